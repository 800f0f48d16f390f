package org.cellvm.library.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyStructSequence;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.model.text.PyString;

/**
 * A broken-down time: the fields of C's {@code struct tm}, but for the year, which is the real one.
 */
final class TimeFields {
  static final StructSequenceType TYPE =
      new StructSequenceType(
          "time.struct_time",
          "The time value as returned by gmtime() and localtime(), and accepted by asctime(),\n"
              + "mktime() and strftime(). May be considered as a sequence of 9 integers.",
          true,
          "tm_year",
          "year, for example, 1993",
          "tm_mon",
          "month of year, range [1, 12]",
          "tm_mday",
          "day of month, range [1, 31]",
          "tm_hour",
          "hours, range [0, 23]",
          "tm_min",
          "minutes, range [0, 59]",
          "tm_sec",
          "seconds, range [0, 61])",
          "tm_wday",
          "day of week, range [0, 6], Monday is 0",
          "tm_yday",
          "day of year, range [1, 366]",
          "tm_isdst",
          "1 if summer time is in effect, 0 if not, and -1 if unknown");

  private static final int FIELDS = 9;

  private static final String[] DAYS = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  final int year;

  /** From 0. */
  int month;

  int day;
  int hour;
  int minute;
  int second;

  /** From 0, which is Sunday. */
  int weekday;

  /** From 0. */
  int yearday;

  int isdst;

  /** Seconds east of UTC; 0 of a time tuple, as CPython has it. */
  int offset;

  /** The name of the zone; null of a time tuple. */
  String zone;

  private TimeFields(int year) {
    this.year = year;
  }

  private static TimeFields of(LocalDateTime t, boolean daylight) {
    TimeFields f = new TimeFields(t.getYear());
    f.month = t.getMonthValue() - 1;
    f.day = t.getDayOfMonth();
    f.hour = t.getHour();
    f.minute = t.getMinute();
    f.second = t.getSecond();
    f.weekday = t.getDayOfWeek().getValue() % 7;
    f.yearday = t.getDayOfYear() - 1;
    f.isdst = daylight ? 1 : 0;
    return f;
  }

  private static PyException tooLarge(ThreadState ts) {
    return Errors.osError(ts, PyExc.ValueError, 75, "Value too large for defined data type", null);
  }

  static TimeFields ofUtc(ThreadState ts, long seconds) {
    try {
      return of(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC), false);
    } catch (DateTimeException e) {
      throw tooLarge(ts);
    }
  }

  static TimeFields ofLocal(ThreadState ts, long seconds) {
    try {
      LocalZone.Moment m = LocalZone.of(ts).at(seconds);
      TimeFields fields =
          of(LocalDateTime.ofEpochSecond(seconds + m.offset(), 0, ZoneOffset.UTC), m.daylight());
      fields.offset = m.offset();
      fields.zone = m.name();
      return fields;
    } catch (DateTimeException e) {
      throw tooLarge(ts);
    }
  }

  /** The fields of a time tuple. A year of two digits is in 1969 to 2068. */
  static TimeFields parse(ThreadState ts, PyObject tuple) {
    if (!Sequences.isSequence(ts, tuple) || tuple instanceof PyString) {
      throw Errors.typeError(
          "argument must be 9-item sequence, not " + Objects.limited(Objects.typeName(tuple), 50));
    }
    long length = Objects.size(ts, tuple);
    if (length != FIELDS) {
      throw Errors.typeError("argument must be sequence of length 9, not " + length);
    }
    int[] v = new int[FIELDS];
    PyTuple items = ts.own(Sequences.tuple(ts, tuple));
    for (int i = 0; i < FIELDS; i++) {
      v[i] = ArgConversions.toInt(ts, items.items[i]);
    }
    TimeFields f = new TimeFields(year(ts, v[0]));
    f.month = v[1] - 1;
    f.day = v[2];
    f.hour = v[3];
    f.minute = v[4];
    f.second = v[5];
    f.weekday = (v[6] + 1) % 7;
    f.yearday = v[7] - 1;
    f.isdst = v[8];
    return f;
  }

  private static int year(ThreadState ts, int y) {
    if (y >= 1900) {
      return y;
    }
    PyObject accept =
        ts.interp.modules.getItemString(ts, "time") instanceof PyModule module
            ? module.dict().getItemString(ts, "accept2dyear")
            : null;
    if (!(accept instanceof PyInt i) || i.value == 0) {
      throw Errors.valueError("year >= 1900 required");
    }
    if (69 <= y && y <= 99) {
      return y + 1900;
    }
    if (0 <= y && y <= 68) {
      return y + 2000;
    }
    throw Errors.valueError("year out of range");
  }

  /**
   * Checks that all fields are in range for formatting; a 0 in a field that starts at 1 becomes 1.
   */
  void check() {
    if (month == -1) {
      month = 0;
    }
    require(month, 0, 11, "month");
    if (day == 0) {
      day = 1;
    }
    require(day, 1, 31, "day of month");
    require(hour, 0, 23, "hour");
    require(minute, 0, 59, "minute");
    require(second, 0, 61, "seconds");
    require(weekday, 0, 6, "day of week");
    if (yearday == -1) {
      yearday = 0;
    }
    require(yearday, 0, 365, "day of year");
  }

  private static void require(int value, int min, int max, String what) {
    if (value < min || value > max) {
      throw Errors.valueError(what + " out of range");
    }
  }

  /** {@code mktime}: fields may be out of range, the next larger one is then changed. */
  long toSeconds(ThreadState ts) {
    try {
      LocalDateTime t =
          LocalDateTime.of(year, 1, 1, 0, 0, 0)
              .plusMonths(month)
              .plusDays(day - 1L)
              .plusHours(hour)
              .plusMinutes(minute)
              .plusSeconds(second);
      return LocalZone.toSeconds(ts, t.toEpochSecond(ZoneOffset.UTC), isdst);
    } catch (DateTimeException | ArithmeticException e) {
      throw Errors.overflowError("mktime argument out of range");
    }
  }

  String asctime() {
    return DAYS[weekday]
        + " "
        + MONTHS[month]
        + TimeFormat.padded(day, 3, ' ')
        + " "
        + TimeFormat.padded(hour, 2, '0')
        + ":"
        + TimeFormat.padded(minute, 2, '0')
        + ":"
        + TimeFormat.padded(second, 2, '0')
        + " "
        + year;
  }

  PyObject toStructure(ThreadState ts) {
    return new PyStructSequence(
        ts,
        TYPE,
        PyInt.valueOf(year),
        PyInt.valueOf(month + 1),
        PyInt.valueOf(day),
        PyInt.valueOf(hour),
        PyInt.valueOf(minute),
        PyInt.valueOf(second),
        PyInt.valueOf((weekday + 6) % 7),
        PyInt.valueOf(yearday + 1),
        PyInt.valueOf(isdst));
  }
}
