package org.cellvm.library.datetime;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;

/** What time zones say about times: calls of their methods, with checks of the results. */
final class Zones {
  /** The offset of an object that has none. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int MINUTES_PER_DAY = 24 * 60;

  private Zones() {}

  /** The zone of a time or datetime, borrowed; None for others too. */
  static PyObject of(PyObject o) {
    if (o instanceof PyDateTime d) {
      return d.zone;
    }
    return o instanceof PyTime t ? t.zone : PyNone.NONE;
  }

  /** TypeError for what is neither None nor a time zone. */
  static void check(PyObject zone) {
    if (zone != PyNone.NONE && !(zone instanceof PyTzInfo)) {
      throw Errors.typeError(
          "tzinfo argument must be None or of a tzinfo subclass, not type '"
              + zone.type().name()
              + "'");
    }
  }

  /**
   * What {@code utcoffset} or {@code dst} of a zone says, in minutes; {@link #NONE} for None.
   *
   * @throws org.cellvm.model.errors.PyException TypeError and ValueError for other results
   */
  static int minutes(ThreadState ts, PyObject zone, String method, PyObject argument) {
    if (zone == PyNone.NONE) {
      return NONE;
    }
    int mark = ts.mark();
    try {
      PyObject result = ts.own(Objects.callMethod(ts, zone, DateText.name(ts, method), argument));
      if (result == PyNone.NONE) {
        return NONE;
      }
      if (!(result instanceof PyTimeDelta d)) {
        throw Errors.typeError(
            "tzinfo."
                + method
                + "() must return None or timedelta, not '"
                + result.type().name()
                + "'");
      }
      int minutes = MINUTES_PER_DAY;
      if (d.days == 0 || d.days == -1) {
        int seconds = d.days * PyTimeDelta.SECONDS_PER_DAY + d.seconds;
        minutes = Math.floorDiv(seconds, 60);
        if (seconds % 60 != 0 || d.microseconds != 0) {
          throw Errors.valueError("tzinfo." + method + "() must return a whole number of minutes");
        }
      }
      if (Math.abs(minutes) >= MINUTES_PER_DAY) {
        throw Errors.valueError(
            "tzinfo." + method + "() returned " + minutes + "; must be in -1439 .. 1439");
      }
      return minutes;
    } finally {
      ts.release(mark);
    }
  }

  /** The same as a timedelta or None, owned. */
  static PyObject delta(ThreadState ts, PyObject zone, String method, PyObject argument) {
    int minutes = minutes(ts, zone, method, argument);
    return minutes == NONE ? PyNone.NONE : PyTimeDelta.normalized(0, minutes * 60L, 0);
  }

  /** What {@code tzname} of a zone says: a str or None, owned. */
  static PyObject name(ThreadState ts, PyObject zone, PyObject argument) {
    if (zone == PyNone.NONE) {
      return PyNone.NONE;
    }
    int mark = ts.mark();
    try {
      PyObject result = Objects.callMethod(ts, zone, DateText.name(ts, "tzname"), argument);
      if (result != PyNone.NONE && !(result instanceof PyString)) {
        ts.own(result);
        throw Errors.typeError(
            "tzinfo.tzname() must return None or a string, not '" + result.type().name() + "'");
      }
      return result;
    } finally {
      ts.release(mark);
    }
  }

  /** The offset as a sign, hours and minutes; empty if there is none. */
  static String offsetText(ThreadState ts, PyObject zone, PyObject argument, String separator) {
    int minutes = minutes(ts, zone, "utcoffset", argument);
    if (minutes == NONE) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(minutes < 0 ? '-' : '+');
    DateText.digits(out, Math.abs(minutes) / 60, 2).append(separator);
    return DateText.digits(out, Math.abs(minutes) % 60, 2).toString();
  }
}
