package org.cellvm.model.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cellvm.format.FloatPower;
import org.cellvm.format.FloatText;
import org.cellvm.format.HexFloat;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code float}. Its operations take ints and longs as well. */
@ExposedType(
    name = "float",
    basicSize = 24,
    doc = "float(x=0) -> float\n\nConvert a number or a string to a floating point number.",
    declares = "tp_getattro")
public class FloatType extends ObjectType {
  public static final FloatType TYPE =
      new FloatType(new FloatTypeTable(), "float", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"x"};
  private static final String NATIVE_FORMAT = "IEEE, little-endian";

  /** All integers up to here are floats. */
  private static final long EXACT = 1L << 53;

  private static final int ERANGE = 34;

  protected FloatType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  static double value(PyObject o) {
    return ((PyFloat) o).value;
  }

  private static boolean isReal(PyObject o) {
    return o instanceof PyFloat || o instanceof PyInt || o instanceof PyLong;
  }

  private static boolean reals(PyObject v, PyObject w) {
    return isReal(v) && isReal(w);
  }

  /** The value of a float, int or long; OverflowError for a long that is too large. */
  static double toDouble(PyObject o) {
    if (o instanceof PyFloat f) {
      return f.value;
    }
    return o instanceof PyInt i ? (double) i.value : LongType.toDouble(((PyLong) o).value);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject x = Args.bind(ts, "float", KEYWORDS, 0, args, off, n, kwnames)[0];
    PyObject made = x == null ? PyFloat.of(0) : NumberConversions.toFloat(ts, x);
    if (subtype == TYPE) {
      return made;
    }
    try {
      return new PyFloatDerived(ts, subtype, value(made));
    } finally {
      made.decref(ts);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString(FloatText.repr(value(o)));
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return PyString.fromString(FloatText.str(value(o)));
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return hash(value(o));
  }

  /** {@code _Py_HashDouble}: that of the int or long where the value is integral. */
  static long hash(double x) {
    long whole = (long) x;
    if (whole == x && whole != Long.MAX_VALUE) {
      return whole == -1 ? -2 : whole;
    }
    if (Double.isNaN(x)) {
      return 0;
    }
    if (Double.isInfinite(x)) {
      return x < 0 ? -271828 : 314159;
    }
    if (x == Math.rint(x)) {
      return LongType.hash(new BigDecimal(x).toBigInteger());
    }
    // The fraction's first and second 31 bits, and the exponent of a fraction in [0.5, 1).
    int exponent = Math.getExponent(x);
    double fraction;
    if (exponent < Double.MIN_EXPONENT) {
      double scaled = x * 0x1p54;
      exponent = Math.getExponent(scaled) - 54;
      fraction = Math.scalb(scaled, -exponent - 55);
    } else {
      fraction = Math.scalb(x, -exponent - 1);
    }
    double high = fraction * 0x1p31;
    long upper = (long) high;
    long lower = (long) ((high - upper) * 0x1p31);
    long h = upper + lower + ((long) (exponent + 1) << 15);
    return h == -1 ? -2 : h;
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!isReal(w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    double a = value(v);
    if (Double.isNaN(a) || w instanceof PyFloat f && Double.isNaN(f.value)) {
      return PyBool.of(op == Objects.NE);
    }
    int c;
    if (w instanceof PyFloat f) {
      c = a < f.value ? -1 : a > f.value ? 1 : 0;
    } else {
      c = compare(a, w);
    }
    return PyBool.of(Objects.matches(c, op));
  }

  /** Compares a float, not a NaN, with an int or long by their exact values. */
  private static int compare(double a, PyObject integer) {
    if (Double.isInfinite(a)) {
      return a > 0 ? 1 : -1;
    }
    if (integer instanceof PyInt i && i.value >= -EXACT && i.value <= EXACT) {
      double b = i.value;
      return a < b ? -1 : a > b ? 1 : 0;
    }
    return new BigDecimal(a).compareTo(new BigDecimal(IntType.big(integer)));
  }

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    return reals(v, w) ? PyFloat.of(toDouble(v) + toDouble(w)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    return reals(v, w) ? PyFloat.of(toDouble(v) - toDouble(w)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_multiply(ThreadState ts, PyObject v, PyObject w) {
    return reals(v, w) ? PyFloat.of(toDouble(v) * toDouble(w)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_divide(ThreadState ts, PyObject v, PyObject w) {
    if (reals(v, w)) {
      Warnings.warnDivision(ts, 2, "float");
    }
    return nb_true_divide(ts, v, w);
  }

  private static double divisor(PyObject w, String message) {
    double b = toDouble(w);
    if (b == 0) {
      throw Errors.zeroDivisionError(message);
    }
    return b;
  }

  @Override
  public PyObject nb_true_divide(ThreadState ts, PyObject v, PyObject w) {
    if (!reals(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    double a = toDouble(v);
    return PyFloat.of(a / divisor(w, "float division by zero"));
  }

  @Override
  public PyObject nb_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    if (!reals(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    double a = toDouble(v);
    return PyFloat.of(floorDivide(a, divisor(w, "float divmod()")));
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    if (!reals(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    double a = toDouble(v);
    return PyFloat.of(remainder(a, divisor(w, "float modulo")));
  }

  @Override
  public PyObject nb_divmod(ThreadState ts, PyObject v, PyObject w) {
    if (!reals(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    double a = toDouble(v);
    double b = divisor(w, "float divmod()");
    return PyTuple.of(ts, PyFloat.of(floorDivide(a, b)), PyFloat.of(remainder(a, b)));
  }

  /** C's {@code fmod}. Java's operator is as exact, but which NaN it returns depends on the JDK. */
  public static double fmod(double a, double b) {
    if (Double.isNaN(a)) {
      return a;
    }
    if (Double.isNaN(b)) {
      return b;
    }
    return Double.isInfinite(a) ? a * 0 : a % b;
  }

  /** With the sign of {@code b}. */
  private static double remainder(double a, double b) {
    double r = fmod(a, b);
    if (r == 0) {
      return Math.copySign(0.0, b);
    }
    return b < 0 != r < 0 ? r + b : r;
  }

  /** The integer nearest to {@code (a - a mod b) / b}. */
  private static double floorDivide(double a, double b) {
    double r = fmod(a, b);
    double quotient = (a - r) / b;
    if (r != 0 && b < 0 != r < 0) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return quotient * quotient * a / b;
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  @Override
  public PyObject nb_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (z != PyNone.NONE) {
      throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (!reals(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    double a = toDouble(v);
    return power(ts, a, toDouble(w));
  }

  /**
   * {@code a ** b}; owned.
   *
   * @throws PyException ZeroDivisionError, ValueError where the result is no real number,
   *     OverflowError
   */
  static PyObject power(ThreadState ts, double a, double b) {
    return PyFloat.of(realPower(ts, a, b));
  }

  private static double realPower(ThreadState ts, double a, double b) {
    if (b == 0) {
      return 1;
    }
    if (Double.isNaN(a)) {
      return a;
    }
    if (Double.isNaN(b)) {
      return a == 1 ? 1 : b;
    }
    if (Double.isInfinite(b)) {
      double size = Math.abs(a);
      return size == 1 ? 1 : b > 0 == size > 1 ? Math.abs(b) : 0;
    }
    boolean odd = Math.abs(b % 2) == 1;
    if (Double.isInfinite(a)) {
      if (b > 0) {
        return odd ? a : Math.abs(a);
      }
      return odd ? Math.copySign(0.0, a) : 0;
    }
    if (a == 0) {
      if (b < 0) {
        throw Errors.zeroDivisionError("0.0 cannot be raised to a negative power");
      }
      return odd ? a : 0;
    }
    if (a < 0 && b != Math.rint(b)) {
      throw Errors.valueError("negative number cannot be raised to a fractional power");
    }
    double result = FloatPower.positive(Math.abs(a), b);
    if (Double.isInfinite(result)) {
      throw outOfRange(ts);
    }
    return a < 0 && odd ? -result : result;
  }

  /** The error that CPython makes of C's {@code ERANGE}. */
  private static PyException outOfRange(ThreadState ts) {
    PyExc.OverflowError.incref();
    PyObject message = PyString.fromString("Numerical result out of range");
    return new PyException(
        PyExc.OverflowError, PyTuple.of(ts, PyInt.valueOf(ERANGE), message), null);
  }

  @Override
  public PyObject nb_negative(ThreadState ts, PyObject o) {
    return PyFloat.of(-value(o));
  }

  @Override
  public PyObject nb_positive(ThreadState ts, PyObject o) {
    return nb_float(ts, o);
  }

  @Override
  public PyObject nb_absolute(ThreadState ts, PyObject o) {
    return PyFloat.of(Math.abs(value(o)));
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    return value(o) != 0;
  }

  @Override
  public PyObject[] nb_coerce(ThreadState ts, PyObject v, PyObject w) {
    if (w instanceof PyFloat) {
      return new PyObject[] {Ref.inc(v), Ref.inc(w)};
    }
    if (!isReal(w)) {
      return null;
    }
    PyObject converted = PyFloat.of(toDouble(w));
    return new PyObject[] {Ref.inc(v), converted};
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    double x = value(o);
    if (x >= Long.MIN_VALUE && x < 0x1p63) {
      return PyInt.valueOf((long) x);
    }
    return nb_long(ts, o);
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    return PyLong.valueOf(truncated(value(o)));
  }

  /** Rounded towards zero; OverflowError of infinities, ValueError of NaN. */
  static BigInteger truncated(double x) {
    if (Double.isNaN(x)) {
      throw Errors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(x)) {
      throw Errors.overflowError("cannot convert float infinity to integer");
    }
    return new BigDecimal(x).toBigInteger();
  }

  @Override
  public PyObject nb_float(ThreadState ts, PyObject o) {
    return o.getClass() == PyFloat.class ? Ref.inc(o) : PyFloat.of(value(o));
  }

  @ExposedMethod(value = "conjugate", convention = Convention.NOARGS)
  static PyObject conjugate(ThreadState ts, PyFloat self) {
    return TYPE.nb_float(ts, self);
  }

  @ExposedMethod(value = "__trunc__", convention = Convention.NOARGS)
  static PyObject trunc(ThreadState ts, PyFloat self) {
    return TYPE.nb_int(ts, self);
  }

  @ExposedMethod(value = "as_integer_ratio", convention = Convention.NOARGS)
  static PyObject asIntegerRatio(ThreadState ts, PyFloat self) {
    double x = self.value;
    if (Double.isInfinite(x)) {
      throw Errors.overflowError("Cannot pass infinity to float.as_integer_ratio.");
    }
    if (Double.isNaN(x)) {
      throw Errors.valueError("Cannot pass NaN to float.as_integer_ratio.");
    }
    BigDecimal exact = new BigDecimal(x);
    BigInteger numerator = exact.toBigInteger();
    BigInteger denominator = BigInteger.ONE;
    if (exact.scale() > 0) {
      // A float's fraction has as many binary digits as decimal ones.
      denominator = BigInteger.ONE.shiftLeft(exact.scale());
      numerator = exact.multiply(new BigDecimal(denominator)).toBigInteger();
    }
    return PyTuple.of(ts, IntType.of(numerator), IntType.of(denominator));
  }

  @ExposedMethod(value = "is_integer", convention = Convention.NOARGS)
  static boolean isInteger(ThreadState ts, PyFloat self) {
    return !Double.isInfinite(self.value) && self.value == Math.rint(self.value);
  }

  @ExposedMethod(value = "hex", convention = Convention.NOARGS)
  static String hex(ThreadState ts, PyFloat self) {
    return HexFloat.format(self.value);
  }

  @ExposedMethod(value = "fromhex", convention = Convention.O, classMethod = true)
  static PyObject fromHex(ThreadState ts, PyType type, PyObject text) {
    PyString s;
    if (text instanceof PyUnicode u) {
      s = ts.own(u.encodeDefault(ts));
    } else if (text instanceof PyString str) {
      s = str;
    } else {
      throw Errors.typeError(
          "expected string or Unicode object, " + Objects.typeName(text) + " found");
    }
    PyObject made = PyFloat.of(parseHex(s.toString()));
    return type == TYPE ? made : Objects.call1(ts, type, ts.own(made));
  }

  private static double parseHex(String text) {
    try {
      return HexFloat.parse(text);
    } catch (NumberFormatException e) {
      throw Errors.valueError(e.getMessage());
    } catch (ArithmeticException e) {
      throw Errors.overflowError(e.getMessage());
    }
  }

  @ExposedMethod(value = "__getnewargs__", convention = Convention.NOARGS)
  static PyObject getNewArgs(ThreadState ts, PyFloat self) {
    return PyTuple.of(ts, PyFloat.of(self.value));
  }

  @ExposedMethod(value = "__getformat__", convention = Convention.O, classMethod = true)
  static String getFormat(ThreadState ts, PyType type, PyObject which) {
    if (!(which instanceof PyString s)) {
      throw Errors.typeError(
          "__getformat__() argument must be string, not " + Objects.typeName(which));
    }
    boolean unknown =
        isDouble(s.toString(), "__getformat__")
            ? ts.interp.doubleFormatUnknown
            : ts.interp.floatFormatUnknown;
    return unknown ? "unknown" : NATIVE_FORMAT;
  }

  @ExposedMethod(value = "__setformat__", parse = "ss:__setformat__", classMethod = true)
  static void setFormat(ThreadState ts, PyType type, String which, String format) {
    boolean isDouble = isDouble(which, "__setformat__");
    boolean unknown = format.equals("unknown");
    if (!unknown && !format.equals(NATIVE_FORMAT)) {
      if (!format.equals("IEEE, big-endian")) {
        throw Errors.valueError(
            "__setformat__() argument 2 must be 'unknown', 'IEEE, little-endian' or 'IEEE,"
                + " big-endian'");
      }
      throw Errors.valueError(
          "can only set " + which + " format to 'unknown' or the detected platform value");
    }
    if (isDouble) {
      ts.interp.doubleFormatUnknown = unknown;
    } else {
      ts.interp.floatFormatUnknown = unknown;
    }
  }

  private static boolean isDouble(String which, String method) {
    if (!which.equals("double") && !which.equals("float")) {
      throw Errors.valueError(method + "() argument 1 must be 'double' or 'float'");
    }
    return which.equals("double");
  }

  @ExposedMethod(value = "__format__", parse = "O:__format__")
  static PyObject format(ThreadState ts, PyFloat self, PyObject spec) {
    return NumberFormat.formatFloat(ts, self, self.value, spec);
  }

  @ExposedGetter("real")
  static PyObject real(ThreadState ts, PyFloat self) {
    return TYPE.nb_float(ts, self);
  }

  @ExposedGetter("imag")
  static PyObject imag(ThreadState ts, PyFloat self) {
    return PyFloat.of(0);
  }
}
