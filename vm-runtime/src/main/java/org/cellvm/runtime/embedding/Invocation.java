package org.cellvm.runtime.embedding;

import java.lang.reflect.Array;
import java.util.List;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.host.JavaCallable;

/**
 * A call of one of several Java methods of a name: which of them the arguments fit best, and the
 * arguments as it takes them. As in Java, methods that take any number of arguments are looked at
 * where no other fits.
 */
final class Invocation {
  /**
   * Which method was chosen for which kinds of arguments.
   *
   * @param spread whether the last arguments go into an array
   * @param kinds those of the arguments; null if it depends on more than these
   */
  record Choice(JavaCallable method, boolean spread, Object[] kinds) {}

  private final HostObjects host;
  private final Choice choice;
  private final Object[] arguments;

  private Invocation(HostObjects host, Choice choice, Object[] arguments) {
    this.host = host;
    this.choice = choice;
    this.arguments = arguments;
  }

  /**
   * @param choices the methods of the name
   */
  static Invocation of(
      HostObjects host,
      ThreadState ts,
      String name,
      Choices choices,
      PyObject[] args,
      int off,
      int n) {
    Choice choice = choices.find(args, off, n);
    if (choice == null) {
      choice = choose(host, ts, name, choices.methods, args, off, n);
      choices.add(choice);
    }
    return new Invocation(host, choice, convert(host, choice, args, off, n));
  }

  /** Calls the method, without the VM's lock; what it throws is raised. */
  Object call(ThreadState ts, Object receiver) {
    return host.run(ts, () -> choice.method.call(receiver, arguments));
  }

  private static Choice choose(
      HostObjects host,
      ThreadState ts,
      String name,
      List<JavaCallable> methods,
      PyObject[] args,
      int off,
      int n) {
    Choice best = best(host, ts, methods, args, off, n, false);
    if (best == null) {
      best = best(host, ts, methods, args, off, n, true);
    }
    if (best == null) {
      StringBuilder given = new StringBuilder();
      for (int i = 0; i < n; i++) {
        given.append(i == 0 ? "" : ", ").append(Objects.typeName(args[off + i]));
      }
      throw Errors.typeError("no " + name + "() takes (" + given + ")");
    }
    return best;
  }

  private static Choice best(
      HostObjects host,
      ThreadState ts,
      List<JavaCallable> methods,
      PyObject[] args,
      int off,
      int n,
      boolean spread) {
    JavaCallable best = null;
    int lowest = Integer.MAX_VALUE;
    for (JavaCallable method : methods) {
      int cost = cost(host, ts, method, args, off, n, spread);
      if (cost >= 0 && (cost < lowest || cost == lowest && isMoreSpecific(method, best, n))) {
        best = method;
        lowest = cost;
      }
    }
    return best == null ? null : new Choice(best, spread, kinds(methods, args, off, n));
  }

  /** The kinds that the choice depends on; null if it depends on the values. */
  private static Object[] kinds(List<JavaCallable> methods, PyObject[] args, int off, int n) {
    boolean sole = methods.size() == 1 && !methods.get(0).isVarargs();
    Object[] kinds = new Object[n];
    for (int i = 0; i < n; i++) {
      Object kind = ArgumentCosts.kind(args[off + i]);
      kinds[i] = kind;
      if (kind == null && !sole
          || (kind == null || kind == PyString.class) && takesConstants(methods)) {
        return null;
      }
    }
    return kinds;
  }

  /** Whether a str may be the name of a constant of an enum: it fits one type and not another. */
  private static boolean takesConstants(List<JavaCallable> methods) {
    for (JavaCallable method : methods) {
      for (Class<?> type : method.parameters()) {
        Class<?> component = type.isArray() ? type.getComponentType() : type;
        if (component.isEnum()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The sum of what the arguments cost; negative if one does not fit. */
  private static int cost(
      HostObjects host,
      ThreadState ts,
      JavaCallable method,
      PyObject[] args,
      int off,
      int n,
      boolean spread) {
    Class<?>[] types = method.parameters();
    if (spread ? !method.isVarargs() || n < types.length - 1 : n != types.length) {
      return -1;
    }
    int sum = 0;
    for (int i = 0; i < n; i++) {
      Class<?> type =
          spread && i >= types.length - 1 ? types[types.length - 1].getComponentType() : types[i];
      int cost = ArgumentCosts.of(host, ts, args[off + i], type);
      if (cost < 0) {
        return -1;
      }
      sum += cost;
    }
    return sum;
  }

  /** Whether each parameter of one method can be passed to the other. */
  private static boolean isMoreSpecific(JavaCallable a, JavaCallable b, int n) {
    Class<?>[] x = a.parameters();
    Class<?>[] y = b.parameters();
    boolean differs = false;
    for (int i = 0; i < Math.min(n, Math.min(x.length, y.length)); i++) {
      if (!y[i].isAssignableFrom(x[i])) {
        return false;
      }
      differs |= x[i] != y[i];
    }
    return differs || a.result() != b.result() && b.result().isAssignableFrom(a.result());
  }

  private static Object[] convert(
      HostObjects host, Choice choice, PyObject[] args, int off, int n) {
    Class<?>[] types = choice.method.parameters();
    Object[] converted = new Object[types.length];
    int fixed = choice.spread ? types.length - 1 : n;
    for (int i = 0; i < fixed; i++) {
      converted[i] = ToType.convert(host.vm, args[off + i], types[i]);
    }
    if (choice.spread) {
      Class<?> type = types[fixed].getComponentType();
      Object rest = Array.newInstance(type, n - fixed);
      for (int i = fixed; i < n; i++) {
        Array.set(rest, i - fixed, ToType.convert(host.vm, args[off + i], type));
      }
      converted[fixed] = rest;
    }
    return converted;
  }
}
