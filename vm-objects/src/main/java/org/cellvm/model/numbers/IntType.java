package org.cellvm.model.numbers;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code int}. Each operation returns NotImplemented for what is not an int. */
@ExposedType(
    name = "int",
    basicSize = 24,
    doc = "int(x=0) -> int or long\nint(x, base=10) -> int or long\n\nConvert to an integer.",
    declares = "tp_getattro")
public class IntType extends ObjectType {
  public static final IntType TYPE = new IntType(new IntTypeTable(), "int", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"x", "base"};

  protected IntType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  static long value(PyObject o) {
    return ((PyInt) o).value;
  }

  private static boolean ints(PyObject v, PyObject w) {
    return v instanceof PyInt && w instanceof PyInt;
  }

  /** An int if it fits, else a long; owned. */
  static PyObject of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? PyInt.valueOf(value.longValue()) : PyLong.valueOf(value);
  }

  static BigInteger big(PyObject o) {
    return o instanceof PyLong l ? l.value : BigInteger.valueOf(value(o));
  }

  private static PyObject overflowed(BigInteger value) {
    return PyLong.valueOf(value);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "int", KEYWORDS, 0, args, off, n, kwnames);
    PyObject made = make(ts, a[0], a[1]);
    if (subtype == TYPE) {
      return made;
    }
    try {
      return new PyIntDerived(ts, subtype, ArgConversions.asLong(ts, made));
    } finally {
      made.decref(ts);
    }
  }

  private static PyObject make(ThreadState ts, PyObject x, PyObject base) {
    if (x == null) {
      if (base != null) {
        throw Errors.typeError("int() missing string argument");
      }
      return PyInt.ZERO;
    }
    if (base == null) {
      return NumberConversions.toInt(ts, x);
    }
    int radix = ArgConversions.toInt(ts, base);
    if (x instanceof PyString s) {
      return NumberParsing.integer(ts, s, radix, false);
    }
    if (x instanceof PyUnicode u) {
      return NumberParsing.integer(ts, u, radix, false);
    }
    throw Errors.typeError("int() can't convert non-string with explicit base");
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString(Long.toString(value(o)));
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return PyString.fromString(Long.toString(value(o)));
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    long h = value(o);
    return h == -1 ? -2 : h;
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    return Long.compare(value(v), value(w));
  }

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long a = value(v);
    long b = value(w);
    long s = a + b;
    return ((a ^ s) & (b ^ s)) >= 0 ? PyInt.valueOf(s) : overflowed(big(v).add(big(w)));
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long a = value(v);
    long b = value(w);
    long d = a - b;
    return ((a ^ b) & (a ^ d)) >= 0 ? PyInt.valueOf(d) : overflowed(big(v).subtract(big(w)));
  }

  @Override
  public PyObject nb_multiply(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return multiply(value(v), value(w));
  }

  static PyObject multiply(long a, long b) {
    long low = a * b;
    long high = Math.multiplyHigh(a, b);
    return high == low >> 63
        ? PyInt.valueOf(low)
        : PyLong.valueOf(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
  }

  private static void checkDivisor(long b) {
    if (b == 0) {
      throw Errors.zeroDivisionError("integer division or modulo by zero");
    }
  }

  private static PyObject quotient(long a, long b) {
    checkDivisor(b);
    return a == Long.MIN_VALUE && b == -1
        ? PyLong.valueOf(BigInteger.valueOf(a).negate())
        : PyInt.valueOf(Math.floorDiv(a, b));
  }

  @Override
  public PyObject nb_divide(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Warnings.warnDivision(ts, 1, "int");
    return quotient(value(v), value(w));
  }

  @Override
  public PyObject nb_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    return ints(v, w) ? quotient(value(v), value(w)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_true_divide(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long a = value(v);
    long b = value(w);
    if (b == 0) {
      throw Errors.zeroDivisionError("division by zero");
    }
    long exact = 1L << 53;
    if (Math.abs(a) <= exact
        && Math.abs(b) <= exact
        && a != Long.MIN_VALUE
        && b != Long.MIN_VALUE) {
      return PyFloat.of((double) a / (double) b);
    }
    return PyFloat.of(LongType.trueDivide(BigInteger.valueOf(a), BigInteger.valueOf(b)));
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long a = value(v);
    long b = value(w);
    checkDivisor(b);
    if (a == Long.MIN_VALUE && b == -1) {
      return PyLong.valueOf(BigInteger.ZERO);
    }
    return PyInt.valueOf(Math.floorMod(a, b));
  }

  @Override
  public PyObject nb_divmod(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyObject q = quotient(value(v), value(w));
    PyObject r =
        q instanceof PyLong
            ? PyLong.valueOf(BigInteger.ZERO)
            : PyInt.valueOf(Math.floorMod(value(v), value(w)));
    return PyTuple.of(ts, q, r);
  }

  @Override
  public PyObject nb_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long base = value(v);
    long exponent = value(w);
    // Before the modulus is looked at.
    if (exponent < 0 && z != PyNone.NONE) {
      throw Errors.typeError("pow() 2nd argument cannot be negative when 3rd argument specified");
    }
    if (z != PyNone.NONE && !(z instanceof PyInt)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (exponent < 0) {
      return FloatType.power(ts, (double) base, (double) exponent);
    }
    long modulus = 0;
    if (z != PyNone.NONE) {
      modulus = value(z);
      if (modulus == 0) {
        throw Errors.valueError("pow() 3rd argument cannot be 0");
      }
    }
    long result = 1;
    long square = base;
    for (long left = exponent; left > 0; ) {
      if ((left & 1) != 0) {
        if (Math.multiplyHigh(result, square) != result * square >> 63) {
          return LongType.TYPE.nb_power(ts, v, w, z);
        }
        result *= square;
      }
      left >>= 1;
      if (left > 0) {
        if (Math.multiplyHigh(square, square) != square * square >> 63) {
          return LongType.TYPE.nb_power(ts, v, w, z);
        }
        square *= square;
        if (modulus != 0) {
          result %= modulus;
          square %= modulus;
        }
      }
    }
    return PyInt.valueOf(modulus == 0 ? result : Math.floorMod(result, modulus));
  }

  @Override
  public PyObject nb_negative(ThreadState ts, PyObject o) {
    long a = value(o);
    return a == Long.MIN_VALUE ? overflowed(big(o).negate()) : PyInt.valueOf(-a);
  }

  @Override
  public PyObject nb_positive(ThreadState ts, PyObject o) {
    return nb_int(ts, o);
  }

  @Override
  public PyObject nb_absolute(ThreadState ts, PyObject o) {
    return value(o) >= 0 ? nb_int(ts, o) : nb_negative(ts, o);
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    return value(o) != 0;
  }

  @Override
  public PyObject nb_invert(ThreadState ts, PyObject o) {
    return PyInt.valueOf(~value(o));
  }

  @Override
  public PyObject nb_lshift(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long a = value(v);
    long n = value(w);
    if (n < 0) {
      throw Errors.valueError("negative shift count");
    }
    if (a == 0 || n == 0) {
      return PyInt.valueOf(a);
    }
    if (n < Long.SIZE && a << n >> n == a) {
      return PyInt.valueOf(a << n);
    }
    return PyLong.valueOf(LongType.shiftLeft(BigInteger.valueOf(a), n));
  }

  @Override
  public PyObject nb_rshift(ThreadState ts, PyObject v, PyObject w) {
    if (!ints(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long n = value(w);
    if (n < 0) {
      throw Errors.valueError("negative shift count");
    }
    return PyInt.valueOf(value(v) >> Math.min(n, 63));
  }

  @Override
  public PyObject nb_and(ThreadState ts, PyObject v, PyObject w) {
    return ints(v, w) ? PyInt.valueOf(value(v) & value(w)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_xor(ThreadState ts, PyObject v, PyObject w) {
    return ints(v, w) ? PyInt.valueOf(value(v) ^ value(w)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_or(ThreadState ts, PyObject v, PyObject w) {
    return ints(v, w) ? PyInt.valueOf(value(v) | value(w)) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject[] nb_coerce(ThreadState ts, PyObject v, PyObject w) {
    return w instanceof PyInt ? new PyObject[] {Ref.inc(v), Ref.inc(w)} : null;
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    return o.getClass() == PyInt.class ? Ref.inc(o) : PyInt.valueOf(value(o));
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    return PyLong.valueOf(big(o));
  }

  @Override
  public PyObject nb_float(ThreadState ts, PyObject o) {
    return PyFloat.of((double) value(o));
  }

  @Override
  public PyObject nb_index(ThreadState ts, PyObject o) {
    return nb_int(ts, o);
  }

  @Override
  public PyObject nb_oct(ThreadState ts, PyObject o) {
    long a = value(o);
    String digits = Long.toOctalString(Math.abs(a));
    return PyString.fromString(a == 0 ? "0" : (a < 0 ? "-0" : "0") + digits);
  }

  @Override
  public PyObject nb_hex(ThreadState ts, PyObject o) {
    long a = value(o);
    return PyString.fromString((a < 0 ? "-0x" : "0x") + Long.toHexString(Math.abs(a)));
  }

  @ExposedMethod(value = "bit_length", convention = Convention.NOARGS)
  static long bitLength(ThreadState ts, PyInt self) {
    return big(self).abs().bitLength();
  }

  @ExposedMethod(value = "conjugate", convention = Convention.NOARGS)
  static PyObject conjugate(ThreadState ts, PyInt self) {
    return TYPE.nb_int(ts, self);
  }

  @ExposedMethod(value = "__trunc__", convention = Convention.NOARGS)
  static PyObject trunc(ThreadState ts, PyInt self) {
    return TYPE.nb_int(ts, self);
  }

  @ExposedMethod(value = "__getnewargs__", convention = Convention.NOARGS)
  static PyObject getNewArgs(ThreadState ts, PyInt self) {
    return PyTuple.of(ts, PyInt.valueOf(self.value));
  }

  @ExposedMethod(value = "__format__", parse = "O:__format__")
  static PyObject format(ThreadState ts, PyInt self, PyObject spec) {
    return NumberFormat.formatInteger(ts, self, BigInteger.valueOf(self.value), spec);
  }

  @ExposedGetter("real")
  static PyObject real(ThreadState ts, PyInt self) {
    return TYPE.nb_int(ts, self);
  }

  @ExposedGetter("imag")
  static PyObject imag(ThreadState ts, PyInt self) {
    return PyInt.ZERO;
  }

  @ExposedGetter("numerator")
  static PyObject numerator(ThreadState ts, PyInt self) {
    return TYPE.nb_int(ts, self);
  }

  @ExposedGetter("denominator")
  static PyObject denominator(ThreadState ts, PyInt self) {
    return PyInt.ONE;
  }
}
