package org.cellvm.model;

/** A {@code super}: attributes as seen from behind a class in the order of another one. */
public class PySuper extends PyGcObject {
  /** Owned; null before {@code __init__} has run. */
  PyType type;

  /** Owned; null if unbound. */
  PyObject object;

  /** The class whose order is followed, owned; null if unbound. */
  PyType objectType;

  PySuper(ThreadState ts) {
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return SuperType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(type);
    visitor.visit(object);
    visitor.visit(objectType);
  }

  /** Steals all three. */
  final void set(ThreadState ts, PyType newType, PyObject newObject, PyType newObjectType) {
    PyObject[] old = {type, object, objectType};
    type = newType;
    object = newObject;
    objectType = newObjectType;
    Ref.decAll(ts, old, 0, old.length);
  }

  @Override
  protected void release(ThreadState ts) {
    set(ts, null, null, null);
  }
}
