package org.cellvm.model;

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
  PyType exactType() {
    return PropertyType.TYPE;
  }

  @Override
  void traverseData(Visitor visitor) {
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
  void clearData(ThreadState ts) {
    set(ts, null, null, null, null);
  }
}
