package org.cellvm.model.sequences;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** An iterator over a tuple. */
public final class PyTupleIterator extends PyGcObject {
  /** Owned; null once the iterator is exhausted. */
  private PyTuple tuple;

  private int index;

  PyTupleIterator(ThreadState ts, PyTuple tuple) {
    tuple.incref();
    this.tuple = tuple;
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return TupleIteratorType.TYPE;
  }

  /** The next item, owned; null at the end. */
  public PyObject next(ThreadState ts) {
    PyTuple t = tuple;
    if (t == null) {
      return null;
    }
    int i = index;
    if (i < t.items.length) {
      index = i + 1;
      PyObject o = t.items[i];
      o.incref();
      return o;
    }
    tuple = null;
    t.decref(ts);
    return null;
  }

  long lengthHint() {
    return tuple == null ? 0 : tuple.items.length - index;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(tuple);
  }

  @Override
  protected void release(ThreadState ts) {
    PyTuple t = tuple;
    tuple = null;
    Ref.dec(ts, t);
  }
}
