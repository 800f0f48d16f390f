package org.cellvm.model.text;

import org.cellvm.model.PyObject;

/**
 * What {@code str} and {@code unicode} have in common: a sequence of characters, which are bytes or
 * code points. The algorithms of {@link StringMethods} are written once against it; each of the two
 * kinds meets only operands of its own kind there.
 */
public abstract class PyBaseString extends PyObject {
  PyBaseString() {}

  /** The number of characters. */
  public abstract int length();

  /** The byte (0..255) or code point at {@code i}. */
  public abstract int at(int i);

  /** The characters from {@code from} up to {@code to}, owned and of the exact type. */
  public abstract PyBaseString substring(int from, int to);

  /** Where {@code sub}, of this kind, first lies within {@code [from, to)}; -1 if nowhere. */
  abstract int indexOf(PyBaseString sub, int from, int to);

  /** Where {@code sub}, of this kind, last lies within {@code [from, to)}; -1 if nowhere. */
  abstract int lastIndexOf(PyBaseString sub, int from, int to);

  /** Whether {@code sub}, of this kind, lies at {@code i}, which leaves room for it. */
  abstract boolean matchesAt(int i, PyBaseString sub);

  /** Whether it is of the exact type, not of a subclass. */
  abstract boolean isExact();

  /** Whether the character at {@code i} is white space. */
  abstract boolean isSpace(int i);

  /** An empty builder of strings of this kind. */
  abstract TextBuilder builder(int capacity);

  /** The empty string of this kind. */
  abstract PyBaseString empty();

  /** The same characters as an object of the exact type, owned: itself where it is one. */
  public final PyBaseString exact() {
    if (isExact()) {
      incref();
      return this;
    }
    return substring(0, length());
  }
}
