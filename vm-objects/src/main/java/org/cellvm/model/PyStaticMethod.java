package org.cellvm.model;

/** {@code staticmethod}: what it holds is found in a class as it is. */
final class PyStaticMethod extends PyExtensible {
  /** Owned; null before {@code __init__}. */
  PyObject callable;

  PyStaticMethod(ThreadState ts, PyType subtype) {
    super(ts, subtype, StaticMethodType.TYPE);
  }

  /** {@code PyStaticMethod_New}: counts {@code callable} up. */
  PyStaticMethod(ThreadState ts, PyObject callable) {
    super(ts, StaticMethodType.TYPE, StaticMethodType.TYPE);
    this.callable = Ref.inc(callable);
  }

  private PyStaticMethod(PyObject callable) {
    super();
    this.callable = callable;
    refcnt = IMMORTAL;
  }

  /** An immortal one, of a built-in type. */
  static PyStaticMethod constant(PyObject callable) {
    return new PyStaticMethod(callable);
  }

  @Override
  PyType exactType() {
    return StaticMethodType.TYPE;
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
