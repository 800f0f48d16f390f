package org.cellvm.model.numbers;

import java.math.BigInteger;
import org.cellvm.format.IntegerDigits;
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
import org.cellvm.model.classes.TypeSizes;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.memory.LargeObjects;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code long}. Its operations take ints as well. */
@ExposedType(
    name = "long",
    basicSize = 24,
    itemSize = 4,
    doc = "long(x=0) -> long\nlong(x, base=10) -> long\n\nConvert to a long integer.",
    declares = "tp_getattro")
public class LongType extends ObjectType {
  public static final LongType TYPE = new LongType(new LongTypeTable(), "long", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"x", "base"};

  protected LongType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  private static boolean integers(PyObject v, PyObject w) {
    return (v instanceof PyLong || v instanceof PyInt)
        && (w instanceof PyLong || w instanceof PyInt);
  }

  private static BigInteger big(PyObject o) {
    return IntType.big(o);
  }

  /** Whether both are within a Java long, so that {@link #small} has their values. */
  private static boolean smalls(PyObject v, PyObject w) {
    return isSmall(v) && isSmall(w);
  }

  private static boolean isSmall(PyObject o) {
    return o instanceof PyLong l ? l.value.bitLength() < Long.SIZE : o instanceof PyInt;
  }

  private static long small(PyObject o) {
    return o instanceof PyLong l ? l.value.longValue() : ((PyInt) o).value;
  }

  private static PyObject of(long value) {
    return PyLong.valueOf(BigInteger.valueOf(value));
  }

  private static PyObject of(BigInteger value) {
    return PyLong.valueOf(value);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "long", KEYWORDS, 0, args, off, n, kwnames);
    PyObject made = make(ts, a[0], a[1]);
    if (subtype == TYPE) {
      return made;
    }
    try {
      return new PyLongDerived(ts, subtype, ((PyLong) made).value);
    } finally {
      made.decref(ts);
    }
  }

  private static PyObject make(ThreadState ts, PyObject x, PyObject base) {
    if (x == null) {
      if (base != null) {
        throw Errors.typeError("long() missing string argument");
      }
      return of(BigInteger.ZERO);
    }
    if (base == null) {
      return NumberConversions.toLong(ts, x);
    }
    int radix = ArgConversions.toInt(ts, base);
    if (x instanceof PyString s) {
      return NumberParsing.integer(ts, s, radix, true);
    }
    if (x instanceof PyUnicode u) {
      return NumberParsing.integer(ts, u, radix, true);
    }
    throw Errors.typeError("long() can't convert non-string with explicit base");
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString(((PyLong) o).value.toString().concat("L"));
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return PyString.fromString(((PyLong) o).value.toString());
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return hash(((PyLong) o).value);
  }

  /**
   * The value modulo 2**64-1, with its sign: equal to an int's hash where that is the value. As
   * CPython adds up digits, only zero itself is congruent to 0, other multiples to 2**64-1.
   */
  static long hash(BigInteger value) {
    long h = IntegerDigits.modulo64(value);
    if (value.signum() < 0) {
      h = -h;
    }
    return h == -1 ? -2 : h;
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    return smalls(v, w) ? Long.compare(small(v), small(w)) : big(v).compareTo(big(w));
  }

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    return integers(v, w) ? of(big(v).add(big(w))) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    return integers(v, w) ? of(big(v).subtract(big(w))) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_multiply(ThreadState ts, PyObject v, PyObject w) {
    if (smalls(v, w)) {
      long a = small(v);
      long b = small(w);
      long low = a * b;
      if (Math.multiplyHigh(a, b) == low >> 63) {
        return of(low);
      }
    }
    return integers(v, w)
        ? of(LargeIntegers.multiply(big(v), big(w)))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Quotient and remainder, rounded towards minus infinity. */
  private static BigInteger[] floor(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw Errors.zeroDivisionError("long division or modulo by zero");
    }
    BigInteger[] qr = a.divideAndRemainder(b);
    if (qr[1].signum() != 0 && qr[1].signum() != b.signum()) {
      qr[0] = qr[0].subtract(BigInteger.ONE);
      qr[1] = qr[1].add(b);
    }
    return qr;
  }

  /** Whether Java's division of longs does it: not by zero, and not with a quotient beyond. */
  private static boolean canDivideSmall(PyObject v, PyObject w) {
    if (!smalls(v, w)) {
      return false;
    }
    long b = small(w);
    return b > 0 || b < -1;
  }

  @Override
  public PyObject nb_divide(ThreadState ts, PyObject v, PyObject w) {
    if (integers(v, w)) {
      Warnings.warnDivision(ts, 1, "long");
    }
    return nb_floor_divide(ts, v, w);
  }

  @Override
  public PyObject nb_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    if (canDivideSmall(v, w)) {
      return of(Math.floorDiv(small(v), small(w)));
    }
    return integers(v, w) ? of(floor(big(v), big(w))[0]) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    if (canDivideSmall(v, w)) {
      return of(Math.floorMod(small(v), small(w)));
    }
    return integers(v, w) ? of(floor(big(v), big(w))[1]) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_divmod(ThreadState ts, PyObject v, PyObject w) {
    if (!integers(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (canDivideSmall(v, w)) {
      long a = small(v);
      long b = small(w);
      return PyTuple.of(ts, of(Math.floorDiv(a, b)), of(Math.floorMod(a, b)));
    }
    BigInteger[] qr = floor(big(v), big(w));
    return PyTuple.of(ts, of(qr[0]), of(qr[1]));
  }

  @Override
  public PyObject nb_true_divide(ThreadState ts, PyObject v, PyObject w) {
    if (!integers(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (big(w).signum() == 0) {
      throw Errors.zeroDivisionError("division by zero");
    }
    return PyFloat.of(trueDivide(big(v), big(w)));
  }

  /** The correctly rounded quotient: 66 bits and a sticky bit, rounded once by the conversion. */
  static double trueDivide(BigInteger a, BigInteger b) {
    if (a.signum() == 0) {
      return b.signum() < 0 ? -0.0 : 0.0;
    }
    boolean negative = a.signum() != b.signum();
    BigInteger n = a.abs();
    BigInteger m = b.abs();
    int shift = 66 - (n.bitLength() - m.bitLength());
    // A subnormal result has fewer bits: the quotient must not be rounded before that.
    shift = Math.min(shift, 1140);
    BigInteger[] qr =
        (shift >= 0 ? n.shiftLeft(shift) : n)
            .divideAndRemainder(shift >= 0 ? m : m.shiftLeft(-shift));
    BigInteger q = qr[0].shiftLeft(1);
    if (qr[1].signum() != 0) {
      q = q.or(BigInteger.ONE);
    }
    double result = scaled(q, -shift - 1);
    if (Double.isInfinite(result)) {
      throw Errors.overflowError("integer division result too large for a float");
    }
    return negative ? -result : result;
  }

  /** {@code q * 2**exponent}, rounded once. */
  private static double scaled(BigInteger q, int exponent) {
    if (exponent >= 0) {
      return q.shiftLeft(Math.min(exponent, 2000)).doubleValue();
    }
    int top = q.bitLength() + exponent;
    if (top > -1021) {
      return Math.scalb(q.doubleValue(), exponent);
    }
    // Below the normal range: as many bits as the result keeps, with a sticky bit, exactly.
    int drop = -1074 - exponent - 2;
    if (drop > 0) {
      BigInteger kept = q.shiftRight(drop);
      if (q.getLowestSetBit() < drop) {
        kept = kept.or(BigInteger.ONE);
      }
      long bits = kept.longValue();
      long rounded = bits >> 2;
      long rest = bits & 3;
      if (rest > 2 || rest == 2 && (rounded & 1) != 0) {
        rounded++;
      }
      return Double.longBitsToDouble(rounded);
    }
    return Math.scalb(q.doubleValue(), exponent);
  }

  static BigInteger modPow(BigInteger base, BigInteger exponent, BigInteger modulus) {
    BigInteger r = base.modPow(exponent, modulus.abs());
    return modulus.signum() < 0 && r.signum() != 0 ? r.add(modulus) : r;
  }

  static PyObject power(BigInteger base, BigInteger exponent) {
    if (exponent.bitLength() > 31) {
      if (base.signum() == 0 || base.abs().equals(BigInteger.ONE)) {
        boolean negative = base.signum() < 0 && exponent.testBit(0);
        return of(negative ? base : base.abs());
      }
      throw Errors.memoryError();
    }
    if ((long) base.bitLength() * exponent.intValue() > Integer.MAX_VALUE) {
      throw Errors.memoryError();
    }
    return of(LargeIntegers.power(base, exponent.intValue()));
  }

  @Override
  public PyObject nb_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (!integers(v, w) || z != PyNone.NONE && !(z instanceof PyInt || z instanceof PyLong)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    BigInteger exponent = big(w);
    if (exponent.signum() < 0) {
      if (z != PyNone.NONE) {
        throw Errors.typeError("pow() 2nd argument cannot be negative when 3rd argument specified");
      }
      return FloatType.power(ts, toDouble(big(v)), toDouble(exponent));
    }
    if (z == PyNone.NONE) {
      return power(big(v), exponent);
    }
    if (big(z).signum() == 0) {
      throw Errors.valueError("pow() 3rd argument cannot be 0");
    }
    return of(modPow(big(v), exponent, big(z)));
  }

  /** The nearest float; OverflowError beyond the largest. */
  static double toDouble(BigInteger value) {
    double d = value.doubleValue();
    if (Double.isInfinite(d)) {
      throw Errors.overflowError("long int too large to convert to float");
    }
    return d;
  }

  @Override
  public PyObject nb_negative(ThreadState ts, PyObject o) {
    return of(big(o).negate());
  }

  @Override
  public PyObject nb_positive(ThreadState ts, PyObject o) {
    return nb_long(ts, o);
  }

  @Override
  public PyObject nb_absolute(ThreadState ts, PyObject o) {
    return of(big(o).abs());
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    return big(o).signum() != 0;
  }

  @Override
  public PyObject nb_invert(ThreadState ts, PyObject o) {
    return of(big(o).not());
  }

  static BigInteger shiftLeft(BigInteger a, long n) {
    if (a.signum() != 0 && n > Integer.MAX_VALUE - a.bitLength()) {
      throw Errors.memoryError();
    }
    LargeObjects.check((a.bitLength() + Math.max(0, n)) / 8);
    return a.shiftLeft((int) n);
  }

  private static long shiftCount(PyObject w) {
    BigInteger n = big(w);
    if (n.bitLength() >= Long.SIZE) {
      throw Errors.overflowError("long int too large to convert to int");
    }
    if (n.signum() < 0) {
      throw Errors.valueError("negative shift count");
    }
    return n.longValue();
  }

  @Override
  public PyObject nb_lshift(ThreadState ts, PyObject v, PyObject w) {
    return integers(v, w) ? of(shiftLeft(big(v), shiftCount(w))) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_rshift(ThreadState ts, PyObject v, PyObject w) {
    return integers(v, w)
        ? of(big(v).shiftRight((int) Math.min(shiftCount(w), Integer.MAX_VALUE)))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_and(ThreadState ts, PyObject v, PyObject w) {
    return integers(v, w) ? of(big(v).and(big(w))) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_xor(ThreadState ts, PyObject v, PyObject w) {
    return integers(v, w) ? of(big(v).xor(big(w))) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_or(ThreadState ts, PyObject v, PyObject w) {
    return integers(v, w) ? of(big(v).or(big(w))) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject[] nb_coerce(ThreadState ts, PyObject v, PyObject w) {
    if (w instanceof PyInt) {
      return new PyObject[] {Ref.inc(v), of(big(w))};
    }
    return w instanceof PyLong ? new PyObject[] {Ref.inc(v), Ref.inc(w)} : null;
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    BigInteger value = big(o);
    return value.bitLength() < Long.SIZE ? PyInt.valueOf(value.longValue()) : nb_long(ts, o);
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    return o.getClass() == PyLong.class ? Ref.inc(o) : of(big(o));
  }

  @Override
  public PyObject nb_float(ThreadState ts, PyObject o) {
    return PyFloat.of(toDouble(big(o)));
  }

  @Override
  public PyObject nb_index(ThreadState ts, PyObject o) {
    return nb_long(ts, o);
  }

  @Override
  public PyObject nb_oct(ThreadState ts, PyObject o) {
    BigInteger a = big(o);
    String digits = IntegerDigits.text(a, 8);
    String sign = a.signum() < 0 ? "-0" : "0";
    return PyString.fromString((a.signum() == 0 ? "0" : sign + digits) + "L");
  }

  @Override
  public PyObject nb_hex(ThreadState ts, PyObject o) {
    BigInteger a = big(o);
    return PyString.fromString((a.signum() < 0 ? "-0x" : "0x") + IntegerDigits.text(a, 16) + "L");
  }

  @ExposedMethod(value = "bit_length", convention = Convention.NOARGS)
  static long bitLength(ThreadState ts, PyLong self) {
    return self.value.abs().bitLength();
  }

  @ExposedMethod(value = "conjugate", convention = Convention.NOARGS)
  static PyObject conjugate(ThreadState ts, PyLong self) {
    return TYPE.nb_long(ts, self);
  }

  @ExposedMethod(value = "__trunc__", convention = Convention.NOARGS)
  static PyObject trunc(ThreadState ts, PyLong self) {
    return TYPE.nb_long(ts, self);
  }

  @ExposedMethod(value = "__getnewargs__", convention = Convention.NOARGS)
  static PyObject getNewArgs(ThreadState ts, PyLong self) {
    return PyTuple.of(ts, of(self.value));
  }

  @ExposedMethod(value = "__sizeof__", convention = Convention.NOARGS)
  static long sizeOf(ThreadState ts, PyLong self) {
    // As CPython on 64 bits: 4 bytes for each 30 bits.
    return TypeSizes.basicSize(self.type()) + (self.value.abs().bitLength() + 29L) / 30 * 4;
  }

  @ExposedMethod(value = "__format__", parse = "O:__format__")
  static PyObject format(ThreadState ts, PyLong self, PyObject spec) {
    return NumberFormat.formatInteger(ts, self, self.value, spec);
  }

  @ExposedGetter("real")
  static PyObject real(ThreadState ts, PyLong self) {
    return TYPE.nb_long(ts, self);
  }

  @ExposedGetter("imag")
  static PyObject imag(ThreadState ts, PyLong self) {
    return of(BigInteger.ZERO);
  }

  @ExposedGetter("numerator")
  static PyObject numerator(ThreadState ts, PyLong self) {
    return TYPE.nb_long(ts, self);
  }

  @ExposedGetter("denominator")
  static PyObject denominator(ThreadState ts, PyLong self) {
    return of(BigInteger.ONE);
  }
}
