package org.cellvm.model.sequences;

import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;

/** A {@code reversed} object: asks a sequence for its items from the last one down. */
public class PyReversed extends PyGcObject {
  /** Owned; null once the iterator is exhausted. */
  private PyObject sequence;

  private long index;

  /** {@code sequence} is borrowed and counted up. */
  PyReversed(ThreadState ts, PyObject sequence, long length) {
    sequence.incref();
    this.sequence = sequence;
    index = length - 1;
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return ReversedType.TYPE;
  }

  /** The next item, owned; null at the end, which an IndexError or StopIteration marks as well. */
  PyObject next(ThreadState ts) {
    if (index >= 0) {
      try {
        PyObject item = Sequences.item(ts, sequence, index);
        index--;
        return item;
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.IndexError) && !e.matches(ts, PyExc.StopIteration)) {
          throw e;
        }
        e.discard(ts);
      }
    }
    index = -1;
    release(ts);
    return null;
  }

  /** What is left; nothing if the sequence has become shorter. */
  long lengthHint(ThreadState ts) {
    if (sequence == null) {
      return 0;
    }
    long size = Objects.size(ts, sequence);
    long left = index + 1;
    return size < left ? 0 : left;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(sequence);
  }

  @Override
  protected void release(ThreadState ts) {
    PyObject s = sequence;
    sequence = null;
    Ref.dec(ts, s);
  }
}
