package org.cellvm.library.host;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.processor.ExposedType;

/** The type of Java numbers that have no counterpart in Python, as BigDecimal. */
@ExposedType(
    name = "java.number",
    baseType = false,
    basicSize = 24,
    doc = "A Java number; int, long and float convert it.")
final class HostNumberType extends HostObjectType {
  static final HostNumberType TYPE =
      new HostNumberType(new HostNumberTypeTable(), "java.number", HostObjectType.TYPE);

  private HostNumberType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  private static Number number(PyObject o) {
    return (Number) ((PyHostObject) o).object;
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    return number(o).doubleValue() != 0;
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    BigInteger value = integer(number(o));
    return value.bitLength() < Long.SIZE ? PyInt.valueOf(value.longValue()) : PyLong.valueOf(value);
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    return PyLong.valueOf(integer(number(o)));
  }

  @Override
  public PyObject nb_float(ThreadState ts, PyObject o) {
    return PyFloat.of(number(o).doubleValue());
  }

  private static BigInteger integer(Number n) {
    return n instanceof BigDecimal d ? d.toBigInteger() : BigInteger.valueOf(n.longValue());
  }
}
