package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.IteratorType;

/** An iterator over an {@code xrange}. */
@IteratorType(name = "rangeiterator", basicSize = 48)
public final class PyRangeIterator extends PyObject {
  /** A loop of Java code over many ints looks so often whether it is to stop. */
  private static final int POLL_MASK = 0x3ff;

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

  /** Whether there is another int. */
  public boolean hasNext() {
    return remaining > 0;
  }

  /** The next int, for engines that have asked {@link #hasNext}. */
  public long nextLong() {
    long v = value;
    value = v + step;
    remaining--;
    return v;
  }

  /** The next int, owned; null at the end. */
  public PyObject next(ThreadState ts) {
    if (remaining > 0) {
      if ((remaining & POLL_MASK) == 0) {
        ts.poll();
      }
      return PyInt.valueOf(nextLong());
    }
    return null;
  }

  long lengthHint() {
    return remaining;
  }
}
