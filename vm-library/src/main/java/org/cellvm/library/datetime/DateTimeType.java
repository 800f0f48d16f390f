package org.cellvm.library.datetime;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
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

/** The type {@code datetime.datetime}. */
@ExposedType(
    name = "datetime.datetime",
    basicSize = 48,
    declares = {"tp_getattro"},
    members = {DateTimeConstructors.class},
    doc =
        "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\n"
            + "The date is required; tzinfo is None or a time zone.")
final class DateTimeType extends DateType {
  static final DateTimeType TYPE =
      new DateTimeType(new DateTimeTypeTable(), "datetime.datetime", DateType.TYPE);

  private static final String[] KEYWORDS = {
    "year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"
  };

  private DateTimeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public void addConstants(PyDict dict) {
    putConstant(dict, "min", Ref.immortal(new PyDateTime(1, 1, 1, 0, 0, 0, 0, PyNone.NONE)));
    PyDateTime max = new PyDateTime(Calendar.MAX_YEAR, 12, 31, 23, 59, 59, 999999, PyNone.NONE);
    putConstant(dict, "max", Ref.immortal(max));
    putConstant(dict, "resolution", TimeDeltaType.MICROSECOND);
  }

  private static PyDateTime unchecked(
      ThreadState ts,
      PyType type,
      int year,
      int month,
      int day,
      int hour,
      int minute,
      int second,
      int microsecond,
      PyObject zone) {
    return type == TYPE
        ? new PyDateTime(year, month, day, hour, minute, second, microsecond, zone)
        : new PyDateTimeDerived(
            ts, type, year, month, day, hour, minute, second, microsecond, zone);
  }

  private static PyDateTime make(
      ThreadState ts,
      PyType type,
      long year,
      long month,
      long day,
      long hour,
      long minute,
      long second,
      long microsecond,
      PyObject zone) {
    Calendar.checkDate(year, month, day);
    Calendar.checkTime(hour, minute, second, microsecond);
    Zones.check(zone);
    return unchecked(
        ts,
        type,
        (int) year,
        (int) month,
        (int) day,
        (int) hour,
        (int) minute,
        (int) second,
        (int) microsecond,
        zone);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    byte[] state = n == 1 || n == 2 ? state(args, off, PyDateTime.STATE, 2) : null;
    if (state != null) {
      PyObject zone = TimeType.zoneOfState(args, off, n);
      return unchecked(
          ts,
          subtype,
          year(state),
          state[2],
          state[3] & 0xff,
          state[4] & 0xff,
          state[5] & 0xff,
          state[6] & 0xff,
          PyTime.microsecond(state, 7),
          zone);
    }
    PyObject[] given = bind(ts, KEYWORDS, 3, 7, args, off, n, kwnames);
    long year = ArgConversions.toInt(ts, given[0], null, 1);
    long month = ArgConversions.toInt(ts, given[1], null, 2);
    long day = ArgConversions.toInt(ts, given[2], null, 3);
    long hour = given[3] == null ? 0 : ArgConversions.toInt(ts, given[3], null, 4);
    long minute = given[4] == null ? 0 : ArgConversions.toInt(ts, given[4], null, 5);
    long second = given[5] == null ? 0 : ArgConversions.toInt(ts, given[5], null, 6);
    long microsecond = given[6] == null ? 0 : ArgConversions.toInt(ts, given[6], null, 7);
    PyObject zone = given[7] == null ? PyNone.NONE : given[7];
    return make(ts, subtype, year, month, day, hour, minute, second, microsecond, zone);
  }

  private static PyObject plus(PyDateTime d, PyTimeDelta delta, int sign) {
    return d.plus(
        (long) sign * delta.days, (long) sign * delta.seconds, (long) sign * delta.microseconds);
  }

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    if (v instanceof PyDateTime d && w instanceof PyTimeDelta delta) {
      return plus(d, delta, 1);
    }
    if (v instanceof PyTimeDelta delta && w instanceof PyDateTime d) {
      return plus(d, delta, 1);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    if (!(v instanceof PyDateTime a)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (w instanceof PyTimeDelta delta) {
      return plus(a, delta, -1);
    }
    if (!(w instanceof PyDateTime b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int offsetA = Zones.NONE;
    int offsetB = Zones.NONE;
    if (a.zone != b.zone) {
      offsetA = Zones.minutes(ts, a.zone, "utcoffset", a);
      offsetB = Zones.minutes(ts, b.zone, "utcoffset", b);
      if (offsetA != offsetB && (offsetA == Zones.NONE || offsetB == Zones.NONE)) {
        throw Errors.typeError("can't subtract offset-naive and offset-aware datetimes");
      }
    }
    return difference(a, b, offsetA == offsetB ? 0 : offsetB - offsetA);
  }

  /** The difference of two times whose offsets differ by so many minutes; owned. */
  private static PyTimeDelta difference(PyDateTime a, PyDateTime b, int minutes) {
    return PyTimeDelta.normalized(
        (long) a.ordinal() - b.ordinal(),
        a.secondOfDay() - b.secondOfDay() + minutes * 60L,
        (long) a.microsecond - b.microsecond);
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    PyDateTime a = (PyDateTime) v;
    if (!(w instanceof PyDateTime b)) {
      return !(w instanceof PyDate) && hasTimeTuple(ts, w)
          ? PyNotImplemented.NOT_IMPLEMENTED
          : Rounding.unequal(v, w, op);
    }
    int offsetA = Zones.NONE;
    int offsetB = Zones.NONE;
    if (a.zone != b.zone) {
      offsetA = Zones.minutes(ts, a.zone, "utcoffset", a);
      offsetB = Zones.minutes(ts, b.zone, "utcoffset", b);
    }
    int c;
    if (offsetA == offsetB) {
      c = Integer.compare(a.packed(), b.packed());
      c = c == 0 ? Long.compare(a.packedTime(), b.packedTime()) : c;
    } else {
      if (offsetA == Zones.NONE || offsetB == Zones.NONE) {
        throw Errors.typeError("can't compare offset-naive and offset-aware datetimes");
      }
      PyTimeDelta delta = difference(a, b, offsetB - offsetA);
      c = delta.days != 0 ? delta.days : delta.seconds | delta.microseconds;
    }
    return PyBool.of(Objects.matches(c, op));
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyDateTime d = (PyDateTime) o;
    if (d.hash == -1) {
      int offset = Zones.minutes(ts, d.zone, "utcoffset", d);
      PyObject key =
          offset == Zones.NONE
              ? PyString.of(bytes(d))
              : PyTimeDelta.normalized(d.ordinal(), d.secondOfDay() - offset * 60L, d.microsecond);
      try {
        d.hash = Objects.hash(ts, key);
      } finally {
        key.decref(ts);
      }
    }
    return d.hash;
  }

  private static byte[] bytes(PyDateTime d) {
    byte[] state = new byte[PyDateTime.STATE];
    d.putDate(state);
    PyTime.put(state, PyDate.STATE, d.hour, d.minute, d.second, d.microsecond);
    return state;
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyDateTime d = (PyDateTime) o;
    StringBuilder out = new StringBuilder(o.type().name());
    out.append('(').append(d.year).append(", ").append(d.month).append(", ").append(d.day);
    out.append(", ").append(d.hour).append(", ").append(d.minute);
    if (d.second != 0 || d.microsecond != 0) {
      out.append(", ").append(d.second);
    }
    if (d.microsecond != 0) {
      out.append(", ").append(d.microsecond);
    }
    return DateText.withZone(ts, out.append(')').toString(), d.zone);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      PyObject space = ts.own(PyString.fromString(" "));
      return Objects.callMethod(ts, o, DateText.name(ts, "isoformat"), space);
    } finally {
      ts.release(mark);
    }
  }

  @ExposedGetter("hour")
  static PyObject hour(ThreadState ts, PyDateTime self) {
    return PyInt.valueOf(self.hour);
  }

  @ExposedGetter("minute")
  static PyObject minute(ThreadState ts, PyDateTime self) {
    return PyInt.valueOf(self.minute);
  }

  @ExposedGetter("second")
  static PyObject second(ThreadState ts, PyDateTime self) {
    return PyInt.valueOf(self.second);
  }

  @ExposedGetter("microsecond")
  static PyObject microsecond(ThreadState ts, PyDateTime self) {
    return PyInt.valueOf(self.microsecond);
  }

  @ExposedGetter("tzinfo")
  static PyObject zone(ThreadState ts, PyDateTime self) {
    return Ref.inc(self.zone);
  }

  @ExposedMethod(value = "date", convention = Convention.NOARGS, doc = "The date alone.")
  static PyObject date(ThreadState ts, PyDateTime self) {
    return new PyDate(self.year, self.month, self.day);
  }

  @ExposedMethod(
      value = "time",
      convention = Convention.NOARGS,
      doc = "The time of day alone, without a zone.")
  static PyObject time(ThreadState ts, PyDateTime self) {
    return new PyTime(self.hour, self.minute, self.second, self.microsecond, PyNone.NONE);
  }

  @ExposedMethod(
      value = "timetz",
      convention = Convention.NOARGS,
      doc = "The time of day with the zone.")
  static PyObject timeWithZone(ThreadState ts, PyDateTime self) {
    return new PyTime(self.hour, self.minute, self.second, self.microsecond, self.zone);
  }

  @ExposedMethod(
      value = "ctime",
      convention = Convention.NOARGS,
      doc = "The time as time.ctime() shows it.")
  static String ctime(ThreadState ts, PyDateTime self) {
    return DateText.ctime(self, self.hour, self.minute, self.second);
  }

  @ExposedMethod(
      value = "timetuple",
      convention = Convention.NOARGS,
      doc = "A time tuple, as time.localtime() returns it.")
  static PyObject timeTuple(ThreadState ts, PyDateTime self) {
    int daylight = Zones.minutes(ts, self.zone, "dst", self);
    int flag = daylight == Zones.NONE ? -1 : daylight == 0 ? 0 : 1;
    return DateText.structTime(ts, self.packed(), self.hour, self.minute, self.second, flag);
  }

  @ExposedMethod(
      value = "utctimetuple",
      convention = Convention.NOARGS,
      doc = "A time tuple in UTC, as time.gmtime() returns it.")
  static PyObject utcTimeTuple(ThreadState ts, PyDateTime self) {
    int offset = Zones.minutes(ts, self.zone, "utcoffset", self);
    if (offset == Zones.NONE || offset == 0) {
      return DateText.structTime(ts, self.packed(), self.hour, self.minute, self.second, 0);
    }
    PyDateTime utc;
    try {
      utc = ts.own(self.plus(0, offset * -60L, 0, PyNone.NONE));
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.OverflowError)) {
        throw e;
      }
      e.discard(ts);
      return beyond(ts, self, offset);
    }
    return DateText.structTime(ts, utc.packed(), utc.hour, utc.minute, utc.second, 0);
  }

  /** The time tuple of a time in UTC that lies before the first year or after the last one. */
  private static PyObject beyond(ThreadState ts, PyDateTime d, int offset) {
    int second = Math.floorMod(d.secondOfDay() - offset * 60, PyTimeDelta.SECONDS_PER_DAY);
    int date =
        d.year == Calendar.MIN_YEAR ? Calendar.pack(0, 12, 31) : Calendar.pack(d.year + 1, 1, 1);
    return DateText.structTime(ts, date, second / 3600, second / 60 % 60, second % 60, 0);
  }

  @ExposedMethod(
      value = "isoformat",
      parse = "|c:isoformat",
      keywords = "sep",
      defaults = "'T'",
      doc = "[sep] -> the time in ISO 8601: YYYY-MM-DDTHH:MM:SS[.mmmmmm][+HH:MM]")
  static String isoFormat(ThreadState ts, PyDateTime self, int separator) {
    StringBuilder out = new StringBuilder();
    DateText.date(out, self);
    out.append((char) separator);
    DateText.time(out, self.hour, self.minute, self.second, self.microsecond);
    return out.append(Zones.offsetText(ts, self.zone, self, ":")).toString();
  }

  @ExposedMethod(
      value = "utcoffset",
      convention = Convention.NOARGS,
      doc = "What the zone says: self.tzinfo.utcoffset(self).")
  static PyObject utcOffset(ThreadState ts, PyDateTime self) {
    return Zones.delta(ts, self.zone, "utcoffset", self);
  }

  @ExposedMethod(
      value = "tzname",
      convention = Convention.NOARGS,
      doc = "What the zone says: self.tzinfo.tzname(self).")
  static PyObject tzName(ThreadState ts, PyDateTime self) {
    return Zones.name(ts, self.zone, self);
  }

  @ExposedMethod(
      value = "dst",
      convention = Convention.NOARGS,
      doc = "What the zone says: self.tzinfo.dst(self).")
  static PyObject dst(ThreadState ts, PyDateTime self) {
    return Zones.delta(ts, self.zone, "dst", self);
  }

  @ExposedMethod(
      value = "replace",
      parse = "|iiiiiiiO:replace",
      keywords = {"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"},
      defaults = {
        "((PyDateTime) self).year",
        "((PyDateTime) self).month",
        "((PyDateTime) self).day",
        "((PyDateTime) self).hour",
        "((PyDateTime) self).minute",
        "((PyDateTime) self).second",
        "((PyDateTime) self).microsecond",
        "((PyDateTime) self).zone"
      },
      doc = "The time with other values of the fields that are given.")
  static PyObject replace(
      ThreadState ts,
      PyDateTime self,
      long year,
      long month,
      long day,
      long hour,
      long minute,
      long second,
      long microsecond,
      PyObject zone) {
    return make(ts, self.type(), year, month, day, hour, minute, second, microsecond, zone);
  }

  @ExposedMethod(
      value = "astimezone",
      parse = "O!:astimezone",
      keywords = "tz",
      doc = "tz -> the same moment in another zone")
  static PyObject asTimeZone(ThreadState ts, PyDateTime self, PyTzInfo zone) {
    if (self.zone == zone) {
      return Ref.inc(self);
    }
    int offset = Zones.minutes(ts, self.zone, "utcoffset", self);
    if (offset == Zones.NONE) {
      throw Errors.valueError("astimezone() cannot be applied to a naive datetime");
    }
    PyDateTime utc = ts.own(self.plus(0, offset * -60L, 0, zone));
    return Objects.callMethod(ts, zone, DateText.name(ts, "fromutc"), utc);
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "__reduce__() -> (cls, state)")
  static PyObject reduce(ThreadState ts, PyDateTime self) {
    PyObject bytes = PyString.of(bytes(self));
    PyTuple state =
        self.zone == PyNone.NONE
            ? PyTuple.of(ts, bytes)
            : PyTuple.of(ts, bytes, Ref.inc(self.zone));
    return PyTuple.of(ts, Ref.inc(self.type()), state);
  }
}
