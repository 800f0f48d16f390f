package org.cellvm.model.descriptors;

import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** {@code property}: an attribute with functions that get, set and delete it. */
final class PyProperty extends PyExtensible {
  // Owned; null where there is none.
  PyObject getter;
  PyObject setter;
  PyObject deleter;
  PyObject doc;

  /** Whether the documentation is that of the getter. */
  boolean getterDoc;

  PyProperty(ThreadState ts, PyType subtype) {
    super(ts, subtype, PropertyType.TYPE);
  }

  @Override
  protected PyType exactType() {
    return PropertyType.TYPE;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(getter);
    visitor.visit(setter);
    visitor.visit(deleter);
    visitor.visit(doc);
  }

  /** Replaces all four; counts them up, any may be null. */
  void set(
      ThreadState ts,
      PyObject newGetter,
      PyObject newSetter,
      PyObject newDeleter,
      PyObject newDoc) {
    PyObject[] old = {getter, setter, deleter, doc};
    getter = Ref.inc(newGetter);
    setter = Ref.inc(newSetter);
    deleter = Ref.inc(newDeleter);
    doc = Ref.inc(newDoc);
    Ref.decAll(ts, old, 0, 4);
  }

  @Override
  protected void clearData(ThreadState ts) {
    set(ts, null, null, null, null);
  }
}
