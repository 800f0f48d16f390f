package org.cellvm.model;

/** An iterator over a list, which may change meanwhile. */
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

  /** The next item, owned; null at the end. */
  public PyObject next(ThreadState ts) {
    PyList l = list;
    if (l == null) {
      return null;
    }
    int i = index;
    if (i < l.size) {
      index = i + 1;
      PyObject o = l.items[i];
      o.incref();
      return o;
    }
    list = null;
    l.decref(ts);
    return null;
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
