package org.cellvm.model.descriptors;

import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** {@code staticmethod}: what it holds is found in a class as it is. */
public final class PyStaticMethod extends PyExtensible {
  /** Owned; null before {@code __init__}. */
  public PyObject callable;

  PyStaticMethod(ThreadState ts, PyType subtype) {
    super(ts, subtype, StaticMethodType.TYPE);
  }

  /** {@code PyStaticMethod_New}: counts {@code callable} up. */
  public PyStaticMethod(ThreadState ts, PyObject callable) {
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
  protected PyType exactType() {
    return StaticMethodType.TYPE;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(callable);
  }

  @Override
  protected void clearData(ThreadState ts) {
    PyObject old = callable;
    callable = null;
    Ref.dec(ts, old);
  }
}
