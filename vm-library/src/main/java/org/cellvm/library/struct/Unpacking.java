package org.cellvm.library.struct;

import java.math.BigInteger;
import org.cellvm.library.struct.Layout.Field;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StringMethods;

/** Reads values out of the lay-out of a format. */
final class Unpacking {
  private Unpacking() {}

  /** A tuple of the values; there are enough bytes from {@code start} on. */
  static PyObject unpack(ThreadState ts, Layout layout, byte[] b, int start) {
    if (layout.count() < 0) {
      throw Errors.systemError("Objects/tupleobject.c:54: bad argument to internal function");
    }
    PyObject[] items = new PyObject[StringMethods.checkedLength(layout.count())];
    int next = 0;
    for (Field field : layout.fields()) {
      int at = start + (int) field.offset();
      char code = field.code();
      if (code == 's' || code == 'p') {
        items[next++] = text(field, b, at);
        continue;
      }
      int width = (int) field.width();
      for (long i = field.count(); i > 0; i--, at += width) {
        items[next++] = value(ts, code, width, field, b, at);
      }
    }
    return PyTuple.of(ts, items);
  }

  private static PyObject text(Field field, byte[] b, int at) {
    int size = (int) field.width();
    if (field.code() == 's') {
      return PyString.of(b, at, at + size);
    }
    int length = size == 0 ? -1 : Math.min(b[at] & 0xff, size - 1);
    if (length < 0) {
      throw Errors.systemError("Negative size passed to PyString_FromStringAndSize");
    }
    return PyString.of(b, at + 1, at + 1 + length);
  }

  private static PyObject value(
      ThreadState ts, char code, int width, Field field, byte[] b, int at) {
    switch (code) {
      case 'c':
        return PyString.ofChar(b[at]);
      case '?':
        return PyBool.of(b[at] != 0);
      case 'f':
        float single = Float.intBitsToFloat((int) Words.get(b, at, 4, field.big()));
        checkSpecial(field, ts.interp.floatFormatUnknown, single);
        return PyFloat.of(single);
      case 'd':
        double real = Double.longBitsToDouble(Words.get(b, at, 8, field.big()));
        checkSpecial(field, ts.interp.doubleFormatUnknown, real);
        return PyFloat.of(real);
      default:
        long x = Words.get(b, at, width, field.big());
        return code >= 'a' ? PyInt.valueOf(x) : unsigned(x, width);
    }
  }

  private static void checkSpecial(Field field, boolean unknown, double x) {
    if (unknown && !field.lenient() && (Double.isNaN(x) || Double.isInfinite(x))) {
      throw Errors.valueError("can't unpack IEEE 754 special value on non-IEEE platform");
    }
  }

  private static PyObject unsigned(long x, int width) {
    if (width < 8) {
      return PyInt.valueOf(x & (1L << 8 * width) - 1);
    }
    if (x >= 0) {
      return PyInt.valueOf(x);
    }
    BigInteger high = BigInteger.valueOf(x >>> 1).shiftLeft(1);
    return PyLong.valueOf((x & 1) == 0 ? high : high.setBit(0));
  }
}
