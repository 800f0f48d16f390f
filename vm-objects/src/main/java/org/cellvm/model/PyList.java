package org.cellvm.model;

import java.util.Arrays;

/** A {@code list}. */
public class PyList extends PyGcObject {
  public PyObject[] items;
  public int size;

  public PyList(ThreadState ts) {
    items = PyTuple.NO_ITEMS;
    ts.gc.track(this);
  }

  /** Steals the items and takes the array, of which the first {@code size} are in use. */
  public PyList(ThreadState ts, PyObject[] items, int size) {
    this.items = items;
    this.size = size;
    ts.gc.track(this);
  }

  /** Appends {@code o}, which is counted up. */
  public void append(ThreadState ts, PyObject o) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1) + 4);
    }
    o.incref();
    items[size++] = o;
  }

  @Override
  public PyType type() {
    return ListType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visitAll(items, 0, size);
  }

  @Override
  protected void release(ThreadState ts) {
    int n = size;
    size = 0;
    Ref.decAll(ts, items, 0, n);
  }
}
