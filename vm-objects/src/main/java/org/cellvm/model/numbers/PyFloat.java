package org.cellvm.model.numbers;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** A {@code float}. */
public class PyFloat extends PyObject {
  public final double value;

  protected PyFloat(double value) {
    this.value = value;
  }

  public static PyFloat of(double value) {
    return new PyFloat(value);
  }

  /** A float that nobody owns yet: whoever keeps it counts it up. */
  public static PyFloat unowned(double value) {
    PyFloat o = new PyFloat(value);
    o.refcnt = 0;
    return o;
  }

  @Override
  public PyType type() {
    return FloatType.TYPE;
  }
}
