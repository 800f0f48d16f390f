package org.cellvm.model.numbers;

import org.cellvm.format.FloatMath;
import org.cellvm.format.FloatPower;
import org.cellvm.format.FloatText;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyBaseString;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code complex}. Its operations take ints, longs and floats as well. */
@ExposedType(
    name = "complex",
    basicSize = 32,
    doc = "complex(real[, imag]) -> complex number\n\nMake a number of its two parts.",
    declares = "tp_getattro")
public class ComplexType extends ObjectType {
  public static final ComplexType TYPE =
      new ComplexType(new ComplexTypeTable(), "complex", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"real", "imag"};

  /** The hash of the imaginary part counts this much. */
  private static final long HASH_FACTOR = 1000003;

  /** Integral exponents up to here are multiplied out. */
  private static final int MAX_INTEGRAL = 100;

  protected ComplexType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** An owned complex of a number of any of the four types; null for anything else. */
  private static PyComplex convert(PyObject o) {
    if (o instanceof PyComplex c) {
      return Ref.inc(c);
    }
    if (o instanceof PyFloat || o instanceof PyInt || o instanceof PyLong) {
      return PyComplex.of(FloatType.toDouble(o), 0);
    }
    return null;
  }

  private static boolean isNumber(PyObject o) {
    return o instanceof PyComplex
        || o instanceof PyFloat
        || o instanceof PyInt
        || o instanceof PyLong;
  }

  private static boolean numbers(PyObject v, PyObject w) {
    return isNumber(v) && isNumber(w);
  }

  private static double real(PyObject o) {
    return o instanceof PyComplex c ? c.real : FloatType.toDouble(o);
  }

  private static double imag(PyObject o) {
    return o instanceof PyComplex c ? c.imag : 0;
  }

  // Construction

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "complex", KEYWORDS, 0, args, off, n, kwnames);
    PyComplex made = make(ts, a[0] == null ? PyInt.ZERO : a[0], a[1]);
    if (subtype == TYPE) {
      return made;
    }
    try {
      return new PyComplexDerived(ts, subtype, made.real, made.imag);
    } finally {
      made.decref(ts);
    }
  }

  private static PyComplex make(ThreadState ts, PyObject r, PyObject i) {
    if (r.getClass() == PyComplex.class && i == null) {
      return (PyComplex) Ref.inc(r);
    }
    if (r instanceof PyBaseString) {
      if (i != null) {
        throw Errors.typeError("complex() can't take second arg if first is a string");
      }
      return r instanceof PyUnicode u
          ? NumberParsing.complex(ts, u)
          : NumberParsing.complex(r.toString());
    }
    if (i instanceof PyBaseString) {
      throw Errors.typeError("complex() second arg can't be a string");
    }
    PyObject converted = special(ts, r);
    try {
      return combine(ts, converted == null ? r : converted, i);
    } finally {
      Ref.dec(ts, converted);
    }
  }

  /** What {@code __complex__} returns, owned; null where there is no such method. */
  private static PyObject special(ThreadState ts, PyObject o) {
    if (o.getClass() == PyFloat.class || o.getClass() == PyInt.class) {
      return null;
    }
    PyObject method =
        o instanceof PyInstanceObject
            ? Objects.getAttrOrNull(ts, o, Names.__complex__)
            : Objects.lookupSpecial(ts, o, Names.__complex__);
    if (method == null) {
      return null;
    }
    try {
      return Objects.call0(ts, method);
    } finally {
      method.decref(ts);
    }
  }

  /** {@code r + i*j}, where both may be complex. */
  private static PyComplex combine(ThreadState ts, PyObject r, PyObject i) {
    if (!r.type().has(Slots.NB_FLOAT) || i != null && !i.type().has(Slots.NB_FLOAT)) {
      throw Errors.typeError("complex() argument must be a string or a number");
    }
    double x;
    double y = 0;
    if (r instanceof PyComplex c) {
      x = c.real;
      y = c.imag;
    } else {
      x = part(ts, r);
    }
    if (i instanceof PyComplex c) {
      x -= c.imag;
      y = r instanceof PyComplex ? c.real + y : c.real;
    } else if (i != null) {
      double d = NumberConversions.asDouble(ts, i);
      y = r instanceof PyComplex ? d + y : d;
    }
    return PyComplex.of(x, y);
  }

  private static double part(ThreadState ts, PyObject o) {
    PyObject f = NumberConversions.toFloat(ts, o);
    try {
      return FloatType.value(f);
    } finally {
      f.decref(ts);
    }
  }

  // Text, hash, comparison

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyComplex c = (PyComplex) o;
    return text(c, FloatText.shortest(c.real), FloatText.shortest(c.imag));
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyComplex c = (PyComplex) o;
    return text(
        c, FloatText.format(c.real, 'g', 12, false), FloatText.format(c.imag, 'g', 12, false));
  }

  private static PyObject text(PyComplex c, String real, String imag) {
    if (Double.doubleToRawLongBits(c.real) == 0) {
      return PyString.fromString(imag.concat("j"));
    }
    String sign = imag.charAt(0) == '-' ? "" : "+";
    return PyString.fromString("(" + real + sign + imag + "j)");
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyComplex c = (PyComplex) o;
    long h = FloatType.hash(c.real) + HASH_FACTOR * FloatType.hash(c.imag);
    return h == -1 ? -2 : h;
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!isNumber(w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (op != Objects.EQ && op != Objects.NE) {
      throw Errors.typeError("no ordering relation is defined for complex numbers");
    }
    PyComplex c = (PyComplex) v;
    boolean equal;
    if (w instanceof PyComplex d) {
      equal = c.real == d.real && c.imag == d.imag;
    } else if (w instanceof PyFloat f) {
      equal = c.real == f.value && c.imag == 0;
    } else if (c.imag == 0) {
      PyObject real = PyFloat.of(c.real);
      try {
        return Objects.richCompare(ts, real, w, op);
      } finally {
        real.decref(ts);
      }
    } else {
      equal = false;
    }
    return PyBool.of(equal == (op == Objects.EQ));
  }

  // Arithmetic

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    return numbers(v, w)
        ? PyComplex.of(real(v) + real(w), imag(v) + imag(w))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    return numbers(v, w)
        ? PyComplex.of(real(v) - real(w), imag(v) - imag(w))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_multiply(ThreadState ts, PyObject v, PyObject w) {
    return numbers(v, w)
        ? product(real(v), imag(v), real(w), imag(w))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static PyComplex product(double a, double b, double c, double d) {
    return PyComplex.of(a * c - b * d, a * d + b * c);
  }

  @Override
  public PyObject nb_divide(ThreadState ts, PyObject v, PyObject w) {
    if (numbers(v, w)) {
      Warnings.warnDivision(ts, 2, "complex");
    }
    return nb_true_divide(ts, v, w);
  }

  @Override
  public PyObject nb_true_divide(ThreadState ts, PyObject v, PyObject w) {
    return numbers(v, w)
        ? quotient(real(v), imag(v), real(w), imag(w), "complex division by zero")
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** {@code (a+bj) / (c+dj)}, scaled by the larger part of the divisor against overflow. */
  private static PyComplex quotient(double a, double b, double c, double d, String zero) {
    double x = Math.abs(c);
    double y = Math.abs(d);
    if (x >= y) {
      if (x == 0) {
        throw Errors.zeroDivisionError(zero);
      }
      double ratio = d / c;
      double divisor = c + d * ratio;
      return PyComplex.of((a + b * ratio) / divisor, (b - a * ratio) / divisor);
    }
    if (y >= x) {
      double ratio = c / d;
      double divisor = c * ratio + d;
      return PyComplex.of((a * ratio + b) / divisor, (b * ratio - a) / divisor);
    }
    return PyComplex.of(Double.NaN, Double.NaN);
  }

  /** The real part of the quotient, rounded down. */
  private static double floorQuotient(ThreadState ts, PyObject v, PyObject w, String zero) {
    warn(ts);
    return Math.floor(quotient(real(v), imag(v), real(w), imag(w), zero).real);
  }

  private static void warn(ThreadState ts) {
    Warnings.warn(ts, PyExc.DeprecationWarning, "complex divmod(), // and % are deprecated", 1);
  }

  /** {@code v - w*q}, where {@code q} is an integral float. */
  private static PyComplex rest(PyObject v, PyObject w, double q) {
    PyComplex p = product(real(w), imag(w), q, 0);
    return PyComplex.of(real(v) - p.real, imag(v) - p.imag);
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    return numbers(v, w)
        ? rest(v, w, floorQuotient(ts, v, w, "complex remainder"))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_divmod(ThreadState ts, PyObject v, PyObject w) {
    if (!numbers(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    double q = floorQuotient(ts, v, w, "complex divmod()");
    return PyTuple.of(ts, PyComplex.of(q, 0), rest(v, w, q));
  }

  @Override
  public PyObject nb_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    if (!numbers(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    // The quotient is taken from divmod(), which warns, too.
    warn(ts);
    return PyComplex.of(floorQuotient(ts, v, w, "complex divmod()"), 0);
  }

  @Override
  public PyObject nb_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (!numbers(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    double x = real(v);
    double y = imag(v);
    double exponent = real(w);
    if (z != PyNone.NONE) {
      throw Errors.valueError("complex modulo");
    }
    PyComplex p;
    if (imag(w) == 0 && exponent == Math.rint(exponent) && Math.abs(exponent) <= MAX_INTEGRAL) {
      p = integralPower(x, y, (int) exponent);
    } else {
      p = power(x, y, exponent, imag(w));
    }
    if (Double.isInfinite(p.real) || Double.isInfinite(p.imag)) {
      throw Errors.overflowError("complex exponentiation");
    }
    return p;
  }

  private static final String BAD_POWER = "0.0 to a negative or complex power";

  private static PyComplex integralPower(double x, double y, int n) {
    if (n == 0) {
      return power(x, y, 0, 0);
    }
    PyComplex result = PyComplex.of(1, 0);
    PyComplex square = PyComplex.of(x, y);
    int left = Math.abs(n);
    for (int bit = 1; bit <= left; bit <<= 1) {
      if ((left & bit) != 0) {
        result = product(result.real, result.imag, square.real, square.imag);
      }
      square = product(square.real, square.imag, square.real, square.imag);
    }
    return n > 0 ? result : quotient(1, 0, result.real, result.imag, BAD_POWER);
  }

  /** {@code (x+yj) ** (a+bj)} in polar coordinates. */
  private static PyComplex power(double x, double y, double a, double b) {
    if (a == 0 && b == 0) {
      return PyComplex.of(1, 0);
    }
    if (x == 0 && y == 0) {
      if (b != 0 || a < 0) {
        throw Errors.zeroDivisionError(BAD_POWER);
      }
      return PyComplex.of(0, 0);
    }
    double size = FloatMath.hypot(x, y);
    double length = FloatPower.pow(size, a);
    double angle = Math.atan2(y, x);
    double phase = angle * a;
    if (b != 0) {
      length /= Math.exp(angle * b);
      phase += b * Math.log(size);
    }
    if (Double.isInfinite(phase)) {
      // C's sin and cos call that a domain error, for which CPython knows one text only.
      throw Errors.zeroDivisionError(BAD_POWER);
    }
    return PyComplex.of(length * Math.cos(phase), length * Math.sin(phase));
  }

  @Override
  public PyObject nb_negative(ThreadState ts, PyObject o) {
    PyComplex c = (PyComplex) o;
    return PyComplex.of(-c.real, -c.imag);
  }

  @Override
  public PyObject nb_positive(ThreadState ts, PyObject o) {
    return exact((PyComplex) o);
  }

  private static PyObject exact(PyComplex c) {
    return c.getClass() == PyComplex.class ? Ref.inc(c) : PyComplex.of(c.real, c.imag);
  }

  @Override
  public PyObject nb_absolute(ThreadState ts, PyObject o) {
    PyComplex c = (PyComplex) o;
    double size = FloatMath.hypot(c.real, c.imag);
    if (Double.isInfinite(size) && !Double.isInfinite(c.real) && !Double.isInfinite(c.imag)) {
      throw Errors.overflowError("absolute value too large");
    }
    return PyFloat.of(size);
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    PyComplex c = (PyComplex) o;
    return c.real != 0 || c.imag != 0;
  }

  @Override
  public PyObject[] nb_coerce(ThreadState ts, PyObject v, PyObject w) {
    PyComplex converted = convert(w);
    return converted == null ? null : new PyObject[] {Ref.inc(v), converted};
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    throw Errors.typeError("can't convert complex to int");
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    throw Errors.typeError("can't convert complex to long");
  }

  @Override
  public PyObject nb_float(ThreadState ts, PyObject o) {
    throw Errors.typeError("can't convert complex to float");
  }

  @ExposedMethod(value = "conjugate", convention = Convention.NOARGS)
  static PyObject conjugate(ThreadState ts, PyComplex self) {
    return PyComplex.of(self.real, -self.imag);
  }

  @ExposedMethod(value = "__getnewargs__", convention = Convention.NOARGS)
  static PyObject getNewArgs(ThreadState ts, PyComplex self) {
    return PyTuple.of(ts, PyFloat.of(self.real), PyFloat.of(self.imag));
  }

  @ExposedMethod(value = "__format__", parse = "O:__format__")
  static PyObject format(ThreadState ts, PyComplex self, PyObject spec) {
    return NumberFormat.formatComplex(ts, self, spec);
  }

  @ExposedGetter(value = "real", doc = "the real part of a complex number", member = true)
  static PyObject realPart(ThreadState ts, PyComplex self) {
    return PyFloat.of(self.real);
  }

  @ExposedGetter(value = "imag", doc = "the imaginary part of a complex number", member = true)
  static PyObject imagPart(ThreadState ts, PyComplex self) {
    return PyFloat.of(self.imag);
  }
}
