package org.cellvm.library.datetime;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code datetime.timedelta}. */
@ExposedType(
    name = "datetime.timedelta",
    basicSize = 40,
    declares = {"tp_getattro"},
    doc =
        "timedelta([days[, seconds[, microseconds[, milliseconds[, minutes[, hours[,"
            + " weeks]]]]]]])\n"
            + "The difference between two dates or times.")
final class TimeDeltaType extends ObjectType {
  static final TimeDeltaType TYPE =
      new TimeDeltaType(new TimeDeltaTypeTable(), "datetime.timedelta", ObjectType.TYPE);

  /** The smallest difference between two times, immortal. */
  static final PyTimeDelta MICROSECOND = Ref.immortal(new PyTimeDelta(0, 0, 1));

  static final PyTimeDelta DAY = Ref.immortal(new PyTimeDelta(1, 0, 0));

  private static final String[] KEYWORDS = {
    "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"
  };

  /** The places of the keywords in the order in which CPython adds them up. */
  private static final int[] ORDER = {2, 3, 1, 4, 5, 0, 6};

  /** Microseconds, by keyword. */
  private static final long[] UNITS = {
    86400000000L, 1000000, 1, 1000, 60000000, 3600000000L, 7 * 86400000000L
  };

  private static final BigInteger PER_SECOND = BigInteger.valueOf(PyTimeDelta.MICROSECONDS);
  private static final BigInteger PER_DAY = BigInteger.valueOf(PyTimeDelta.SECONDS_PER_DAY);

  private TimeDeltaType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public boolean checksOperandTypes() {
    return true;
  }

  @Override
  public void addConstants(PyDict dict) {
    putConstant(dict, "resolution", MICROSECOND);
    putConstant(dict, "min", Ref.immortal(new PyTimeDelta(-PyTimeDelta.MAX_DAYS, 0, 0)));
    int last = PyTimeDelta.SECONDS_PER_DAY - 1;
    putConstant(dict, "max", Ref.immortal(new PyTimeDelta(PyTimeDelta.MAX_DAYS, last, 999999)));
  }

  private static PyTimeDelta make(ThreadState ts, PyType subtype, PyTimeDelta value) {
    return subtype == TYPE
        ? value
        : new PyTimeDeltaDerived(ts, subtype, value.days, value.seconds, value.microseconds);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] given = Args.bind(ts, "__new__", KEYWORDS, 0, args, off, n, kwnames);
    BigInteger sum = null;
    long small = 0;
    double fractions = 0;
    for (int i : ORDER) {
      PyObject o = given[i];
      if (o == null) {
        continue;
      }
      if (o.getClass() == PyInt.class && sum == null && isSmall(((PyInt) o).value)) {
        long product = ((PyInt) o).value * UNITS[i];
        // Seven products of this size do not overflow.
        if (product > -(1L << 60) && product < 1L << 60) {
          small += product;
          continue;
        }
      }
      if (sum == null) {
        sum = BigInteger.valueOf(small);
      }
      BigInteger unit = BigInteger.valueOf(UNITS[i]);
      if (o instanceof PyInt integer) {
        sum = sum.add(BigInteger.valueOf(integer.value).multiply(unit));
      } else if (o instanceof PyLong big) {
        sum = sum.add(big.value.multiply(unit));
      } else if (o instanceof PyFloat real) {
        double whole = whole(real.value);
        sum = sum.add(integer(whole).multiply(unit));
        double rest = (real.value - whole) * UNITS[i];
        double restWhole = whole(rest);
        sum = sum.add(integer(restWhole));
        fractions += rest - restWhole;
      } else {
        throw Errors.typeError(
            "unsupported type for timedelta " + KEYWORDS[i] + " component: " + o.type().name());
      }
    }
    if (sum == null) {
      return make(ts, subtype, PyTimeDelta.normalized(0, 0, small));
    }
    if (fractions != 0) {
      sum = sum.add(BigInteger.valueOf(Rounding.toLong(fractions)));
    }
    return make(ts, subtype, ofMicroseconds(sum));
  }

  /** Whether the product with a unit fits into a long. */
  private static boolean isSmall(long n) {
    return n > -(1L << 23) && n < 1L << 23;
  }

  private static double whole(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  private static BigInteger integer(double x) {
    if (Double.isNaN(x)) {
      throw Errors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(x)) {
      throw Errors.overflowError("cannot convert float infinity to integer");
    }
    return Math.abs(x) < 0x1p62 ? BigInteger.valueOf((long) x) : new BigDecimal(x).toBigInteger();
  }

  private static PyTimeDelta ofMicroseconds(BigInteger total) {
    if (total.bitLength() < Long.SIZE) {
      return PyTimeDelta.normalized(0, 0, total.longValue());
    }
    BigInteger[] seconds = floor(total, PER_SECOND);
    BigInteger[] days = floor(seconds[0], PER_DAY);
    if (days[0].bitLength() >= Integer.SIZE) {
      throw Errors.overflowError("Python int too large to convert to C int");
    }
    return PyTimeDelta.normalized(days[0].longValue(), days[1].longValue(), seconds[1].longValue());
  }

  private static BigInteger[] floor(BigInteger a, BigInteger b) {
    BigInteger[] result = a.divideAndRemainder(b);
    if (result[1].signum() < 0) {
      result[0] = result[0].subtract(BigInteger.ONE);
      result[1] = result[1].add(b);
    }
    return result;
  }

  /** From a number of microseconds, which is released. */
  private static PyObject ofMicroseconds(ThreadState ts, PyObject total) {
    int mark = ts.mark();
    ts.own(total);
    try {
      if (total.getClass() == PyInt.class) {
        return PyTimeDelta.normalized(0, 0, ((PyInt) total).value);
      }
      return total.getClass() == PyLong.class
          ? ofMicroseconds(((PyLong) total).value)
          : ofOtherNumber(ts, total);
    } finally {
      ts.release(mark);
    }
  }

  /** From what the operators of a class have made of microseconds; temporaries are the caller's. */
  private static PyObject ofOtherNumber(ThreadState ts, PyObject total) {
    PyObject[] seconds = divmod(ts, total, PyTimeDelta.MICROSECONDS);
    PyObject[] days = divmod(ts, seconds[0], PyTimeDelta.SECONDS_PER_DAY);
    long us = remainder(ts, seconds[1], PyTimeDelta.MICROSECONDS);
    long s = remainder(ts, days[1], PyTimeDelta.SECONDS_PER_DAY);
    return PyTimeDelta.normalized(ArgConversions.asLong(ts, days[0]), s, us);
  }

  private static PyObject[] divmod(ThreadState ts, PyObject v, int divisor) {
    PyObject result = ts.own(Numbers.divmod(ts, v, ts.own(PyInt.valueOf(divisor))));
    if (!(result instanceof PyTuple pair)) {
      throw Errors.typeError(
          "divmod() returned non-tuple (type "
              + Objects.limited(Objects.typeName(result), 200)
              + ")");
    }
    if (pair.items.length != 2) {
      throw Errors.typeError("divmod() returned a tuple of size " + pair.items.length);
    }
    return pair.items;
  }

  private static long remainder(ThreadState ts, PyObject o, int divisor) {
    long n = ArgConversions.asLong(ts, o);
    if (n < 0 || n >= divisor) {
      throw Errors.typeError("divmod() returned a value out of range");
    }
    return n;
  }

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    if (v instanceof PyTimeDelta a && w instanceof PyTimeDelta b) {
      return PyTimeDelta.normalized(
          (long) a.days + b.days,
          (long) a.seconds + b.seconds,
          (long) a.microseconds + b.microseconds);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    if (v instanceof PyTimeDelta a && w instanceof PyTimeDelta b) {
      return PyTimeDelta.normalized(
          (long) a.days - b.days,
          (long) a.seconds - b.seconds,
          (long) a.microseconds - b.microseconds);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static boolean isInteger(PyObject o) {
    return o instanceof PyInt || o instanceof PyLong;
  }

  @Override
  public PyObject nb_multiply(ThreadState ts, PyObject v, PyObject w) {
    PyObject delta = v instanceof PyTimeDelta ? v : w;
    PyObject factor = delta == v ? w : v;
    if (!(delta instanceof PyTimeDelta d) || !isInteger(factor)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyObject total = d.toMicroseconds();
    PyObject product;
    try {
      product = Numbers.multiply(ts, total, factor);
    } finally {
      total.decref(ts);
    }
    return ofMicroseconds(ts, product);
  }

  @Override
  public PyObject nb_divide(ThreadState ts, PyObject v, PyObject w) {
    if (!(v instanceof PyTimeDelta d) || !isInteger(w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyObject total = d.toMicroseconds();
    PyObject quotient;
    try {
      quotient = Numbers.floorDivide(ts, total, w);
    } finally {
      total.decref(ts);
    }
    return ofMicroseconds(ts, quotient);
  }

  @Override
  public PyObject nb_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    return nb_divide(ts, v, w);
  }

  @Override
  public PyObject nb_negative(ThreadState ts, PyObject o) {
    PyTimeDelta d = (PyTimeDelta) o;
    return PyTimeDelta.normalized(-(long) d.days, -(long) d.seconds, -(long) d.microseconds);
  }

  @Override
  public PyObject nb_positive(ThreadState ts, PyObject o) {
    PyTimeDelta d = (PyTimeDelta) o;
    return new PyTimeDelta(d.days, d.seconds, d.microseconds);
  }

  @Override
  public PyObject nb_absolute(ThreadState ts, PyObject o) {
    return ((PyTimeDelta) o).days < 0 ? nb_negative(ts, o) : nb_positive(ts, o);
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    PyTimeDelta d = (PyTimeDelta) o;
    return d.days != 0 || d.seconds != 0 || d.microseconds != 0;
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (w instanceof PyTimeDelta other) {
      return PyBool.of(Objects.matches(((PyTimeDelta) v).compareTo(other), op));
    }
    return Rounding.unequal(v, w, op);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyObject state = state((PyTimeDelta) o, ts);
    try {
      return Objects.hash(ts, state);
    } finally {
      state.decref(ts);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyTimeDelta d = (PyTimeDelta) o;
    String text = o.type().name() + "(" + d.days;
    if (d.microseconds != 0) {
      text += ", " + d.seconds + ", " + d.microseconds;
    } else if (d.seconds != 0) {
      text += ", " + d.seconds;
    }
    return PyString.fromString(text + ")");
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyTimeDelta d = (PyTimeDelta) o;
    StringBuilder out = new StringBuilder();
    if (d.days != 0) {
      out.append(d.days).append(Math.abs(d.days) == 1 ? " day, " : " days, ");
    }
    out.append(d.seconds / 3600).append(':');
    DateText.digits(out, d.seconds / 60 % 60, 2).append(':');
    DateText.digits(out, d.seconds % 60, 2);
    if (d.microseconds != 0) {
      DateText.digits(out.append('.'), d.microseconds, 6);
    }
    return PyString.fromString(out.toString());
  }

  @ExposedGetter(value = "days", member = true, doc = "Number of days.")
  static PyObject days(ThreadState ts, PyTimeDelta self) {
    return PyInt.valueOf(self.days);
  }

  @ExposedGetter(value = "seconds", member = true, doc = "Number of seconds, less than a day.")
  static PyObject seconds(ThreadState ts, PyTimeDelta self) {
    return PyInt.valueOf(self.seconds);
  }

  @ExposedGetter(
      value = "microseconds",
      member = true,
      doc = "Number of microseconds, less than a second.")
  static PyObject microseconds(ThreadState ts, PyTimeDelta self) {
    return PyInt.valueOf(self.microseconds);
  }

  @ExposedMethod(
      value = "total_seconds",
      convention = Convention.NOARGS,
      doc = "The whole difference in seconds.")
  static PyObject totalSeconds(ThreadState ts, PyTimeDelta self) {
    PyObject total = ts.own(self.toMicroseconds());
    return Numbers.trueDivide(ts, total, ts.own(PyLong.valueOf(PER_SECOND)));
  }

  private static PyTuple state(PyTimeDelta d, ThreadState ts) {
    return PyTuple.of(
        ts, PyInt.valueOf(d.days), PyInt.valueOf(d.seconds), PyInt.valueOf(d.microseconds));
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "__reduce__() -> (cls, state)")
  static PyObject reduce(ThreadState ts, PyTimeDelta self) {
    return PyTuple.of(ts, Ref.inc(self.type()), state(self, ts));
  }
}
