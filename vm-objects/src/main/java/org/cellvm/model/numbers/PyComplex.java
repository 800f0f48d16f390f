package org.cellvm.model.numbers;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** A {@code complex}. */
public class PyComplex extends PyObject {
  public final double real;
  public final double imag;

  protected PyComplex(double real, double imag) {
    this.real = real;
    this.imag = imag;
  }

  public static PyComplex of(double real, double imag) {
    return new PyComplex(real, imag);
  }

  @Override
  public PyType type() {
    return ComplexType.TYPE;
  }
}
