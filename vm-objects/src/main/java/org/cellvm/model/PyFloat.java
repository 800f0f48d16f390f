package org.cellvm.model;

/** A {@code float}. */
public class PyFloat extends PyObject {
  public final double value;

  protected PyFloat(double value) {
    this.value = value;
  }

  public static PyFloat of(double value) {
    return new PyFloat(value);
  }

  @Override
  public PyType type() {
    return FloatType.TYPE;
  }
}
