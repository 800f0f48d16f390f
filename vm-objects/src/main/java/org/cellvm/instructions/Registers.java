package org.cellvm.instructions;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyInt;

/**
 * What engines' short cuts do with registers: store a result, release operands that were on the
 * value stack.
 */
public final class Registers {
  private Registers() {}

  /** Stores an owned value: into a local, releasing the old value, or onto the stack. */
  public static void put(ThreadState ts, PyObject[] r, int a, int stack, PyObject value) {
    if (a < stack) {
      PyObject old = r[a];
      r[a] = value;
      if (old != null) {
        old.decref(ts);
      }
    } else {
      r[a] = value;
    }
  }

  /** Releases exact ints that were consumed: they have nothing to release in turn. */
  public static void freeInts(PyObject[] r, int b, int c, int stack) {
    if (b >= stack) {
      dropInt(r[b]);
    }
    if (c >= stack) {
      dropInt(r[c]);
    }
  }

  private static void dropInt(PyObject o) {
    int n = o.refcnt;
    if (n > 0) {
      o.refcnt = n - 1;
    }
  }

  /** The result of int arithmetic on {@code R[b]}, {@code R[c]}. */
  public static void storeInt(
      ThreadState ts, PyObject[] r, int a, int b, int c, int stack, long value) {
    freeInts(r, b, c, stack);
    put(ts, r, a, stack, PyInt.valueOf(value));
  }

  /** Stores the item, owned, that the int {@code R[c]} has picked from {@code R[b]}. */
  public static void storeItem(
      ThreadState ts, PyObject[] r, int a, int b, int c, int stack, PyObject item) {
    PyObject container = r[b];
    if (c >= stack) {
      dropInt(r[c]);
    }
    put(ts, r, a, stack, item);
    if (b >= stack) {
      container.decref(ts);
    }
  }

  /** Stores the owned result of an operation on {@code R[b]}, {@code R[c]} and releases these. */
  public static void finish(
      ThreadState ts, PyObject[] r, int a, int b, int c, int stack, PyObject result) {
    PyObject v = r[b];
    PyObject w = r[c];
    // The result takes its place first: a finalizer may look at the frame.
    PyObject old = null;
    if (a < stack) {
      old = r[a];
    }
    r[a] = result;
    if (b >= stack) {
      v.decref(ts);
    }
    if (c >= stack) {
      w.decref(ts);
    }
    if (old != null) {
      old.decref(ts);
    }
  }
}
