package org.cellvm.model.sequences;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.processor.IteratorType;

/** An iterator over a list, which may change meanwhile. */
@IteratorType(name = "listiterator", basicSize = 32)
public final class PyListIterator extends PyGcObject {
  /** Owned; null once the iterator is exhausted. */
  private PyList list;

  private int index;

  PyListIterator(ThreadState ts, PyList list) {
    list.incref();
    this.list = list;
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return ListIteratorType.TYPE;
  }

  /** The next item, owned; null at the end, where the list is released. */
  public PyObject next(ThreadState ts) {
    PyObject item = nextItem();
    if (item == null && list != null) {
      PyList l = list;
      list = null;
      l.decref(ts);
    }
    return item;
  }

  /**
   * The next item, owned; null where there is none now: {@link #next} says whether it is the end.
   */
  public PyObject nextItem() {
    PyList l = list;
    if (l == null || index >= l.size) {
      return null;
    }
    PyObject o = l.items[index++];
    o.incref();
    return o;
  }

  /** The list, borrowed; null once the iterator is exhausted. */
  public PyList list() {
    return list;
  }

  /** Whether {@link #next} would find the end. */
  public boolean isAtEnd() {
    return list == null || index >= list.size;
  }

  long lengthHint() {
    return list == null ? 0 : Math.max(list.size - index, 0);
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(list);
  }

  @Override
  protected void release(ThreadState ts) {
    PyList l = list;
    list = null;
    Ref.dec(ts, l);
  }
}
