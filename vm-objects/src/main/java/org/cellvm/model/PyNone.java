package org.cellvm.model;

/** The object {@code None}. */
public final class PyNone extends PyObject {
  public static final PyNone NONE = Ref.immortal(new PyNone());

  private PyNone() {}

  @Override
  public PyType type() {
    return NoneType.TYPE;
  }
}
