package org.cellvm.model.descriptors;

import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** {@code classmethod}: what it holds gets the class as its first argument. */
final class PyClassMethod extends PyExtensible {
  /** Owned; null before {@code __init__}. */
  PyObject callable;

  PyClassMethod(ThreadState ts, PyType subtype) {
    super(ts, subtype, ClassMethodType.TYPE);
  }

  @Override
  protected PyType exactType() {
    return ClassMethodType.TYPE;
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
