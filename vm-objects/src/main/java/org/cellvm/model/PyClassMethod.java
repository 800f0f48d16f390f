package org.cellvm.model;

/** {@code classmethod}: what it holds gets the class as its first argument. */
final class PyClassMethod extends PyExtensible {
  /** Owned; null before {@code __init__}. */
  PyObject callable;

  PyClassMethod(ThreadState ts, PyType subtype) {
    super(ts, subtype, ClassMethodType.TYPE);
  }

  @Override
  PyType exactType() {
    return ClassMethodType.TYPE;
  }

  @Override
  void traverseData(Visitor visitor) {
    visitor.visit(callable);
  }

  @Override
  void clearData(ThreadState ts) {
    PyObject old = callable;
    callable = null;
    Ref.dec(ts, old);
  }
}
