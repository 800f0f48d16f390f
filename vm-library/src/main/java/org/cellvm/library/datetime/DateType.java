package org.cellvm.library.datetime;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cellvm.library.time.LocalZone;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code datetime.date}. */
@ExposedType(
    name = "datetime.date",
    basicSize = 32,
    declares = {"tp_getattro"},
    doc = "date(year, month, day) --> date object")
class DateType extends ObjectType {
  static final DateType TYPE = new DateType(new DateTypeTable(), "datetime.date", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"year", "month", "day"};

  DateType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public boolean checksOperandTypes() {
    return true;
  }

  @Override
  public void addConstants(PyDict dict) {
    putConstant(dict, "min", Ref.immortal(new PyDate(1, 1, 1)));
    putConstant(dict, "max", Ref.immortal(new PyDate(Calendar.MAX_YEAR, 12, 31)));
    putConstant(dict, "resolution", TimeDeltaType.DAY);
  }

  private static PyDate make(ThreadState ts, PyType type, long year, long month, long day) {
    Calendar.checkDate(year, month, day);
    return type == TYPE
        ? new PyDate((int) year, (int) month, (int) day)
        : new PyDateDerived(ts, type, (int) year, (int) month, (int) day);
  }

  /** The state of a pickled date, if the arguments are one; null otherwise. */
  static byte[] state(PyObject[] args, int off, int length, int monthAt) {
    if (!(args[off] instanceof PyString s) || s.length() != length) {
      return null;
    }
    int month = s.bytes()[monthAt];
    return month >= 1 && month <= 12 ? s.bytes() : null;
  }

  static int year(byte[] state) {
    return (state[0] & 0xff) << 8 | state[1] & 0xff;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    byte[] state = n == 1 ? state(args, off, PyDate.STATE, 2) : null;
    if (state != null) {
      int day = state[3] & 0xff;
      return subtype == TYPE
          ? new PyDate(year(state), state[2], day)
          : new PyDateDerived(ts, subtype, year(state), state[2], day);
    }
    PyObject[] given = bind(ts, KEYWORDS, 3, 3, args, off, n, kwnames);
    long year = ArgConversions.toInt(ts, given[0], null, 1);
    long month = ArgConversions.toInt(ts, given[1], null, 2);
    long day = ArgConversions.toInt(ts, given[2], null, 3);
    return make(ts, subtype, year, month, day);
  }

  /** More days than there are in all years: the sum is refused. */
  static final long FAR_AWAY = 2_000_000_000;

  /**
   * The arguments of a constructor by keyword, null where none is given. Like CPython it converts
   * the first ones, of which so many are ints, before it comes to one that is missing.
   */
  static PyObject[] bind(
      ThreadState ts,
      String[] keywords,
      int required,
      int ints,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    PyObject[] bound = new PyObject[keywords.length];
    try {
      Args.bind(ts, null, keywords, required, args, off, n, kwnames, bound);
    } catch (PyException e) {
      try {
        for (int i = 0; i < ints; i++) {
          if (bound[i] != null) {
            ArgConversions.toInt(ts, bound[i], null, i + 1);
          }
        }
      } catch (PyException first) {
        e.discard(ts);
        throw first;
      }
      throw e;
    }
    return bound;
  }

  /** {@code date +- days}; a plain date, owned. */
  private static PyObject plus(PyDate d, long days) {
    int date =
        Calendar.normalized(
            d.year, d.month, (int) Math.max(-FAR_AWAY, Math.min(FAR_AWAY, d.day + days)));
    return new PyDate(date >> 16, date >> 8 & 0xff, date & 0xff);
  }

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    if (v instanceof PyDateTime || w instanceof PyDateTime) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (v instanceof PyDate d && w instanceof PyTimeDelta delta) {
      return plus(d, delta.days);
    }
    if (v instanceof PyTimeDelta delta && w instanceof PyDate d) {
      return plus(d, delta.days);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    if (v instanceof PyDateTime || w instanceof PyDateTime || !(v instanceof PyDate d)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (w instanceof PyDate other) {
      return new PyTimeDelta(d.ordinal() - other.ordinal(), 0, 0);
    }
    return w instanceof PyTimeDelta delta
        ? plus(d, -(long) delta.days)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyDate d = (PyDate) o;
    return PyString.fromString(
        o.type().name() + "(" + d.year + ", " + d.month + ", " + d.day + ")");
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      return Objects.callMethod(ts, o, DateText.name(ts, "isoformat"));
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (w instanceof PyDate other) {
      return PyBool.of(Objects.matches(Integer.compare(((PyDate) v).packed(), other.packed()), op));
    }
    return hasTimeTuple(ts, w) ? PyNotImplemented.NOT_IMPLEMENTED : Rounding.unequal(v, w, op);
  }

  /** Whether an object may know how to compare itself with a date. */
  static boolean hasTimeTuple(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      return Objects.hasAttr(ts, o, DateText.name(ts, "timetuple"));
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyDate d = (PyDate) o;
    if (d.hash == -1) {
      PyObject state = state(ts, d);
      try {
        d.hash = Objects.hash(ts, state);
      } finally {
        state.decref(ts);
      }
    }
    return d.hash;
  }

  private static PyTuple state(ThreadState ts, PyDate d) {
    byte[] state = new byte[PyDate.STATE];
    d.putDate(state);
    return PyTuple.of(ts, PyString.of(state));
  }

  @ExposedGetter("year")
  static PyObject year(ThreadState ts, PyDate self) {
    return PyInt.valueOf(self.year);
  }

  @ExposedGetter("month")
  static PyObject month(ThreadState ts, PyDate self) {
    return PyInt.valueOf(self.month);
  }

  @ExposedGetter("day")
  static PyObject day(ThreadState ts, PyDate self) {
    return PyInt.valueOf(self.day);
  }

  @ExposedMethod(
      value = "fromtimestamp",
      parse = "d:fromtimestamp",
      classMethod = true,
      doc = "timestamp -> the local date at so many seconds after the start of 1970")
  static PyObject fromTimestamp(ThreadState ts, PyType type, double timestamp) {
    LocalDateTime t = at(ts, checkedSeconds(timestamp), true);
    return call(ts, type, t.getYear(), t.getMonthValue(), t.getDayOfMonth());
  }

  /** The whole seconds of a timestamp. */
  static long checkedSeconds(double timestamp) {
    if (!(timestamp > -0x1p63 && timestamp < 0x1p63)) {
      throw Errors.valueError("timestamp out of range for platform time_t");
    }
    return (long) timestamp;
  }

  static LocalDateTime at(ThreadState ts, long seconds, boolean local) {
    try {
      int offset = local ? LocalZone.of(ts).at(seconds).offset() : 0;
      return LocalDateTime.ofEpochSecond(seconds + offset, 0, ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw Errors.valueError(
          "timestamp out of range for platform localtime()"
              + (local ? "" : "/gmtime()")
              + " function");
    }
  }

  /** Calls a class with numbers. Temporaries are the caller's. */
  static PyObject call(ThreadState ts, PyType type, int... numbers) {
    PyObject[] args = new PyObject[numbers.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = ts.own(PyInt.valueOf(numbers[i]));
    }
    return Objects.call(ts, type, args, 0, args.length, null);
  }

  @ExposedMethod(
      value = "fromordinal",
      parse = "i:fromordinal",
      classMethod = true,
      doc = "int -> the date of a day, counted from 1 January of year 1")
  static PyObject fromOrdinal(ThreadState ts, PyType type, long ordinal) {
    if (ordinal < 1) {
      throw Errors.valueError("ordinal must be >= 1");
    }
    // Beyond the last year the constructor raises the error.
    int date = Calendar.dateOf((int) Math.min(ordinal, 4000000));
    return call(ts, type, date >> 16, date >> 8 & 0xff, date & 0xff);
  }

  @ExposedMethod(
      value = "today",
      convention = Convention.NOARGS,
      classMethod = true,
      doc = "The current date or time: fromtimestamp(time.time()).")
  static PyObject today(ThreadState ts, PyType type) {
    PyObject module = ts.own(DateText.module(ts, "time"));
    PyObject now = ts.own(Objects.callMethod(ts, module, DateText.name(ts, "time")));
    return Objects.callMethod(ts, type, DateText.name(ts, "fromtimestamp"), now);
  }

  @ExposedMethod(
      value = "ctime",
      convention = Convention.NOARGS,
      doc = "The date as time.ctime() shows it.")
  static String ctime(ThreadState ts, PyDate self) {
    return DateText.ctime(self, 0, 0, 0);
  }

  @ExposedMethod(
      value = "strftime",
      parse = "s#:strftime",
      keywords = "format",
      doc = "format -> text, as time.strftime() makes it")
  static PyObject strftime(ThreadState ts, PyDate self, String format) {
    PyObject tuple = ts.own(Objects.callMethod(ts, self, DateText.name(ts, "timetuple")));
    return DateText.strftime(ts, self, format, tuple, self);
  }

  @ExposedMethod(value = "__format__", parse = "O:__format__", doc = "Formats with strftime.")
  static PyObject format(ThreadState ts, PyDate self, PyObject format) {
    return DateText.format(ts, self, format);
  }

  @ExposedMethod(
      value = "timetuple",
      convention = Convention.NOARGS,
      doc = "A time tuple, as time.localtime() returns it.")
  static PyObject timeTuple(ThreadState ts, PyDate self) {
    return DateText.structTime(ts, self.packed(), 0, 0, 0, -1);
  }

  @ExposedMethod(
      value = "isocalendar",
      convention = Convention.NOARGS,
      doc = "A tuple of the year, the week and the day of the week, in ISO 8601.")
  static PyObject isoCalendar(ThreadState ts, PyDate self) {
    int year = self.year;
    int today = self.ordinal();
    int days = today - Calendar.firstMonday(year);
    if (days < 0) {
      year--;
      days = today - Calendar.firstMonday(year);
    } else if (days >= 52 * 7 && today >= Calendar.firstMonday(year + 1)) {
      year++;
      days = today - Calendar.firstMonday(year);
    }
    return PyTuple.of(
        ts, PyInt.valueOf(year), PyInt.valueOf(days / 7 + 1), PyInt.valueOf(days % 7 + 1));
  }

  @ExposedMethod(
      value = "isoformat",
      convention = Convention.NOARGS,
      doc = "The date in ISO 8601: YYYY-MM-DD.")
  static String isoFormat(ThreadState ts, PyDate self) {
    StringBuilder out = new StringBuilder();
    DateText.date(out, self);
    return out.toString();
  }

  @ExposedMethod(
      value = "isoweekday",
      convention = Convention.NOARGS,
      doc = "The day of the week: 1 is Monday, 7 is Sunday.")
  static long isoWeekday(ThreadState ts, PyDate self) {
    return weekday(ts, self) + 1;
  }

  @ExposedMethod(
      value = "toordinal",
      convention = Convention.NOARGS,
      doc = "The number of the day, counted from 1 January of year 1.")
  static long toOrdinal(ThreadState ts, PyDate self) {
    return self.ordinal();
  }

  @ExposedMethod(
      value = "weekday",
      convention = Convention.NOARGS,
      doc = "The day of the week: 0 is Monday, 6 is Sunday.")
  static long weekday(ThreadState ts, PyDate self) {
    return Calendar.weekday(self.year, self.month, self.day);
  }

  @ExposedMethod(
      value = "replace",
      parse = "|iii:replace",
      keywords = {"year", "month", "day"},
      defaults = {"((PyDate) self).year", "((PyDate) self).month", "((PyDate) self).day"},
      doc = "The date with other values of the fields that are given.")
  static PyObject replace(ThreadState ts, PyDate self, long year, long month, long day) {
    return make(ts, self.type(), year, month, day);
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "__reduce__() -> (cls, state)")
  static PyObject reduce(ThreadState ts, PyDate self) {
    return PyTuple.of(ts, Ref.inc(self.type()), state(ts, self));
  }
}
