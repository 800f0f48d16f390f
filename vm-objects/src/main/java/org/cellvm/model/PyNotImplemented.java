package org.cellvm.model;

/** The object {@code NotImplemented}. */
public final class PyNotImplemented extends PyObject {
  public static final PyNotImplemented NOT_IMPLEMENTED = Ref.immortal(new PyNotImplemented());

  private PyNotImplemented() {}

  @Override
  public PyType type() {
    return NotImplementedType.TYPE;
  }
}
