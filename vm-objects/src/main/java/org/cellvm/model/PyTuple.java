package org.cellvm.model;

/** A {@code tuple}. */
public class PyTuple extends PyGcObject {
  public static final PyObject[] NO_ITEMS = {};
  public static final PyTuple EMPTY = Ref.immortal(new PyTuple(NO_ITEMS));

  /** Owned; of exactly the tuple's length. */
  public final PyObject[] items;

  protected PyTuple(PyObject[] items) {
    this.items = items;
  }

  /** Steals the items and takes the array. */
  public static PyTuple of(ThreadState ts, PyObject... items) {
    if (items.length == 0) {
      return EMPTY;
    }
    PyTuple t = new PyTuple(items);
    ts.gc.track(t);
    return t;
  }

  @Override
  public PyType type() {
    return TupleType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visitAll(items, 0, items.length);
  }

  @Override
  protected void release(ThreadState ts) {
    Ref.decAll(ts, items, 0, items.length);
  }
}
