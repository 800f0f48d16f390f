package org.cellvm.model.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.cellvm.format.FloatScan;
import org.cellvm.format.FloatText;
import org.cellvm.format.IntegerDigits;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeType;

/**
 * Numbers made of any object ({@code PyNumber_Int} and its kin), and indices. Arguments are
 * borrowed, results owned.
 */
public final class NumberConversions {
  private NumberConversions() {}

  /** Whether an object can be an index: an int, a long or something with {@code __index__}. */
  public static boolean isIndex(PyObject o) {
    return o instanceof PyInt || o instanceof PyLong || o.type().has(Slots.NB_INDEX);
  }

  /** {@code operator.isNumberType}. */
  public static boolean isNumber(PyObject o) {
    return o.type().has(Slots.NB_INT) || o.type().has(Slots.NB_FLOAT);
  }

  /** Whether {@code __int__} is there. */
  public static boolean hasInt(PyObject o) {
    return o.type().has(Slots.NB_INT);
  }

  /** {@code __index__}: an int or long, owned. */
  public static PyObject index(ThreadState ts, PyObject o) {
    if (o instanceof PyInt || o instanceof PyLong) {
      return Ref.inc(o);
    }
    PyType type = o.type();
    if (!type.has(Slots.NB_INDEX)) {
      throw notAnIndex(o);
    }
    PyObject result = type.nb_index(ts, o);
    if (result instanceof PyInt || result instanceof PyLong) {
      return result;
    }
    PyException e =
        Errors.typeError(
            "__index__ returned non-(int,long) (type "
                + Objects.limited(Objects.typeName(result), 200)
                + ")");
    result.decref(ts);
    throw e;
  }

  /**
   * An index as a long ({@code PyNumber_AsSsize_t}).
   *
   * @param overflow the error for a value beyond 64 bits; null to clip it
   */
  public static long asSsize(ThreadState ts, PyObject o, PyType overflow) {
    if (o instanceof PyInt i) {
      return i.value;
    }
    PyObject n = index(ts, o);
    try {
      if (n instanceof PyInt i) {
        return i.value;
      }
      BigInteger value = ((PyLong) n).value;
      if (value.bitLength() < Long.SIZE) {
        return value.longValue();
      }
      if (overflow == null) {
        return value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      }
      throw new PyException(
          overflow,
          "cannot fit '"
              + Objects.limited(Objects.typeName(o), 200)
              + "' into an index-sized integer");
    } finally {
      n.decref(ts);
    }
  }

  /** Checks that {@code o} can be an index; returns it, borrowed. */
  public static PyObject requireIndex(ThreadState ts, PyObject o) {
    if (!isIndex(o)) {
      throw notAnIndex(o);
    }
    return o;
  }

  private static PyException notAnIndex(PyObject o) {
    return Errors.typeError(
        "'"
            + Objects.limited(Objects.typeName(o), 200)
            + "' object cannot be interpreted as an index");
  }

  /** Checks that {@code o} can be a C integer, which a float cannot; returns it, borrowed. */
  public static PyObject requireInt(ThreadState ts, PyObject o) {
    if (o instanceof PyFloat) {
      throw Errors.typeError("integer argument expected, got float");
    }
    if (!hasInt(o)) {
      throw Errors.typeError("an integer is required");
    }
    return o;
  }

  /**
   * {@code int(o)} ({@code PyNumber_Int}): by {@code __int__}, by {@code __trunc__} or from text;
   * an int or long, owned.
   */
  public static PyObject toInt(ThreadState ts, PyObject o) {
    if (o.getClass() == PyInt.class) {
      return Ref.inc(o);
    }
    PyType type = o.type();
    if (type.has(Slots.NB_INT)) {
      return checkedInteger(ts, type.nb_int(ts, o), "__int__ returned non-int (type ");
    }
    PyObject n = truncatedOrParsed(ts, o, false);
    if (n == null) {
      throw notConvertible("int", o);
    }
    return n;
  }

  /** {@code long(o)} ({@code PyNumber_Long}): by {@code __long__} or as {@link #toInt}; owned. */
  public static PyObject toLong(ThreadState ts, PyObject o) {
    PyType type = o.type();
    PyObject n;
    if (type.has(Slots.NB_LONG)) {
      n = checkedInteger(ts, type.nb_long(ts, o), "__long__ returned non-long (type ");
    } else {
      n = truncatedOrParsed(ts, o, true);
      if (n == null) {
        throw notConvertible("long", o);
      }
    }
    if (n instanceof PyInt i) {
      PyObject converted = PyLong.valueOf(BigInteger.valueOf(i.value));
      n.decref(ts);
      return converted;
    }
    return n;
  }

  private static PyException notConvertible(String name, PyObject o) {
    return Errors.typeError(
        name
            + "() argument must be a string or a number, not '"
            + Objects.limited(Objects.typeName(o), 200)
            + "'");
  }

  /** Passes an int or long through; steals {@code n}. */
  private static PyObject checkedInteger(ThreadState ts, PyObject n, String error) {
    if (n instanceof PyInt || n instanceof PyLong) {
      return n;
    }
    String type = Objects.limited(Objects.typeName(n), 200);
    n.decref(ts);
    throw Errors.typeError(error + type + ")");
  }

  /**
   * An object that is not a number as an integer: by {@code __trunc__} or from text; owned, null if
   * neither.
   */
  private static PyObject truncatedOrParsed(ThreadState ts, PyObject o, boolean alwaysLong) {
    PyObject trunc = null;
    // Text has no such method, and to find that out by an exception takes longer than to read it.
    if (o.getClass() != PyString.class
        && !(o instanceof PyUnicode && o.type() == UnicodeType.TYPE)) {
      try {
        trunc = Objects.getAttr(ts, o, Names.__trunc__);
      } catch (PyException e) {
        e.discard(ts);
      }
    }
    if (trunc != null) {
      PyObject truncated;
      try {
        truncated = Objects.call0(ts, trunc);
      } finally {
        trunc.decref(ts);
      }
      return integral(ts, truncated);
    }
    if (o instanceof PyUnicode u) {
      return NumberParsing.integer(ts, u, 10, alwaysLong);
    }
    byte[] bytes = Buffers.charactersOrNull(ts, o);
    return bytes == null ? null : NumberParsing.integer(bytes, alwaysLong);
  }

  /** What {@code __trunc__} returned as an int or long, owned; steals {@code o}. */
  public static PyObject integral(ThreadState ts, PyObject o) {
    if (o instanceof PyInt || o instanceof PyLong) {
      return o;
    }
    try {
      PyObject n = null;
      if (o instanceof PyInstanceObject) {
        PyObject method = Objects.getAttrOrNull(ts, o, Names.__int__);
        if (method != null) {
          try {
            n = Objects.call0(ts, method);
          } finally {
            method.decref(ts);
          }
        }
      } else if (hasInt(o)) {
        n = o.type().nb_int(ts, o);
      }
      String error = "__trunc__ returned non-Integral (type ";
      if (n == null && o instanceof PyInstanceObject instance) {
        throw Errors.typeError(error + Objects.limited(instance.cls.name(), 200) + ")");
      }
      return checkedInteger(ts, n == null ? Ref.inc(o) : n, error);
    } finally {
      o.decref(ts);
    }
  }

  /** {@code float(o)} ({@code PyNumber_Float}): by {@code __float__} or from text; owned. */
  public static PyObject toFloat(ThreadState ts, PyObject o) {
    if (o.getClass() == PyFloat.class) {
      return Ref.inc(o);
    }
    PyType type = o.type();
    if (o.getClass() != PyString.class && type.has(Slots.NB_FLOAT)) {
      PyObject n = type.nb_float(ts, o);
      if (n instanceof PyFloat) {
        return n;
      }
      String given = Objects.limited(Objects.typeName(n), 200);
      n.decref(ts);
      throw Errors.typeError("__float__ returned non-float (type " + given + ")");
    }
    if (o instanceof PyUnicode u) {
      return PyFloat.of(NumberParsing.real(ts, u));
    }
    byte[] bytes = Buffers.charactersOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError("float() argument must be a string or a number");
    }
    return PyFloat.of(NumberParsing.real(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  /** The float that the whole of a text is; ValueError. */
  public static double parseFloat(String text) {
    FloatScan scan = FloatScan.at(text, 0);
    if (scan.end() == 0 || scan.end() != text.length()) {
      throw Errors.valueError("could not convert string to float: ".concat(text));
    }
    return scan.value();
  }

  /** C's {@code %.17g}: text that reads back as {@code x}. */
  public static String formatG17(double x) {
    return FloatText.format(x, 'g', 17, false);
  }

  /** {@code bin(o)} and its kin ({@code PyNumber_ToBase}) for base 2, 8 or 16; a str, owned. */
  public static PyObject toBase(ThreadState ts, PyObject o, int base) {
    PyObject n = index(ts, o);
    BigInteger value = IntType.big(n);
    n.decref(ts);
    String prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    String digits = IntegerDigits.text(value, base);
    return PyString.fromString((value.signum() < 0 ? "-" : "") + prefix + digits);
  }

  /** {@code hex(o)}: by {@code __hex__}; a str, owned. */
  public static PyObject hex(ThreadState ts, PyObject o) {
    if (!o.type().has(Slots.NB_HEX)) {
      throw Errors.typeError("hex() argument can't be converted to hex");
    }
    return checkedString(ts, o.type().nb_hex(ts, o), "__hex__");
  }

  /** {@code oct(o)}: by {@code __oct__}; a str, owned. */
  public static PyObject oct(ThreadState ts, PyObject o) {
    if (!o.type().has(Slots.NB_OCT)) {
      throw Errors.typeError("oct() argument can't be converted to oct");
    }
    return checkedString(ts, o.type().nb_oct(ts, o), "__oct__");
  }

  /** Passes a str through; steals {@code s}. */
  private static PyObject checkedString(ThreadState ts, PyObject s, String method) {
    if (s instanceof PyString) {
      return s;
    }
    String type = Objects.limited(Objects.typeName(s), 200);
    s.decref(ts);
    throw Errors.typeError(method + " returned non-string (type " + type + ")");
  }

  /** A float with more decimal digits than this after the point is a float already. */
  private static final int MAX_ROUND_DIGITS = 323;

  /** With fewer, all floats become zero. */
  private static final int MIN_ROUND_DIGITS = -308;

  /**
   * {@code round(x, ndigits)}: exactly, half away from zero.
   *
   * @throws PyException OverflowError
   */
  public static double round(double x, long ndigits) {
    if (Double.isNaN(x) || Double.isInfinite(x) || x == 0 || ndigits > MAX_ROUND_DIGITS) {
      return x;
    }
    if (ndigits < MIN_ROUND_DIGITS) {
      return 0.0 * x;
    }
    BigDecimal rounded = new BigDecimal(x).setScale((int) ndigits, RoundingMode.HALF_UP);
    double result = rounded.doubleValue();
    if (Double.isInfinite(result)) {
      throw Errors.overflowError("rounded value too large to represent");
    }
    return Math.copySign(result, x);
  }

  /**
   * The bytes of a str, bytearray or buffer, not to be written; null for anything else. It is
   * called where a thread has entered its VM.
   */
  public static byte[] bufferBytes(PyObject o) {
    return Buffers.charactersOrNull(ThreadState.current(), o);
  }

  /** {@code PyFloat_AsDouble}. */
  public static double asDouble(ThreadState ts, PyObject o) {
    if (o instanceof PyFloat f) {
      return f.value;
    }
    PyType type = o.type();
    if (!type.has(Slots.NB_FLOAT)) {
      throw Errors.typeError("a float is required");
    }
    PyObject n = type.nb_float(ts, o);
    try {
      if (n instanceof PyFloat f) {
        return f.value;
      }
      throw Errors.typeError("nb_float should return float object");
    } finally {
      n.decref(ts);
    }
  }
}
