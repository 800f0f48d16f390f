package org.cellvm.model.sequences;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;

/** A {@code slice}. */
public final class PySlice extends PyGcObject {
  /** Owned, None where not given. */
  public final PyObject start;

  public final PyObject stop;
  public final PyObject step;

  /** Arguments are borrowed; null means None. */
  public PySlice(ThreadState ts, PyObject start, PyObject stop, PyObject step) {
    this.start = orNone(start);
    this.stop = orNone(stop);
    this.step = orNone(step);
    ts.gc.track(this);
  }

  private static PyObject orNone(PyObject o) {
    PyObject value = o == null ? PyNone.NONE : o;
    value.incref();
    return value;
  }

  @Override
  public PyType type() {
    return SliceType.TYPE;
  }

  /**
   * The indices for a sequence whose length no {@code __index__} can change; for others see {@link
   * #bounds}. Raises what {@link #bounds} raises.
   */
  public SliceIndices indices(ThreadState ts, long length) {
    return bounds(ts).within(length);
  }

  /**
   * Runs the {@code __index__} methods; only then is a sequence to be asked for its length, which
   * they may have changed ({@code _PySlice_Unpack}). Raises TypeError for indices of other types
   * than integers, ValueError for a step of zero.
   */
  public SliceBounds bounds(ThreadState ts) {
    long by = 1;
    if (step != PyNone.NONE) {
      by = index(ts, step);
      if (by == 0) {
        throw Errors.valueError("slice step cannot be zero");
      }
      by = Math.max(by, -Long.MAX_VALUE);
    }
    long from = start == PyNone.NONE ? by < 0 ? Long.MAX_VALUE : 0 : index(ts, start);
    long to = stop == PyNone.NONE ? by < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : index(ts, stop);
    return new SliceBounds(from, to, by);
  }

  /**
   * An index of a slice, clipped to a Java long ({@code _PyEval_SliceIndex} of something given).
   */
  private static long index(ThreadState ts, PyObject o) {
    if (o.getClass() == PyInt.class) {
      return ((PyInt) o).value;
    }
    if (!NumberConversions.isIndex(o)) {
      throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return NumberConversions.asSsize(ts, o, null);
  }

  /**
   * The bound of a simple slice: what {@code SLICE+n} instructions do with their operands. {@code
   * o} is borrowed; null and None give the default.
   */
  public static long boundOr(ThreadState ts, PyObject o, long dflt) {
    return o == null || o == PyNone.NONE ? dflt : index(ts, o);
  }

  /** An optional argument such as that of {@code list.index}, where None is not allowed. */
  static long argumentIndex(ThreadState ts, PyObject o, long dflt) {
    if (o == null) {
      return dflt;
    }
    if (!NumberConversions.isIndex(o)) {
      throw Errors.typeError("slice indices must be integers or have an __index__ method");
    }
    return NumberConversions.asSsize(ts, o, null);
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(start);
    visitor.visit(stop);
    visitor.visit(step);
  }

  @Override
  protected void release(ThreadState ts) {
    step.decref(ts);
    start.decref(ts);
    stop.decref(ts);
  }
}
