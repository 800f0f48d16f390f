package org.cellvm.library.array;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.processor.IteratorType;

/** Iterates over the items of an array. */
@IteratorType(name = "arrayiterator", basicSize = 40)
final class PyArrayIterator extends PyGcObject {
  /** Owned. */
  private final PyArray array;

  private int next;

  /** Counts {@code array} up. */
  PyArrayIterator(ThreadState ts, PyArray array) {
    this.array = Ref.inc(array);
    ts.gc.track(this);
  }

  PyObject next(ThreadState ts) {
    return next < array.size ? array.kind.get(array.bytes, next++) : null;
  }

  @Override
  public PyType type() {
    return ArrayIteratorType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(array);
  }

  @Override
  protected void release(ThreadState ts) {
    array.decref(ts);
  }
}
