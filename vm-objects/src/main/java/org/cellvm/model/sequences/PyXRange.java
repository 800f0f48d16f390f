package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.errors.Errors;

/** An {@code xrange}. */
public final class PyXRange extends PyObject {
  final long start;
  final long step;

  /** The number of ints. */
  final long length;

  PyXRange(long start, long step, long length) {
    this.start = start;
    this.step = step;
    this.length = length;
  }

  /** Raises ValueError for a step of zero, OverflowError for more than {@code sys.maxint} ints. */
  static PyXRange of(long low, long high, long step) {
    if (step == 0) {
      throw Errors.valueError("xrange() arg 3 must not be zero");
    }
    // Unsigned: the distance of two longs needs 64 bits.
    long n = 0;
    if (step > 0 && low < high) {
      n = Long.divideUnsigned(high - 1 - low, step) + 1;
    } else if (step < 0 && low > high) {
      n = Long.divideUnsigned(low - 1 - high, -step) + 1;
    }
    if (n < 0) {
      throw Errors.overflowError("xrange() result has too many items");
    }
    return new PyXRange(low, step, n);
  }

  @Override
  public PyType type() {
    return XRangeType.TYPE;
  }
}
