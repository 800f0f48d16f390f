package org.cellvm.model;

/** {@code super}: looks attributes up behind a class in the order of an object's type. */
final class PySuper extends PyExtensible {
  /** {@code __thisclass__}, owned; null before {@code __init__}. */
  PyType cls;

  /** {@code __self__}, owned; null where unbound. */
  PyObject object;

  /** {@code __self_class__}, owned; null where unbound. */
  PyType objectType;

  PySuper(ThreadState ts, PyType subtype) {
    super(ts, subtype, SuperType.TYPE);
  }

  /** Replaces all three; counts them up. */
  void set(ThreadState ts, PyType newClass, PyObject newObject, PyType newType) {
    PyObject[] old = {cls, object, objectType};
    cls = Ref.inc(newClass);
    object = Ref.inc(newObject);
    objectType = Ref.inc(newType);
    Ref.decAll(ts, old, 0, 3);
  }

  @Override
  PyType exactType() {
    return SuperType.TYPE;
  }

  @Override
  void traverseData(Visitor visitor) {
    visitor.visit(object);
    visitor.visit(cls);
    visitor.visit(objectType);
  }

  @Override
  void clearData(ThreadState ts) {
    set(ts, null, null, null);
  }
}
