package org.cellvm.model;

/** The object {@code Ellipsis}. */
public final class PyEllipsis extends PyObject {
  public static final PyEllipsis ELLIPSIS = Ref.immortal(new PyEllipsis());

  private PyEllipsis() {}

  @Override
  public PyType type() {
    return EllipsisType.TYPE;
  }
}
