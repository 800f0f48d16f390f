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
import org.cellvm.model.text.PyString;

/** An iterator that asks a sequence for its items, one index after another. */
public final class PySeqIterator extends PyGcObject {
  /** Owned; null once the iterator is exhausted. */
  private PyObject sequence;

  private int index;

  /** {@code sequence} is borrowed and counted up. */
  public PySeqIterator(ThreadState ts, PyObject sequence) {
    sequence.incref();
    this.sequence = sequence;
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return SeqIteratorType.TYPE;
  }

  /** The next item, owned; null at the end, which an IndexError or StopIteration marks. */
  PyObject next(ThreadState ts) {
    PyObject s = sequence;
    if (s == null) {
      return null;
    }
    if (s.getClass() == PyString.class) {
      byte[] bytes = ((PyString) s).bytes();
      if (index < bytes.length) {
        return PyString.ofChar(bytes[index++] & 0xff);
      }
    } else {
      try {
        PyObject item = Sequences.item(ts, s, index);
        index++;
        return item;
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.IndexError) && !e.matches(ts, PyExc.StopIteration)) {
          throw e;
        }
        e.discard(ts);
      }
    }
    sequence = null;
    s.decref(ts);
    return null;
  }

  long lengthHint(ThreadState ts) {
    return sequence == null ? 0 : Math.max(Objects.size(ts, sequence) - index, 0);
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
