package org.cellvm.model.numbers;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.processor.SubclassLeaf;

/** A {@code complex}. */
public class PyComplex extends PyObject {
  public final double real;
  public final double imag;

  @SubclassLeaf("complex")
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
