package org.cellvm.library.math;

import java.math.BigInteger;
import org.cellvm.format.FloatPower;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Names;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.FloatType;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/**
 * The module {@code math}. What a function returns becomes an error as in CPython: NaN of a number,
 * and an infinity of a finite number, which is either a pole or an overflow.
 */
@ExposedModule(name = "math", doc = "Functions of real numbers, as in the C library.")
final class MathModule {
  private static final double TO_RADIANS = Math.PI / 180;
  private static final double TO_DEGREES = 180 / Math.PI;

  /** The bits of a float's fraction. */
  private static final int PRECISION = 53;

  private MathModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.addOwned(ts, "pi", PyFloat.of(Math.PI));
    module.addOwned(ts, "e", PyFloat.of(Math.E));
  }

  private static double value(ThreadState ts, PyObject o) {
    if (o.getClass() == PyFloat.class) {
      return ((PyFloat) o).value;
    }
    return o.getClass() == PyInt.class
        ? (double) ((PyInt) o).value
        : NumberConversions.asDouble(ts, o);
  }

  static PyException domainError() {
    return Errors.valueError("math domain error");
  }

  static PyException rangeError() {
    return Errors.overflowError("math range error");
  }

  /** The value of a function without overflow: an infinity is a pole. */
  private static double checked(double x, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x)
        || Double.isInfinite(result) && Double.isFinite(x)) {
      throw domainError();
    }
    return result;
  }

  /** The value of a function that may overflow. */
  private static double bounded(double x, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x)) {
      throw domainError();
    }
    if (Double.isInfinite(result) && Double.isFinite(x)) {
      throw rangeError();
    }
    return result;
  }

  /** The value of a function of two arguments. */
  private static double bounded(double x, double y, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domainError();
    }
    if (Double.isInfinite(result) && Double.isFinite(x) && Double.isFinite(y)) {
      throw rangeError();
    }
    return result;
  }

  @ExposedFunction(
      value = "acos",
      convention = Convention.O,
      doc = "acos(x) -> the angle, in radians, whose cosine is x")
  static double acos(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Trigonometry.acos(x));
  }

  @ExposedFunction(
      value = "acosh",
      convention = Convention.O,
      doc = "acosh(x) -> the number whose hyperbolic cosine is x")
  static double acosh(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Exponentials.acosh(x));
  }

  @ExposedFunction(
      value = "asin",
      convention = Convention.O,
      doc = "asin(x) -> the angle, in radians, whose sine is x")
  static double asin(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Trigonometry.asin(x));
  }

  @ExposedFunction(
      value = "asinh",
      convention = Convention.O,
      doc = "asinh(x) -> the number whose hyperbolic sine is x")
  static double asinh(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Exponentials.asinh(x));
  }

  @ExposedFunction(
      value = "atan",
      convention = Convention.O,
      doc = "atan(x) -> the angle, in radians, whose tangent is x")
  static double atan(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Trigonometry.atan(x));
  }

  @ExposedFunction(
      value = "atanh",
      convention = Convention.O,
      doc = "atanh(x) -> the number whose hyperbolic tangent is x")
  static double atanh(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Exponentials.atanh(x));
  }

  @ExposedFunction(
      value = "ceil",
      convention = Convention.O,
      doc = "ceil(x) -> the smallest integral float that is not below x")
  static double ceil(ThreadState ts, PyObject o) {
    return Math.ceil(value(ts, o));
  }

  @ExposedFunction(
      value = "cos",
      convention = Convention.O,
      doc = "cos(x) -> the cosine of x, in radians")
  static double cos(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Trigonometry.cos(x));
  }

  @ExposedFunction(
      value = "cosh",
      convention = Convention.O,
      doc = "cosh(x) -> the hyperbolic cosine of x")
  static double cosh(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return bounded(x, Exponentials.cosh(x));
  }

  @ExposedFunction(value = "exp", convention = Convention.O, doc = "exp(x) -> e to the power of x")
  static double exp(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return bounded(x, Exponentials.exp(x));
  }

  @ExposedFunction(
      value = "expm1",
      convention = Convention.O,
      doc = "expm1(x) -> exp(x)-1, exact for small x too")
  static double expm1(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return bounded(x, Exponentials.expm1(x));
  }

  @ExposedFunction(
      value = "fabs",
      convention = Convention.O,
      doc = "fabs(x) -> the absolute value of x as a float")
  static double fabs(ThreadState ts, PyObject o) {
    return Math.abs(value(ts, o));
  }

  @ExposedFunction(
      value = "floor",
      convention = Convention.O,
      doc = "floor(x) -> the largest integral float that is not above x")
  static double floor(ThreadState ts, PyObject o) {
    return Math.floor(value(ts, o));
  }

  @ExposedFunction(
      value = "log1p",
      convention = Convention.O,
      doc = "log1p(x) -> the natural logarithm of 1+x, exact for small x too")
  static double log1p(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return bounded(x, Exponentials.log1p(x));
  }

  @ExposedFunction(
      value = "sin",
      convention = Convention.O,
      doc = "sin(x) -> the sine of x, in radians")
  static double sin(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Trigonometry.sin(x));
  }

  @ExposedFunction(
      value = "sinh",
      convention = Convention.O,
      doc = "sinh(x) -> the hyperbolic sine of x")
  static double sinh(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return bounded(x, Exponentials.sinh(x));
  }

  @ExposedFunction(
      value = "sqrt",
      convention = Convention.O,
      doc = "sqrt(x) -> the square root of x")
  static double sqrt(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Math.sqrt(x));
  }

  @ExposedFunction(
      value = "tan",
      convention = Convention.O,
      doc = "tan(x) -> the tangent of x, in radians")
  static double tan(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Trigonometry.tan(x));
  }

  @ExposedFunction(
      value = "tanh",
      convention = Convention.O,
      doc = "tanh(x) -> the hyperbolic tangent of x")
  static double tanh(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    return checked(x, Exponentials.tanh(x));
  }

  @ExposedFunction(
      value = "erf",
      convention = Convention.O,
      doc = "erf(x) -> the error function at x")
  static double erf(ThreadState ts, PyObject o) {
    return GammaFunctions.erf(value(ts, o));
  }

  @ExposedFunction(
      value = "erfc",
      convention = Convention.O,
      doc = "erfc(x) -> the complementary error function at x")
  static double erfc(ThreadState ts, PyObject o) {
    return GammaFunctions.erfc(value(ts, o));
  }

  @ExposedFunction(
      value = "gamma",
      convention = Convention.O,
      doc = "gamma(x) -> the gamma function at x")
  static double gamma(ThreadState ts, PyObject o) {
    return GammaFunctions.gamma(value(ts, o));
  }

  @ExposedFunction(
      value = "lgamma",
      convention = Convention.O,
      doc = "lgamma(x) -> the logarithm of the absolute value of gamma(x)")
  static double logGamma(ThreadState ts, PyObject o) {
    return GammaFunctions.logGamma(value(ts, o));
  }

  @ExposedFunction(
      value = "degrees",
      convention = Convention.O,
      doc = "degrees(x) -> the angle x, in radians, in degrees")
  static double degrees(ThreadState ts, PyObject o) {
    return value(ts, o) * TO_DEGREES;
  }

  @ExposedFunction(
      value = "radians",
      convention = Convention.O,
      doc = "radians(x) -> the angle x, in degrees, in radians")
  static double radians(ThreadState ts, PyObject o) {
    return value(ts, o) * TO_RADIANS;
  }

  @ExposedFunction(
      value = "atan2",
      convention = Convention.UNPACK,
      parse = "atan2 2 2",
      doc = "atan2(y, x) -> the angle, in radians, of the point (x, y)")
  static double atan2(ThreadState ts, PyObject a, PyObject b) {
    double y = value(ts, a);
    double x = value(ts, b);
    return bounded(y, x, Trigonometry.atan2(y, x));
  }

  @ExposedFunction(
      value = "copysign",
      convention = Convention.UNPACK,
      parse = "copysign 2 2",
      doc = "copysign(x, y) -> x with the sign of y")
  static double copysign(ThreadState ts, PyObject a, PyObject b) {
    double x = value(ts, a);
    return Math.copySign(x, value(ts, b));
  }

  @ExposedFunction(
      value = "fmod",
      convention = Convention.UNPACK,
      parse = "fmod 2 2",
      doc = "fmod(x, y) -> the rest of x/y, with the sign of x")
  static double fmod(ThreadState ts, PyObject a, PyObject b) {
    double x = value(ts, a);
    double y = value(ts, b);
    double result = FloatType.fmod(x, y);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domainError();
    }
    return result;
  }

  @ExposedFunction(
      value = "hypot",
      convention = Convention.UNPACK,
      parse = "hypot 2 2",
      doc = "hypot(x, y) -> the square root of x*x + y*y")
  static double hypot(ThreadState ts, PyObject a, PyObject b) {
    double x = value(ts, a);
    double y = value(ts, b);
    return bounded(x, y, Exponentials.hypot(x, y));
  }

  @ExposedFunction(
      value = "pow",
      convention = Convention.UNPACK,
      parse = "pow 2 2",
      doc = "pow(x, y) -> x to the power of y")
  static double power(ThreadState ts, PyObject a, PyObject b) {
    double x = value(ts, a);
    double y = value(ts, b);
    double result = FloatPower.pow(x, y);
    if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)
        || x == 0 && y < 0 && Double.isInfinite(result)) {
      throw domainError();
    }
    if (Double.isInfinite(result) && Double.isFinite(x) && Double.isFinite(y)) {
      throw rangeError();
    }
    return result;
  }

  /** {@code log(x[, base])}. */
  @ExposedFunction(
      value = "log",
      convention = Convention.UNPACK,
      parse = "log 1 2",
      doc = "log(x[, base]) -> the logarithm of x, the natural one without a base")
  static PyObject log(ThreadState ts, PyObject o, PyObject base) {
    PyObject numerator = PyFloat.of(logarithm(ts, o, false));
    if (base == null) {
      return numerator;
    }
    ts.own(numerator);
    return Numbers.divide(ts, numerator, ts.own(PyFloat.of(logarithm(ts, base, false))));
  }

  @ExposedFunction(
      value = "log10",
      convention = Convention.O,
      doc = "log10(x) -> the logarithm of x to the base 10")
  static double log10(ThreadState ts, PyObject o) {
    return logarithm(ts, o, true);
  }

  /** A long may be too large for a float; its logarithm is not. */
  private static double logarithm(ThreadState ts, PyObject o, boolean decimal) {
    if (!(o instanceof PyLong big)) {
      double x = value(ts, o);
      return checked(x, logarithm(x, decimal));
    }
    BigInteger n = big.value;
    if (n.signum() <= 0) {
      throw domainError();
    }
    double x = n.doubleValue();
    if (Double.isFinite(x)) {
      return logarithm(x, decimal);
    }
    int exponent = n.bitLength();
    int excess = exponent - PRECISION - 11;
    BigInteger top = n.shiftRight(excess);
    if (n.getLowestSetBit() < excess) {
      top = top.setBit(0);
    }
    double fraction = Math.scalb(top.doubleValue(), -PRECISION - 11);
    return logarithm(fraction, decimal) + logarithm(2, decimal) * exponent;
  }

  private static double logarithm(double x, boolean decimal) {
    return decimal ? Exponentials.log10(x) : Exponentials.log(x);
  }

  @ExposedFunction(
      value = "isnan",
      convention = Convention.O,
      doc = "isnan(x) -> whether x is no number")
  static boolean isNan(ThreadState ts, PyObject o) {
    return Double.isNaN(value(ts, o));
  }

  @ExposedFunction(
      value = "isinf",
      convention = Convention.O,
      doc = "isinf(x) -> whether x is infinite")
  static boolean isInfinite(ThreadState ts, PyObject o) {
    return Double.isInfinite(value(ts, o));
  }

  @ExposedFunction(
      value = "trunc",
      convention = Convention.O,
      doc = "trunc(x) -> what x.__trunc__() returns: x as an integer, rounded towards 0")
  static PyObject trunc(ThreadState ts, PyObject o) {
    return Objects.callMethod(ts, o, Names.__trunc__);
  }

  @ExposedFunction(
      value = "frexp",
      convention = Convention.O,
      doc = "frexp(x) -> (m, e), for which x is m * 2.**e and abs(m) is in [0.5, 1)")
  static PyObject frexp(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    int exponent = 0;
    if (x != 0 && Double.isFinite(x)) {
      exponent = Math.getExponent(x) + 1;
      if (Math.abs(x) < Double.MIN_NORMAL) {
        exponent = Math.getExponent(x * 0x1p54) - 53;
      }
      // In two steps: the inverse of the smallest power is no float.
      x = Math.scalb(Math.scalb(x, -exponent / 2), -exponent - -exponent / 2);
    }
    return PyTuple.of(ts, PyFloat.of(x), PyInt.valueOf(exponent));
  }

  @ExposedFunction(value = "ldexp", parse = "dO:ldexp", doc = "ldexp(x, i) -> x * 2**i")
  static double ldexp(ThreadState ts, double x, PyObject exponent) {
    int i;
    if (exponent instanceof PyLong big) {
      i =
          big.value.bitLength() < Integer.SIZE
              ? big.value.intValue()
              : big.value.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    } else if (exponent instanceof PyInt n) {
      i = (int) Math.max(Integer.MIN_VALUE, Math.min(n.value, Integer.MAX_VALUE));
    } else {
      throw Errors.typeError("Expected an int or long as second argument to ldexp.");
    }
    double result = Math.scalb(x, i);
    if (Double.isInfinite(result) && Double.isFinite(x)) {
      throw rangeError();
    }
    return result;
  }

  @ExposedFunction(
      value = "modf",
      convention = Convention.O,
      doc = "modf(x) -> (fraction, integral part), both floats with the sign of x")
  static PyObject modf(ThreadState ts, PyObject o) {
    double x = value(ts, o);
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    double fraction = Double.isInfinite(x) ? 0 : x - whole;
    return PyTuple.of(ts, PyFloat.of(Math.copySign(fraction, x)), PyFloat.of(whole));
  }

  @ExposedFunction(
      value = "fsum",
      convention = Convention.O,
      doc = "fsum(iterable) -> the sum of the numbers, rounded once only")
  static double fsum(ThreadState ts, PyObject iterable) {
    PyObject it = ts.own(Objects.iter(ts, iterable));
    ExactSum sum = new ExactSum();
    PyObject o;
    while ((o = Objects.iterNext(ts, it)) != null) {
      double x;
      try {
        x = value(ts, o);
      } finally {
        o.decref(ts);
      }
      sum.add(x);
    }
    return sum.rounded();
  }

  @ExposedFunction(
      value = "factorial",
      convention = Convention.O,
      doc = "factorial(x) -> x!; ValueError if x is negative or not integral")
  static PyObject factorial(ThreadState ts, PyObject o) {
    long n;
    if (o instanceof PyFloat real) {
      if (Double.isInfinite(real.value) || real.value != Math.rint(real.value)) {
        throw Errors.valueError("factorial() only accepts integral values");
      }
      n = ArgConversions.asLong(ts, ts.own(NumberConversions.toLong(ts, o)));
    } else {
      n = ArgConversions.asLong(ts, o);
    }
    if (n < 0) {
      throw Errors.valueError("factorial() not defined for negative values");
    }
    BigInteger product = product(1, n);
    return product.bitLength() < Long.SIZE
        ? PyInt.valueOf(product.longValue())
        : PyLong.valueOf(product);
  }

  /** The product of the integers from {@code from} to {@code to}. */
  private static BigInteger product(long from, long to) {
    if (to - from < 8) {
      BigInteger product = BigInteger.ONE;
      for (long i = from; i <= to; i++) {
        product = product.multiply(BigInteger.valueOf(i));
      }
      return product;
    }
    long middle = from + to >>> 1;
    return product(from, middle).multiply(product(middle + 1, to));
  }
}
