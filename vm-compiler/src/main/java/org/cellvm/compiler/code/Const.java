package org.cellvm.compiler.code;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A constant of compiled code, independent of any VM: it may be shared, cached and marshalled. A
 * loader turns it into the object model's objects.
 *
 * <p>Equality and hash are written out: those that a record has by itself are made when they are
 * first called, which takes longer than the compilation of a short program.
 */
public sealed interface Const {
  enum Singleton implements Const {
    NONE,
    TRUE,
    FALSE,
    ELLIPSIS
  }

  record Int(long value) implements Const {
    @Override
    public boolean equals(Object other) {
      return other instanceof Int that && value == that.value;
    }

    @Override
    public int hashCode() {
      return java.lang.Long.hashCode(value);
    }
  }

  record Long(BigInteger value) implements Const {
    @Override
    public boolean equals(Object other) {
      return other instanceof Long that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  record Float(double value) implements Const {
    @Override
    public boolean equals(Object other) {
      return other instanceof Float that && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  record Complex(double real, double imag) implements Const {
    @Override
    public boolean equals(Object other) {
      return other instanceof Complex that
          && Double.compare(real, that.real) == 0
          && Double.compare(imag, that.imag) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * Double.hashCode(real) + Double.hashCode(imag);
    }
  }

  /**
   * A byte string; {@code bytes} holds one char (0..255) a byte. {@code cached} tells whether
   * CPython has the object from its cache of empty and one-character strings, whose members are
   * interned: a literal written without a backslash does, an escape sequence makes a new object. It
   * shows in marshalled code only and is no part of equality.
   */
  record Str(String bytes, boolean cached) implements Const {
    public Str(String bytes) {
      this(bytes, bytes.length() <= 1);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Str that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
      return bytes.hashCode();
    }
  }

  /**
   * A unicode string as code points (UTF-16 would merge a surrogate pair written as two escapes).
   * The array is never written after construction; two are equal when their code points are.
   */
  record Unicode(int[] codePoints) implements Const {
    @Override
    public boolean equals(Object other) {
      return other instanceof Unicode that && Arrays.equals(codePoints, that.codePoints);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(codePoints);
    }

    @Override
    public String toString() {
      return "Unicode[" + new String(codePoints, 0, codePoints.length) + "]";
    }
  }

  record Tuple(List<Const> items) implements Const {
    @Override
    public boolean equals(Object other) {
      return other instanceof Tuple that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
      return items.hashCode();
    }
  }

  /**
   * An object of a VM that has no other form here: a tree that a program made may hold any object
   * in place of a number. It never comes from source, and is not marshalled. Equality and hash are
   * those by which the constants of one code object are told apart.
   */
  non-sealed interface Foreign extends Const {
    boolean isTrue();
  }

  /** A nested code object. */
  record Code(CodeUnit unit) implements Const {}
}
