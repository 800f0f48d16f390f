package org.cellvm.model.numbers;

import java.math.BigInteger;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** A {@code long}: an integer of any size. */
public class PyLong extends PyObject {
  public final BigInteger value;

  protected PyLong(BigInteger value) {
    this.value = value;
  }

  public static PyLong valueOf(BigInteger value) {
    return new PyLong(value);
  }

  @Override
  public PyType type() {
    return LongType.TYPE;
  }
}
