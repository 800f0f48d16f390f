package org.cellvm.engine.jit;

import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;

/**
 * What generated code does in steps too large to write out. A number that is not boxed has a second
 * variable for its box, which is null until something needs the object; from then on it is that
 * object, as Python code can tell one from another.
 */
final class Values {
  private Values() {}

  static boolean isInt(PyObject o) {
    return o != null && o.getClass() == PyInt.class;
  }

  static boolean isFloat(PyObject o) {
    return o != null && o.getClass() == PyFloat.class;
  }

  static PyObject box(PyObject box, long value) {
    return box != null ? box : PyInt.valueOf(value);
  }

  static PyObject box(PyObject box, double value) {
    return box != null ? box : PyFloat.of(value);
  }

  /** The object that a register is to hold where its frame ends: none if nothing can see it. */
  static PyObject boxAtEnd(PyFrame f, PyObject box, long value) {
    return box != null || f.refcnt == 1 && f.gcIndex() < 0 ? box : PyInt.valueOf(value);
  }

  static PyObject boxAtEnd(PyFrame f, PyObject box, double value) {
    return box != null || f.refcnt == 1 && f.gcIndex() < 0 ? box : PyFloat.of(value);
  }

  /** Counts an exact int or float down, which has nothing to release in turn; may be null. */
  static void drop(PyObject box) {
    if (box != null) {
      int n = box.refcnt;
      if (n > 0) {
        box.refcnt = n - 1;
      }
    }
  }

  /**
   * Counts down, null included.
   *
   * @return true if it is not done: the count would become zero, and the end of the object may run
   *     code
   */
  static boolean isLast(PyObject o) {
    if (o == null) {
      return false;
    }
    int n = o.refcnt;
    if (n > 1) {
      o.refcnt = n - 1;
      return false;
    }
    return n == 1 && !isDropped(o);
  }

  private static boolean isDropped(PyObject o) {
    if (o.getClass() == PyFloat.class || o.getClass() == PyInt.class) {
      o.refcnt = 0;
      return true;
    }
    return false;
  }

  static boolean addOverflows(long i, long j, long sum) {
    return ((i ^ sum) & (j ^ sum)) < 0;
  }

  static boolean subtractOverflows(long i, long j, long difference) {
    return ((i ^ j) & (i ^ difference)) < 0;
  }

  static boolean multiplyOverflows(long i, long j, long product) {
    return Math.multiplyHigh(i, j) != product >> 63;
  }

  static boolean cannotShiftLeft(long i, long j) {
    return j < 0 || j >= 63 || i << j >> j != i;
  }

  static boolean isSame(PyObject one, PyObject other) {
    return one == other;
  }

  /** The ticker has run out at a backward jump. */
  static void tick(ThreadState ts) {
    ts.interp.onTick(ts);
  }

  // Exceptions

  /** Something was thrown at {@code f.pc}: the instruction to go on with, or -1. */
  static int caught(Throwable thrown, ThreadState ts, PyFrame f) {
    if (thrown instanceof PyException e) {
      return raise(ts, f, e);
    }
    return raise(ts, f, Frames.recover(ts, f, thrown));
  }

  /** The exception in {@code ts.raised} was raised at {@code f.pc}: as {@link #caught}. */
  static int raised(ThreadState ts, PyFrame f) {
    return raise(ts, f, ts.takeRaised());
  }

  private static int raise(ThreadState ts, PyFrame f, PyException e) {
    int at = Unwinder.raise(ts, f, e);
    if (at < 0) {
      ts.raised = e;
    }
    return at;
  }
}
