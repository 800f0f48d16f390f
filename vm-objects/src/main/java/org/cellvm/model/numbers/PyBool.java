package org.cellvm.model.numbers;

import org.cellvm.model.PyType;
import org.cellvm.model.Ref;

/** {@code True} and {@code False}. */
public final class PyBool extends PyInt {
  public static final PyBool FALSE = Ref.immortal(new PyBool(0));
  public static final PyBool TRUE = Ref.immortal(new PyBool(1));

  private PyBool(long value) {
    super(value);
  }

  public static PyBool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public PyType type() {
    return BoolType.TYPE;
  }
}
