package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyInt;

/** An iterator over an {@code xrange}. */
public final class PyRangeIterator extends PyObject {
  private long value;
  private final long step;
  private long remaining;

  PyRangeIterator(long start, long step, long length) {
    value = start;
    this.step = step;
    remaining = length;
  }

  @Override
  public PyType type() {
    return RangeIteratorType.TYPE;
  }

  /** The next int, owned; null at the end. */
  public PyObject next(ThreadState ts) {
    if (remaining > 0) {
      long v = value;
      value = v + step;
      remaining--;
      return PyInt.valueOf(v);
    }
    return null;
  }

  long lengthHint() {
    return remaining;
  }
}
