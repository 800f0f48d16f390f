package org.cellvm.model.sequences;

import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/**
 * The order of exact ints, floats and strs, and of exact tuples of these, which no Python code can
 * see being found. It is what the types' {@code tp_richcompare} says.
 */
final class PlainOrder {
  /** The order has to be asked of the types. */
  static final int UNKNOWN = 2;

  /** Tuples within tuples are looked into as deep. */
  private static final int DEPTH = 4;

  /** As many levels of recursion the types' comparisons may take where these are found here. */
  static final int LEVELS = DEPTH + 2;

  private PlainOrder() {}

  /**
   * How two objects compare: -1 where the first is less, 0 where they are equal, 1 where it is
   * greater; {@link #UNKNOWN}, as of a float that is not a number.
   */
  static int of(PyObject x, PyObject y) {
    return of(x, y, DEPTH);
  }

  /** {@link #of} for exact tuples. */
  static int ofTuples(PyTuple x, PyTuple y) {
    return ofTuples(x.items, y.items, DEPTH);
  }

  private static int of(PyObject x, PyObject y, int depth) {
    Class<?> type = x.getClass();
    if (type != y.getClass()) {
      return UNKNOWN;
    }
    if (type == PyInt.class) {
      return Long.compare(((PyInt) x).value, ((PyInt) y).value);
    }
    if (type == PyString.class) {
      int order = Arrays.compareUnsigned(((PyString) x).bytes(), ((PyString) y).bytes());
      return Integer.signum(order);
    }
    if (type == PyFloat.class) {
      double v = ((PyFloat) x).value;
      double w = ((PyFloat) y).value;
      return v < w ? -1 : v == w ? 0 : v > w ? 1 : UNKNOWN;
    }
    return type == PyTuple.class && depth > 0
        ? ofTuples(((PyTuple) x).items, ((PyTuple) y).items, depth - 1)
        : UNKNOWN;
  }

  /** By the first items that differ: an item is equal to itself. */
  private static int ofTuples(PyObject[] a, PyObject[] b, int depth) {
    int n = Math.min(a.length, b.length);
    for (int i = 0; i < n; i++) {
      if (a[i] != b[i]) {
        int order = of(a[i], b[i], depth);
        if (order != 0) {
          return order;
        }
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
