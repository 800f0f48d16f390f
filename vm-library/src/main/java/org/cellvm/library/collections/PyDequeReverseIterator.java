package org.cellvm.library.collections;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.IteratorType;

/** An iterator over a deque from its end. */
@IteratorType(name = "deque_reverse_iterator", basicSize = 56)
final class PyDequeReverseIterator extends PyGcObject {
  /** Owned. */
  private final PyDeque deque;

  private final int state;
  private int left;

  PyDequeReverseIterator(ThreadState ts, PyDeque deque) {
    deque.incref();
    this.deque = deque;
    state = deque.state;
    left = deque.size();
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return DequeReverseIteratorType.TYPE;
  }

  /** The next item, owned; null at the end, which it reaches even if the deque has changed. */
  PyObject next(ThreadState ts) {
    if (left == 0) {
      return null;
    }
    PyDeque d = deque;
    if (d.state != state) {
      left = 0;
      throw Errors.runtimeError("deque mutated during iteration");
    }
    PyObject o = d.get(--left);
    o.incref();
    return o;
  }

  long lengthHint() {
    return left;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(deque);
  }

  @Override
  protected void release(ThreadState ts) {
    deque.decref(ts);
  }
}
