package org.cellvm.model.sequences;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.processor.IteratorType;

/** An iterator over a tuple. */
@IteratorType(name = "tupleiterator", basicSize = 32)
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

  /** The next item, owned; null at the end, where the tuple is released. */
  public PyObject next(ThreadState ts) {
    PyObject item = nextItem();
    if (item == null && tuple != null) {
      PyTuple t = tuple;
      tuple = null;
      t.decref(ts);
    }
    return item;
  }

  /** The next item, owned; null at the end. */
  public PyObject nextItem() {
    PyTuple t = tuple;
    int i = index;
    if (t == null || i >= t.items.length) {
      return null;
    }
    index = i + 1;
    PyObject o = t.items[i];
    o.incref();
    return o;
  }

  /** The tuple, borrowed; null once the iterator is exhausted. */
  public PyTuple tuple() {
    return tuple;
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
