package org.cellvm.library.datetime;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code datetime.time}. */
@ExposedType(
    name = "datetime.time",
    basicSize = 40,
    declares = {"tp_getattro"},
    doc =
        "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\n"
            + "All arguments are optional; tzinfo is None or a time zone.")
final class TimeType extends ObjectType {
  static final TimeType TYPE = new TimeType(new TimeTypeTable(), "datetime.time", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"hour", "minute", "second", "microsecond", "tzinfo"};

  private TimeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public boolean checksOperandTypes() {
    return true;
  }

  @Override
  public void addConstants(PyDict dict) {
    putConstant(dict, "min", Ref.immortal(new PyTime(0, 0, 0, 0, PyNone.NONE)));
    putConstant(dict, "max", Ref.immortal(new PyTime(23, 59, 59, 999999, PyNone.NONE)));
    putConstant(dict, "resolution", TimeDeltaType.MICROSECOND);
  }

  private static PyTime make(
      ThreadState ts,
      PyType type,
      long hour,
      long minute,
      long second,
      long microsecond,
      PyObject zone) {
    Calendar.checkTime(hour, minute, second, microsecond);
    Zones.check(zone);
    return type == TYPE
        ? new PyTime((int) hour, (int) minute, (int) second, (int) microsecond, zone)
        : new PyTimeDerived(
            ts, type, (int) hour, (int) minute, (int) second, (int) microsecond, zone);
  }

  /** The zone in the arguments of a pickled object. */
  static PyObject zoneOfState(PyObject[] args, int off, int n) {
    if (n < 2) {
      return PyNone.NONE;
    }
    PyObject zone = args[off + 1];
    if (zone != PyNone.NONE && !(zone instanceof PyTzInfo)) {
      throw Errors.typeError("bad tzinfo state arg");
    }
    return zone;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if ((n == 1 || n == 2)
        && args[off] instanceof PyString s
        && s.length() == PyTime.STATE
        && (s.bytes()[0] & 0xff) < 24) {
      byte[] state = s.bytes();
      PyObject zone = zoneOfState(args, off, n);
      int minute = state[1] & 0xff;
      int second = state[2] & 0xff;
      int microsecond = PyTime.microsecond(state, 3);
      return subtype == TYPE
          ? new PyTime(state[0], minute, second, microsecond, zone)
          : new PyTimeDerived(ts, subtype, state[0], minute, second, microsecond, zone);
    }
    PyObject[] given = DateType.bind(ts, KEYWORDS, 0, 4, args, off, n, kwnames);
    long hour = given[0] == null ? 0 : ArgConversions.toInt(ts, given[0], null, 1);
    long minute = given[1] == null ? 0 : ArgConversions.toInt(ts, given[1], null, 2);
    long second = given[2] == null ? 0 : ArgConversions.toInt(ts, given[2], null, 3);
    long microsecond = given[3] == null ? 0 : ArgConversions.toInt(ts, given[3], null, 4);
    PyObject zone = given[4] == null ? PyNone.NONE : given[4];
    return make(ts, subtype, hour, minute, second, microsecond, zone);
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    PyTime t = (PyTime) o;
    if (t.second != 0 || t.microsecond != 0) {
      return true;
    }
    int offset = Zones.minutes(ts, t.zone, "utcoffset", PyNone.NONE);
    return t.hour * 60 + t.minute != (offset == Zones.NONE ? 0 : offset);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyTime t = (PyTime) o;
    String text = o.type().name() + "(" + t.hour + ", " + t.minute;
    if (t.microsecond != 0) {
      text += ", " + t.second + ", " + t.microsecond;
    } else if (t.second != 0) {
      text += ", " + t.second;
    }
    return DateText.withZone(ts, text + ")", t.zone);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return DateType.TYPE.tp_str(ts, o);
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    PyTime a = (PyTime) v;
    if (!(w instanceof PyTime b)) {
      return Rounding.unequal(v, w, op);
    }
    int offsetA = Zones.NONE;
    int offsetB = Zones.NONE;
    if (a.zone != b.zone) {
      offsetA = Zones.minutes(ts, a.zone, "utcoffset", PyNone.NONE);
      offsetB = Zones.minutes(ts, b.zone, "utcoffset", PyNone.NONE);
    }
    if (offsetA == offsetB) {
      return PyBool.of(Objects.matches(Long.compare(a.packed(), b.packed()), op));
    }
    if (offsetA == Zones.NONE || offsetB == Zones.NONE) {
      throw Errors.typeError("can't compare offset-naive and offset-aware times");
    }
    int c = Integer.compare(seconds(a, offsetA), seconds(b, offsetB));
    return PyBool.of(
        Objects.matches(c == 0 ? Integer.compare(a.microsecond, b.microsecond) : c, op));
  }

  private static int seconds(PyTime t, int offset) {
    return t.hour * 3600 + (t.minute - offset) * 60 + t.second;
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyTime t = (PyTime) o;
    if (t.hash == -1) {
      int offset = Zones.minutes(ts, t.zone, "utcoffset", PyNone.NONE);
      PyObject key = key(ts, t, offset == Zones.NONE ? 0 : offset);
      try {
        t.hash = Objects.hash(ts, key);
      } finally {
        key.decref(ts);
      }
    }
    return t.hash;
  }

  /** What has the hash of a time: its state, or the time in UTC; owned. */
  private static PyObject key(ThreadState ts, PyTime t, int offset) {
    if (offset == 0) {
      return PyString.of(bytes(t));
    }
    int total = t.hour * 60 + t.minute - offset;
    int hour = Math.floorDiv(total, 60);
    int minute = Math.floorMod(total, 60);
    if (hour >= 0 && hour < 24) {
      return new PyTime(hour, minute, t.second, t.microsecond, PyNone.NONE);
    }
    return PyTuple.of(
        ts,
        PyInt.valueOf(hour),
        PyInt.valueOf(minute),
        PyInt.valueOf(t.second),
        PyInt.valueOf(t.microsecond));
  }

  private static byte[] bytes(PyTime t) {
    byte[] state = new byte[PyTime.STATE];
    PyTime.put(state, 0, t.hour, t.minute, t.second, t.microsecond);
    return state;
  }

  @ExposedGetter("hour")
  static PyObject hour(ThreadState ts, PyTime self) {
    return PyInt.valueOf(self.hour);
  }

  @ExposedGetter("minute")
  static PyObject minute(ThreadState ts, PyTime self) {
    return PyInt.valueOf(self.minute);
  }

  @ExposedGetter("second")
  static PyObject second(ThreadState ts, PyTime self) {
    return PyInt.valueOf(self.second);
  }

  @ExposedGetter("microsecond")
  static PyObject microsecond(ThreadState ts, PyTime self) {
    return PyInt.valueOf(self.microsecond);
  }

  @ExposedGetter("tzinfo")
  static PyObject zone(ThreadState ts, PyTime self) {
    return Ref.inc(self.zone);
  }

  @ExposedMethod(
      value = "isoformat",
      convention = Convention.NOARGS,
      doc = "The time in ISO 8601: HH:MM:SS[.mmmmmm][+HH:MM].")
  static String isoFormat(ThreadState ts, PyTime self) {
    StringBuilder out = new StringBuilder();
    DateText.time(out, self.hour, self.minute, self.second, self.microsecond);
    return out.append(Zones.offsetText(ts, self.zone, PyNone.NONE, ":")).toString();
  }

  /** As of 1 January 1900. */
  @ExposedMethod(
      value = "strftime",
      parse = "s#:strftime",
      keywords = "format",
      doc = "format -> text, as time.strftime() makes it")
  static PyObject strftime(ThreadState ts, PyTime self, String format) {
    PyObject tuple =
        ts.own(
            PyTuple.of(
                ts,
                PyInt.valueOf(1900),
                PyInt.valueOf(1),
                PyInt.valueOf(1),
                PyInt.valueOf(self.hour),
                PyInt.valueOf(self.minute),
                PyInt.valueOf(self.second),
                PyInt.valueOf(0),
                PyInt.valueOf(1),
                PyInt.valueOf(-1)));
    return DateText.strftime(ts, self, format, tuple, PyNone.NONE);
  }

  @ExposedMethod(value = "__format__", parse = "O:__format__", doc = "Formats with strftime.")
  static PyObject format(ThreadState ts, PyTime self, PyObject format) {
    return DateText.format(ts, self, format);
  }

  @ExposedMethod(
      value = "utcoffset",
      convention = Convention.NOARGS,
      doc = "What the zone says: self.tzinfo.utcoffset(None).")
  static PyObject utcOffset(ThreadState ts, PyTime self) {
    return Zones.delta(ts, self.zone, "utcoffset", PyNone.NONE);
  }

  @ExposedMethod(
      value = "tzname",
      convention = Convention.NOARGS,
      doc = "What the zone says: self.tzinfo.tzname(None).")
  static PyObject tzName(ThreadState ts, PyTime self) {
    return Zones.name(ts, self.zone, PyNone.NONE);
  }

  @ExposedMethod(
      value = "dst",
      convention = Convention.NOARGS,
      doc = "What the zone says: self.tzinfo.dst(None).")
  static PyObject dst(ThreadState ts, PyTime self) {
    return Zones.delta(ts, self.zone, "dst", PyNone.NONE);
  }

  @ExposedMethod(
      value = "replace",
      parse = "|iiiiO:replace",
      keywords = {"hour", "minute", "second", "microsecond", "tzinfo"},
      defaults = {
        "((PyTime) self).hour",
        "((PyTime) self).minute",
        "((PyTime) self).second",
        "((PyTime) self).microsecond",
        "((PyTime) self).zone"
      },
      doc = "The time with other values of the fields that are given.")
  static PyObject replace(
      ThreadState ts,
      PyTime self,
      long hour,
      long minute,
      long second,
      long microsecond,
      PyObject zone) {
    return make(ts, self.type(), hour, minute, second, microsecond, zone);
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "__reduce__() -> (cls, state)")
  static PyObject reduce(ThreadState ts, PyTime self) {
    PyObject bytes = PyString.of(bytes(self));
    PyTuple state =
        self.zone == PyNone.NONE
            ? PyTuple.of(ts, bytes)
            : PyTuple.of(ts, bytes, Ref.inc(self.zone));
    return PyTuple.of(ts, Ref.inc(self.type()), state);
  }
}
