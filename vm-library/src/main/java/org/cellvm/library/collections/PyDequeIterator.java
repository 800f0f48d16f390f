package org.cellvm.library.collections;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.IteratorType;

/** An iterator over a deque. */
@IteratorType(name = "deque_iterator", basicSize = 56)
final class PyDequeIterator extends PyGcObject {
  /** Owned. */
  private final PyDeque deque;

  private final int state;
  private int index;
  private int left;

  PyDequeIterator(ThreadState ts, PyDeque deque) {
    deque.incref();
    this.deque = deque;
    state = deque.state;
    left = deque.size();
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return DequeIteratorType.TYPE;
  }

  /** The next item, owned; null at the end. */
  PyObject next(ThreadState ts) {
    PyDeque d = deque;
    if (d.state != state) {
      left = 0;
      throw Errors.runtimeError("deque mutated during iteration");
    }
    if (left == 0) {
      return null;
    }
    left--;
    PyObject o = d.get(index++);
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
