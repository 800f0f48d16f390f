package org.cellvm.conformance.embedding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cellvm.api.HostAccess;

/** Java classes for scripts of tests to use. */
public final class HostModel {
  private HostModel() {}

  /** A bean. */
  public static class Account {
    public static final String CURRENCY = "EUR";
    public static int opened;
    public int number = 7;
    private String owner;
    private double balance;
    private boolean active = true;
    private final List<String> log = new ArrayList<>();

    public Account(String owner) {
      this.owner = owner;
      opened++;
    }

    public Account(String owner, double balance) {
      this(owner);
      this.balance = balance;
    }

    public String getOwner() {
      return owner;
    }

    public void setOwner(String newOwner) {
      owner = newOwner;
    }

    public double getBalance() {
      return balance;
    }

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean is) {
      active = is;
    }

    @HostAccess.Export
    public double deposit(double amount) {
      balance += amount;
      return balance;
    }

    public void withdraw(double amount) throws IOException {
      if (amount > balance) {
        throw new IOException("only " + balance);
      }
      balance -= amount;
    }

    public List<String> getLog() {
      return log;
    }

    public static Account empty() {
      return new Account("nobody");
    }

    @Override
    public String toString() {
      return "account of " + owner;
    }

    /** A nested class. */
    public static class Key {
      public final int id;

      public Key(int id) {
        this.id = id;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Key k && k.id == id;
      }

      @Override
      public int hashCode() {
        return id;
      }
    }
  }

  /** A record. */
  public record Point(int x, int y) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      return Integer.compare(x, other.x);
    }
  }

  /** An enum. */
  public enum Color {
    RED,
    GREEN
  }

  /** What Python classes implement. */
  public interface Rule {
    boolean accepts(Account account);

    default String title() {
      return "rule";
    }
  }

  /** Overloads. */
  public static class Overloads {
    public String f(int x) {
      return "int";
    }

    public String f(long x) {
      return "long";
    }

    public String f(double x) {
      return "double";
    }

    public String f(String x) {
      return "String";
    }

    public String f(Object x) {
      return "Object";
    }

    public String f(List<?> x) {
      return "List";
    }

    public String f(Map<?, ?> x) {
      return "Map";
    }

    public String f(boolean x) {
      return "boolean";
    }

    public String g(CharSequence a, Object... rest) {
      return "varargs " + rest.length;
    }

    public String g(CharSequence a, int b) {
      return "fixed";
    }

    public String h(byte x) {
      return "byte";
    }

    public String h(short x) {
      return "short";
    }

    public int sum(int... values) {
      int sum = 0;
      for (int value : values) {
        sum += value;
      }
      return sum;
    }

    public Object apply(Function<Object, Object> function, Object argument) {
      return function.apply(argument);
    }

    public String run(Runnable runnable) {
      runnable.run();
      return "ran";
    }

    public boolean check(Rule rule, Account account) {
      return rule.accepts(account);
    }

    public String color(Color color) {
      return color.name();
    }

    public int[] numbers() {
      return new int[] {3, 4};
    }

    public Object same(Object o) {
      return o;
    }

    public Throwable pass(Throwable t) {
      return t;
    }

    public void raise(RuntimeException e) {
      throw e;
    }
  }

  /** What programs extend. */
  public abstract static class Shape {
    private final String label;
    private double scale = 1;

    protected Shape(String label) {
      this.label = label + "/" + kind();
    }

    public Shape(String label, int times) {
      this(label.repeat(times));
    }

    public abstract double area();

    protected String kind() {
      return "shape";
    }

    public double scaled() throws IOException {
      return scale * area();
    }

    public String label() {
      return label;
    }

    public final long sum(int a, long b, byte c, short d, char e, float f, double g, boolean h) {
      return mix(a, b, c, d, e, f, g, h);
    }

    protected long mix(int a, long b, byte c, short d, char e, float f, double g, boolean h) {
      return a + b + c + d + e + (long) f + (long) g + (h ? 1 : 0);
    }

    public int[] sizes(int... sizes) {
      return sizes;
    }

    public double getScale() {
      return scale;
    }

    public void setScale(double newScale) {
      scale = newScale;
    }

    public static Shape largest(List<? extends Shape> shapes) {
      Shape best = null;
      for (Shape shape : shapes) {
        best = best == null || shape.area() > best.area() ? shape : best;
      }
      return best;
    }
  }
}
