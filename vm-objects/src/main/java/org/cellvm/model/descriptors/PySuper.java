package org.cellvm.model.descriptors;

import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

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
  protected PyType exactType() {
    return SuperType.TYPE;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(object);
    visitor.visit(cls);
    visitor.visit(objectType);
  }

  @Override
  protected void clearData(ThreadState ts) {
    set(ts, null, null, null);
  }
}
