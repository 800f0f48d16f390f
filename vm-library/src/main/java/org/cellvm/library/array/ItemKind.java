package org.cellvm.library.array;

import java.math.BigInteger;
import org.cellvm.library.struct.Words;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** What the items of an array are: how they are read and written. */
enum ItemKind {
  CHAR('c', 1),
  BYTE('b', 1),
  UNSIGNED_BYTE('B', 1),
  UNICODE('u', 4),
  SHORT('h', 2),
  UNSIGNED_SHORT('H', 2),
  INT('i', 4),
  UNSIGNED_INT('I', 4),
  LONG('l', 8),
  UNSIGNED_LONG('L', 8),
  FLOAT('f', 4),
  DOUBLE('d', 8);

  private static final String INTEGER = "array item must be integer";
  private static final String REAL = "array item must be float";

  /** The character that stands for the kind. */
  final char code;

  /** The bytes of an item. */
  final int width;

  ItemKind(char code, int width) {
    this.code = code;
    this.width = width;
  }

  /** ValueError for a character that stands for no kind. */
  static ItemKind of(int code) {
    for (ItemKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw Errors.valueError("bad typecode (must be c, b, B, u, h, H, i, I, l, L, f or d)");
  }

  boolean isReal() {
    return this == FLOAT || this == DOUBLE;
  }

  /** The item at index {@code i}, owned. */
  PyObject get(byte[] bytes, int i) {
    switch (this) {
      case CHAR:
        return PyString.ofChar(bytes[i]);
      case UNICODE:
        return PyUnicode.fromCodePoint(Words.getInt(bytes, 4 * i));
      case FLOAT:
        return PyFloat.of(Float.intBitsToFloat(Words.getInt(bytes, 4 * i)));
      case DOUBLE:
        return PyFloat.of(Double.longBitsToDouble(Words.getLong(bytes, 8 * i)));
      case UNSIGNED_INT:
        return PyLong.valueOf(BigInteger.valueOf(bits(bytes, i)));
      case UNSIGNED_LONG:
        return PyLong.valueOf(unsigned(Words.getLong(bytes, 8 * i)));
      default:
        return PyInt.valueOf(bits(bytes, i));
    }
  }

  private static BigInteger unsigned(long x) {
    BigInteger value = BigInteger.valueOf(x & Long.MAX_VALUE);
    return x < 0 ? value.setBit(63) : value;
  }

  /** The item as a number with the order of the items; of {@code L} its bits. */
  long bits(byte[] bytes, int i) {
    switch (this) {
      case BYTE:
        return bytes[i];
      case CHAR:
      case UNSIGNED_BYTE:
        return bytes[i] & 0xff;
      case SHORT:
        return Words.getShort(bytes, 2 * i);
      case UNSIGNED_SHORT:
        return Words.getShort(bytes, 2 * i) & 0xffff;
      case INT:
      case FLOAT:
        return Words.getInt(bytes, 4 * i);
      case UNICODE:
      case UNSIGNED_INT:
        return Words.getInt(bytes, 4 * i) & 0xffffffffL;
      default:
        return Words.getLong(bytes, 8 * i);
    }
  }

  /** Makes the bits of an item of an object; errors where that is none. */
  long convert(ThreadState ts, PyObject v) {
    switch (this) {
      case CHAR:
        return ArgConversions.character(ts, v, "array item must be char", 0);
      case UNICODE:
        return codePoint(v);
      case BYTE:
        return ranged(
            ArgConversions.toShort(ts, v, INTEGER, 0), Byte.MIN_VALUE, 127, "signed char");
      case UNSIGNED_BYTE:
        return ArgConversions.unsignedByte(ts, v, INTEGER, 0);
      case SHORT:
        return ArgConversions.toShort(ts, v, INTEGER, 0);
      case UNSIGNED_SHORT:
        return ranged(ArgConversions.toInt(ts, v, INTEGER, 0), 0, 0xffff, "unsigned short");
      case INT:
        return ArgConversions.toInt(ts, v, INTEGER, 0);
      case UNSIGNED_INT:
        long x = unsigned(ts, v, "unsigned int");
        return ranged(x < 0 ? Long.MAX_VALUE : x, 0, 0xffffffffL, "unsigned int");
      case LONG:
        return ArgConversions.toLong(ts, v, INTEGER, 0);
      case UNSIGNED_LONG:
        return unsigned(ts, v, "unsigned long");
      case FLOAT:
        return Float.floatToRawIntBits((float) ArgConversions.toDouble(ts, v, REAL, 0));
      default:
        return Double.doubleToRawLongBits(ArgConversions.toDouble(ts, v, REAL, 0));
    }
  }

  private static long ranged(long x, long min, long max, String what) {
    if (x < min || x > max) {
      throw Errors.overflowError(
          what + (x < min ? " is less than minimum" : " is greater than maximum"));
    }
    return x;
  }

  /** The bits of an integer from 0 to 2 to the 64th. */
  private static long unsigned(ThreadState ts, PyObject v, String what) {
    if (v instanceof PyLong big) {
      if (big.value.signum() < 0) {
        throw Errors.overflowError("can't convert negative value to unsigned long");
      }
      if (big.value.bitLength() > Long.SIZE) {
        throw Errors.overflowError("long int too large to convert");
      }
      return big.value.longValue();
    }
    return ranged(ArgConversions.toLong(ts, v, INTEGER, 0), 0, Long.MAX_VALUE, what);
  }

  private static long codePoint(PyObject v) {
    if (!(v instanceof PyUnicode u) || u.length() != 1) {
      throw Errors.typeError("array item must be unicode character");
    }
    return u.at(0);
  }

  /** Writes what {@link #convert} has made. */
  void put(byte[] bytes, int i, long bits) {
    Words.put(bytes, i * width, width, false, bits);
  }

  /** The error for arrays of two kinds. */
  static PyException badArgument() {
    return Errors.typeError("bad argument type for built-in operation");
  }
}
