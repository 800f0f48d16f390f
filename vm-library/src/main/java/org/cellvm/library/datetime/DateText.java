package org.cellvm.library.datetime;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** Dates and times as text, and as time tuples. */
final class DateText {
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private DateText() {}

  /** Appends a number of at least so many digits. */
  static StringBuilder digits(StringBuilder out, int n, int width) {
    String text = Integer.toString(n);
    for (int i = text.length(); i < width; i++) {
      out.append('0');
    }
    return out.append(text);
  }

  static void date(StringBuilder out, PyDate d) {
    digits(out, d.year, 4).append('-');
    digits(out, d.month, 2).append('-');
    digits(out, d.day, 2);
  }

  static void time(StringBuilder out, int hour, int minute, int second, int microsecond) {
    digits(out, hour, 2).append(':');
    digits(out, minute, 2).append(':');
    digits(out, second, 2);
    if (microsecond != 0) {
      digits(out.append('.'), microsecond, 6);
    }
  }

  static String ctime(PyDate d, int hour, int minute, int second) {
    StringBuilder out = new StringBuilder();
    out.append(DAYS[Calendar.weekday(d.year, d.month, d.day)]).append(' ');
    out.append(MONTHS[d.month - 1]).append(d.day < 10 ? "  " : " ").append(d.day).append(' ');
    time(out, hour, minute, second, 0);
    return digits(out.append(' '), d.year, 4).toString();
  }

  /** A module, owned. */
  static PyObject module(ThreadState ts, String name) {
    return ts.interp.importer.importModule(ts, name, null, null, 0);
  }

  static PyString name(ThreadState ts, String name) {
    return ts.own(PyString.intern(ts, PyString.fromString(name)));
  }

  /** {@code time.struct_time} of the fields, owned; temporaries are the caller's. */
  static PyObject structTime(
      ThreadState ts, int date, int hour, int minute, int second, int daylight) {
    int year = date >> 16;
    int month = date >> 8 & 0xff;
    int day = date & 0xff;
    PyObject fields =
        ts.own(
            PyTuple.of(
                ts,
                PyInt.valueOf(year),
                PyInt.valueOf(month),
                PyInt.valueOf(day),
                PyInt.valueOf(hour),
                PyInt.valueOf(minute),
                PyInt.valueOf(second),
                PyInt.valueOf(Calendar.weekday(year, month, day)),
                PyInt.valueOf(Calendar.daysBeforeMonth(year, month) + day),
                PyInt.valueOf(daylight)));
    return Objects.callMethod(ts, ts.own(module(ts, "time")), name(ts, "struct_time"), fields);
  }

  /**
   * {@code strftime} of a time tuple by the module time, once this object's offset, name of the
   * zone and microseconds stand for {@code %z}, {@code %Z} and {@code %f}; owned. Temporaries are
   * the caller's.
   *
   * @param argument what the methods of the zone are given
   */
  static PyObject strftime(
      ThreadState ts, PyObject o, String format, PyObject tuple, PyObject argument) {
    long year = ArgConversions.asLong(ts, ts.own(Sequences.item(ts, tuple, 0)));
    if (year < 1900) {
      throw Errors.valueError(
          "year=" + year + " is before 1900; the datetime strftime() methods require year >= 1900");
    }
    String offset = null;
    String zone = null;
    StringBuilder out = new StringBuilder();
    int end = format.indexOf('\0') < 0 ? format.length() : format.indexOf('\0');
    for (int i = 0; i < end; i++) {
      char c = format.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      if (++i == end) {
        throw Errors.valueError("strftime format ends with raw %");
      }
      c = format.charAt(i);
      if (c == 'z') {
        offset = offset == null ? Zones.offsetText(ts, Zones.of(o), argument, "") : offset;
        out.append(offset);
      } else if (c == 'Z') {
        zone = zone == null ? zoneText(ts, Zones.of(o), argument) : zone;
        out.append(zone);
      } else if (c == 'f') {
        int microsecond =
            o instanceof PyTime t ? t.microsecond : o instanceof PyDateTime d ? d.microsecond : 0;
        digits(out, microsecond, 6);
      } else {
        out.append('%').append(c);
      }
    }
    PyObject newFormat = ts.own(PyString.fromString(out.toString()));
    return Objects.callMethod(
        ts, ts.own(module(ts, "time")), name(ts, "strftime"), newFormat, tuple);
  }

  /** The name of a zone with its percent signs doubled. */
  private static String zoneText(ThreadState ts, PyObject zone, PyObject argument) {
    if (zone == PyNone.NONE) {
      return "";
    }
    PyObject text = ts.own(Zones.name(ts, zone, argument));
    if (text == PyNone.NONE) {
      return "";
    }
    PyObject percent = ts.own(PyString.fromString("%"));
    PyObject doubled = ts.own(PyString.fromString("%%"));
    PyObject result = ts.own(Objects.callMethod(ts, text, name(ts, "replace"), percent, doubled));
    if (!(result instanceof PyString)) {
      throw Errors.typeError("tzname.replace() did not return a string");
    }
    return result.toString();
  }

  /** {@code __format__} of dates and times: {@code str(o)} or {@code o.strftime(format)}. */
  static PyObject format(ThreadState ts, PyObject o, PyObject format) {
    if (format instanceof PyString s) {
      if (s.length() == 0) {
        return Objects.str(ts, o);
      }
    } else if (format instanceof PyUnicode u) {
      if (u.length() == 0) {
        return Objects.unicode(ts, o);
      }
    } else {
      throw Errors.valueError(
          "__format__ expects str or unicode, not "
              + Objects.limited(Objects.typeName(format), 200));
    }
    return Objects.callMethod(ts, o, name(ts, "strftime"), format);
  }

  /** Appends the repr of a zone to a repr that ends in a parenthesis. */
  static PyString withZone(ThreadState ts, String repr, PyObject zone) {
    if (zone == PyNone.NONE) {
      return PyString.fromString(repr);
    }
    int mark = ts.mark();
    try {
      PyString shown = ts.own(Objects.repr(ts, zone));
      return PyString.fromString(repr.substring(0, repr.length() - 1) + ", tzinfo=" + shown + ")");
    } finally {
      ts.release(mark);
    }
  }
}
