package org.cellvm.library.struct;

import java.math.BigInteger;
import org.cellvm.library.struct.Layout.Field;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StringMethods;

/** Puts values into the lay-out of a format. */
final class Packing {
  private Packing() {}

  /** A new str of the values. */
  static PyObject pack(ThreadState ts, Layout layout, PyObject[] args, int off, int n) {
    if (n != layout.count()) {
      throw StructState.error(
          ts, "pack expected " + layout.count() + " items for packing (got " + n + ")");
    }
    byte[] target = new byte[StringMethods.checkedLength(layout.size())];
    fill(ts, layout, target, args, off);
    return PyString.of(target);
  }

  /** Writes the values into memory; after an error those before it have been written. */
  static void packInto(
      ThreadState ts, Layout layout, ByteMemory memory, long offset, PyObject[] args, int off) {
    checkRoom(ts, layout, memory, offset);
    byte[] target = new byte[(int) layout.size()];
    try {
      fill(ts, layout, target, args, off);
    } finally {
      // Code that made numbers of the values may have changed the size.
      int at = checkRoom(ts, layout, memory, offset);
      memory.putBytes(at, target, 0, target.length);
    }
  }

  private static int checkRoom(ThreadState ts, Layout layout, ByteMemory memory, long offset) {
    int length = memory.memorySize();
    long at = offset < 0 ? offset + length : offset;
    if (at < 0 || length - at < layout.size()) {
      throw StructState.error(
          ts, "pack_into requires a buffer of at least " + layout.size() + " bytes");
    }
    return (int) at;
  }

  private static void fill(
      ThreadState ts, Layout layout, byte[] target, PyObject[] args, int next) {
    for (Field field : layout.fields()) {
      int at = (int) field.offset();
      char code = field.code();
      if (code == 's' || code == 'p') {
        text(ts, field, target, args[next++]);
        continue;
      }
      int width = (int) field.width();
      for (long i = field.count(); i > 0; i--, at += width) {
        PyObject v = args[next++];
        switch (code) {
          case 'f':
          case 'd':
            real(ts, field, target, at, v);
            break;
          case 'c':
            if (!(v instanceof PyString s) || s.length() != 1) {
              throw StructState.error(ts, "char format require string of length 1");
            }
            target[at] = s.bytes()[0];
            break;
          case '?':
            target[at] = (byte) (Objects.isTrue(ts, v) ? 1 : 0);
            break;
          default:
            long x = v instanceof PyInt small ? small.value : 0;
            if (v instanceof PyInt && fits(code, width, x)) {
              Words.put(target, at, width, field.big(), x);
            } else {
              Words.put(target, at, width, field.big(), integer(ts, field, v));
            }
            break;
        }
      }
    }
  }

  private static void text(ThreadState ts, Field field, byte[] target, PyObject v) {
    if (!(v instanceof PyString s)) {
      throw StructState.error(ts, "argument for '" + field.code() + "' must be a string");
    }
    int at = (int) field.offset();
    int room = (int) field.width();
    if (field.code() == 's') {
      System.arraycopy(s.bytes(), 0, target, at, Math.min(room, s.length()));
    } else if (room > 0) {
      int n = Math.min(room - 1, s.length());
      System.arraycopy(s.bytes(), 0, target, at + 1, n);
      target[at] = (byte) Math.min(n, 255);
    }
  }

  private static void real(ThreadState ts, Field field, byte[] target, int at, PyObject v) {
    double x;
    if (v instanceof PyFloat f) {
      x = f.value;
    } else {
      try {
        x = NumberConversions.asDouble(ts, v);
      } catch (PyException e) {
        e.discard(ts);
        throw StructState.error(ts, "required argument is not a float");
      }
    }
    boolean single = field.code() == 'f';
    if (!field.lenient()) {
      boolean special = Double.isNaN(x) || Double.isInfinite(x);
      if (special && (single ? ts.interp.floatFormatUnknown : ts.interp.doubleFormatUnknown)) {
        throw Errors.systemError("frexp() result out of range");
      }
      if (single && !special && Float.isInfinite((float) x)) {
        throw Errors.overflowError("float too large to pack with f format");
      }
    }
    if (single) {
      Words.put(target, at, 4, field.big(), Float.floatToRawIntBits((float) x));
    } else {
      Words.put(target, at, 8, field.big(), Double.doubleToRawLongBits(x));
    }
  }

  // Integers

  private static boolean fits(char code, int width, long x) {
    boolean unsigned = code >= 'A' && code <= 'Z' && code != 'P';
    if (width == 8) {
      return x >= 0 || !unsigned;
    }
    int bits = 8 * width;
    return unsigned ? x >>> bits == 0 : x << 64 - bits >> 64 - bits == x;
  }

  /** The bits of an integer that is no small one; errors where it does not fit. */
  private static long integer(ThreadState ts, Field field, PyObject v) {
    char code = field.code();
    try {
      BigInteger value = toInteger(ts, v);
      if (code == 'P') {
        return pointer(value);
      }
      return checked(ts, field, value);
    } catch (PyException e) {
      if (field.isInteger() && e.matches(ts, PyExc.OverflowError)) {
        e.discard(ts);
        throw StructState.error(ts, "integer out of range for '" + code + "' format code");
      }
      throw e;
    }
  }

  private static long pointer(BigInteger value) {
    if (value.signum() < 0) {
      if (value.bitLength() > 63) {
        throw Errors.overflowError("Python int too large to convert to C long");
      }
    } else if (value.bitLength() > 64) {
      throw Errors.overflowError("long int too large to convert");
    }
    return value.longValue();
  }

  /** Through a C long or unsigned long, whose range has an error of its own. */
  private static long checked(ThreadState ts, Field field, BigInteger value) {
    char code = field.code();
    int width = (int) field.width();
    boolean unsigned = code < 'a';
    boolean viaLong = !unsigned || code == 'B' || code == 'H' && field.lenient();
    if (viaLong ? value.bitLength() > 63 : value.signum() < 0 || value.bitLength() > 64) {
      throw Errors.overflowError("");
    }
    long x = value.longValue();
    if (width < 8 && (viaLong ? !fits(code, width, x) : x >>> 8 * width != 0)) {
      throw StructState.error(ts, rangeError(field));
    }
    return x;
  }

  private static String rangeError(Field field) {
    char code = field.code();
    int bits = 8 * (int) field.width();
    long max = (1L << (code < 'a' ? bits : bits - 1)) - 1;
    String range = " requires " + (code < 'a' ? 0 : ~max) + " <= number <= " + max;
    if (field.width() == 1) {
      return (code == 'b' ? "byte" : "ubyte") + " format" + range;
    }
    if (field.width() == 2 && field.lenient()) {
      // CPython's texts hold the names of its limits, not their values.
      return code == 'h'
          ? "short format requires SHRT_MIN <= number <= SHRT_MAX"
          : "ushort format requires 0 <= number <= USHRT_MAX";
    }
    return "'" + code + "' format" + range;
  }

  /** An integer by {@code __index__} or, with a warning, by {@code __int__}. */
  private static BigInteger toInteger(ThreadState ts, PyObject v) {
    if (v instanceof PyInt || v instanceof PyLong) {
      return value(v);
    }
    if (NumberConversions.isIndex(v)) {
      try {
        PyObject index = NumberConversions.index(ts, v);
        BigInteger value = value(index);
        index.decref(ts);
        return value;
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.TypeError)) {
          throw e;
        }
        e.discard(ts);
      }
    }
    if (!v.type().has(Slots.NB_INT)) {
      throw StructState.error(ts, "cannot convert argument to integer");
    }
    Warnings.warn(
        ts,
        PyExc.DeprecationWarning,
        v instanceof PyFloat
            ? "integer argument expected, got float"
            : "integer argument expected, got non-integer "
                + "(implicit conversion using __int__ is deprecated)",
        1);
    PyObject number = v.type().nb_int(ts, v);
    try {
      if (!(number instanceof PyInt) && !(number instanceof PyLong)) {
        throw Errors.typeError("__int__ method returned non-integer");
      }
      return value(number);
    } finally {
      number.decref(ts);
    }
  }

  private static BigInteger value(PyObject n) {
    return n instanceof PyInt i ? BigInteger.valueOf(i.value) : ((PyLong) n).value;
  }
}
