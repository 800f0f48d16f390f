package org.cellvm.library.datetime;

import java.time.Instant;
import java.time.LocalDateTime;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** The class methods of {@code datetime}. They call the class, which may derive from datetime. */
final class DateTimeConstructors {
  private DateTimeConstructors() {}

  private static PyObject call(
      ThreadState ts, PyType type, LocalDateTime t, int microsecond, PyObject zone) {
    PyObject[] args = {
      ts.own(PyInt.valueOf(t.getYear())),
      ts.own(PyInt.valueOf(t.getMonthValue())),
      ts.own(PyInt.valueOf(t.getDayOfMonth())),
      ts.own(PyInt.valueOf(t.getHour())),
      ts.own(PyInt.valueOf(t.getMinute())),
      ts.own(PyInt.valueOf(t.getSecond())),
      ts.own(PyInt.valueOf(microsecond)),
      zone
    };
    return Objects.call(ts, type, args, 0, args.length, null);
  }

  /** A time in UTC, stolen, in its zone, if it has one. */
  private static PyObject inZone(ThreadState ts, PyObject utc, PyObject zone) {
    return zone == PyNone.NONE
        ? utc
        : Objects.callMethod(ts, zone, DateText.name(ts, "fromutc"), ts.own(utc));
  }

  @ExposedMethod(
      value = "now",
      parse = "|O:now",
      keywords = "tz",
      defaults = "PyNone.NONE",
      classMethod = true,
      doc = "[tz] -> the current time in the zone, by default in local time")
  static PyObject now(ThreadState ts, PyType type, PyObject zone) {
    Zones.check(zone);
    return inZone(ts, current(ts, type, zone == PyNone.NONE, zone), zone);
  }

  private static PyObject current(ThreadState ts, PyType type, boolean local, PyObject zone) {
    Instant now = Instant.now();
    LocalDateTime t = DateType.at(ts, now.getEpochSecond(), local);
    return call(ts, type, t, now.getNano() / 1000, zone);
  }

  @ExposedMethod(
      value = "utcnow",
      convention = Convention.NOARGS,
      classMethod = true,
      doc = "The current time in UTC, without a zone.")
  static PyObject utcNow(ThreadState ts, PyType type) {
    return current(ts, type, false, PyNone.NONE);
  }

  @ExposedMethod(
      value = "fromtimestamp",
      parse = "d|O:fromtimestamp",
      keywords = {"timestamp", "tz"},
      defaults = "PyNone.NONE",
      classMethod = true,
      doc = "timestamp[, tz] -> the time at so many seconds after the start of 1970")
  static PyObject fromTimestamp(ThreadState ts, PyType type, double timestamp, PyObject zone) {
    Zones.check(zone);
    return inZone(ts, at(ts, type, timestamp, zone == PyNone.NONE, zone), zone);
  }

  private static PyObject at(
      ThreadState ts, PyType type, double timestamp, boolean local, PyObject zone) {
    long seconds = DateType.checkedSeconds(timestamp);
    int microsecond = (int) Rounding.toLong((timestamp - seconds) * 1e6);
    if (microsecond < 0) {
      seconds--;
      microsecond += PyTimeDelta.MICROSECONDS;
    }
    if (microsecond == PyTimeDelta.MICROSECONDS) {
      seconds++;
      microsecond = 0;
    }
    LocalDateTime t;
    try {
      t = DateType.at(ts, seconds, local);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.valueError("timestamp out of range for platform localtime()/gmtime() function");
    }
    return call(ts, type, t, microsecond, zone);
  }

  @ExposedMethod(
      value = "utcfromtimestamp",
      parse = "d:utcfromtimestamp",
      classMethod = true,
      doc = "timestamp -> the time in UTC at so many seconds after the start of 1970")
  static PyObject utcFromTimestamp(ThreadState ts, PyType type, double timestamp) {
    return at(ts, type, timestamp, false, PyNone.NONE);
  }

  @ExposedMethod(
      value = "strptime",
      parse = "ss:strptime",
      classMethod = true,
      doc = "string, format -> the time that the string tells, as time.strptime() reads it")
  static PyObject strptime(ThreadState ts, PyType type, String text, String format) {
    PyObject module = ts.own(DateText.module(ts, "_strptime"));
    PyObject result =
        ts.own(
            Objects.callMethod(
                ts,
                module,
                DateText.name(ts, "_strptime"),
                ts.own(PyString.fromString(text)),
                ts.own(PyString.fromString(format))));
    PyObject[] args = new PyObject[7];
    if (!isSequence(ts, result, 2, 2)) {
      throw unexpected();
    }
    PyObject fields = ts.own(Sequences.item(ts, result, 0));
    PyObject fraction = ts.own(Sequences.item(ts, result, 1));
    if (!isSequence(ts, fields, 6, Integer.MAX_VALUE) || !(fraction instanceof PyInt)) {
      throw unexpected();
    }
    for (int i = 0; i < 6; i++) {
      args[i] = ts.own(Sequences.item(ts, fields, i));
      if (!(args[i] instanceof PyInt)) {
        throw unexpected();
      }
    }
    args[6] = fraction;
    int[] numbers = new int[7];
    for (int i = 0; i < 7; i++) {
      numbers[i] = ArgConversions.toInt(ts, args[i]);
    }
    return DateType.call(ts, type, numbers);
  }

  private static boolean isSequence(ThreadState ts, PyObject o, int least, int most) {
    if (!Sequences.isSequence(ts, o)) {
      return false;
    }
    long n = Objects.size(ts, o);
    return n >= least && n <= most;
  }

  private static PyException unexpected() {
    return Errors.valueError("unexpected value from _strptime._strptime");
  }

  @ExposedMethod(
      value = "combine",
      parse = "O!O!:combine",
      keywords = {"date", "time"},
      classMethod = true,
      doc = "date, time -> the time of that day, in the zone of the time")
  static PyObject combine(ThreadState ts, PyType type, PyDate date, PyTime time) {
    PyObject[] args = {
      ts.own(PyInt.valueOf(date.year)),
      ts.own(PyInt.valueOf(date.month)),
      ts.own(PyInt.valueOf(date.day)),
      ts.own(PyInt.valueOf(time.hour)),
      ts.own(PyInt.valueOf(time.minute)),
      ts.own(PyInt.valueOf(time.second)),
      ts.own(PyInt.valueOf(time.microsecond)),
      time.zone
    };
    return Objects.call(ts, type, args, 0, args.length, null);
  }
}
