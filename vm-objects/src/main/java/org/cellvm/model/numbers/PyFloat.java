package org.cellvm.model.numbers;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.processor.SubclassLeaf;

/** A {@code float}. */
public class PyFloat extends PyObject {
  public final double value;

  @SubclassLeaf("float")
  protected PyFloat(double value) {
    this.value = value;
  }

  public static PyFloat of(double value) {
    return new PyFloat(value);
  }

  /** A float without an owner: whoever stores it counts it up. */
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
