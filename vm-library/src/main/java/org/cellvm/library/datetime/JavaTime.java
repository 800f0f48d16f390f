package org.cellvm.library.datetime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/**
 * Dates and times of this module as those of Java, and back. A moment (Instant, Date) is a datetime
 * without a zone, in UTC, as {@code datetime.utcfromtimestamp} makes one. What is less than a
 * microsecond is cut off.
 */
public final class JavaTime {
  private static final int NANOS = 1000;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private JavaTime() {}

  // To Python

  /**
   * Returns the counterpart of a Java value, owned; null if it is of no class that has one.
   *
   * @throws IllegalArgumentException beyond the years or days that Python has
   */
  public static PyObject toPython(Object value) {
    if (value instanceof LocalDateTime t) {
      return dateTime(t);
    }
    if (value instanceof LocalDate d) {
      checkYear(d.getYear(), value);
      return new PyDate(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
    }
    if (value instanceof LocalTime t) {
      return new PyTime(
          t.getHour(), t.getMinute(), t.getSecond(), t.getNano() / NANOS, PyNone.NONE);
    }
    if (value instanceof Instant i) {
      return dateTime(i);
    }
    if (value != null && value.getClass() == Date.class) {
      return dateTime(((Date) value).toInstant());
    }
    if (value instanceof Duration d) {
      long days = Math.floorDiv(d.getSeconds(), PyTimeDelta.SECONDS_PER_DAY);
      if (Math.abs(days) > PyTimeDelta.MAX_DAYS) {
        throw new IllegalArgumentException("more days than a timedelta has: " + value);
      }
      int seconds = Math.floorMod(d.getSeconds(), PyTimeDelta.SECONDS_PER_DAY);
      return new PyTimeDelta((int) days, seconds, d.getNano() / NANOS);
    }
    return null;
  }

  private static PyObject dateTime(Instant i) {
    if (i.isBefore(FIRST) || i.isAfter(LAST)) {
      throw new IllegalArgumentException("not in the years 1 to 9999: " + i);
    }
    return dateTime(LocalDateTime.ofEpochSecond(i.getEpochSecond(), i.getNano(), ZoneOffset.UTC));
  }

  private static PyObject dateTime(LocalDateTime t) {
    checkYear(t.getYear(), t);
    return new PyDateTime(
        t.getYear(),
        t.getMonthValue(),
        t.getDayOfMonth(),
        t.getHour(),
        t.getMinute(),
        t.getSecond(),
        t.getNano() / NANOS,
        PyNone.NONE);
  }

  private static void checkYear(int year, Object value) {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("not in the years 1 to 9999: " + value);
    }
  }

  // To Java

  /**
   * Returns the Java value of a borrowed object: a LocalDate, LocalTime, Duration, LocalDateTime,
   * or OffsetDateTime where it has a zone; null if it is nothing of this module.
   *
   * @throws PyException what its time zone raises
   */
  public static Object toJava(ThreadState ts, PyObject o) {
    if (o instanceof PyDateTime d) {
      int minutes = Zones.minutes(ts, d.zone, "utcoffset", d);
      return minutes == Zones.NONE ? local(d) : local(d).atOffset(offset(minutes));
    }
    if (o instanceof PyDate d) {
      return LocalDate.of(d.year, d.month, d.day);
    }
    if (o instanceof PyTime t && t.zone == PyNone.NONE) {
      return LocalTime.of(t.hour, t.minute, t.second, t.microsecond * NANOS);
    }
    if (o instanceof PyTimeDelta d) {
      long seconds = (long) d.days * PyTimeDelta.SECONDS_PER_DAY + d.seconds;
      return Duration.ofSeconds(seconds, (long) d.microseconds * NANOS);
    }
    return null;
  }

  /**
   * {@link #toJava(ThreadState, PyObject)} as a class of {@code java.time}, or Date.
   *
   * @return null if it is nothing of this module or the class is no such class
   * @throws PyException TypeError if it is not of that kind: it has a zone where there may be none,
   *     or none where there must be one
   */
  public static Object toJava(ThreadState ts, PyObject o, Class<?> type) {
    if (!isTime(type)) {
      return null;
    }
    Object value = toJava(ts, o);
    if (value == null || type.isInstance(value)) {
      return value;
    }
    if (type == Instant.class || type == Date.class) {
      Instant instant =
          value instanceof LocalDateTime local
              ? local.toInstant(ZoneOffset.UTC)
              : value instanceof OffsetDateTime t ? t.toInstant() : null;
      if (instant != null) {
        return type == Date.class ? Date.from(instant) : instant;
      }
    }
    if (type == ZonedDateTime.class && value instanceof OffsetDateTime t) {
      return t.toZonedDateTime();
    }
    throw Errors.typeError("cannot convert '" + o.type().name() + "' object to " + type.getName());
  }

  /**
   * Returns how well an object fits a class of {@code java.time}, or Date: 0 where the class is its
   * counterpart, more the farther it is from that, negative where it does not fit. No time zone is
   * asked.
   */
  public static int cost(PyObject o, Class<?> type) {
    if (o instanceof PyDateTime d) {
      if (type == Instant.class || type == Date.class) {
        return type == Instant.class ? 2 : 3;
      }
      return d.zone == PyNone.NONE
          ? type == LocalDateTime.class ? 0 : -1
          : type == OffsetDateTime.class ? 0 : type == ZonedDateTime.class ? 1 : -1;
    }
    Class<?> counterpart =
        o instanceof PyDate
            ? LocalDate.class
            : o instanceof PyTime
                ? LocalTime.class
                : o instanceof PyTimeDelta ? Duration.class : null;
    return counterpart == type && type != null ? 0 : -1;
  }

  private static boolean isTime(Class<?> type) {
    return type == Date.class
        || type == LocalDateTime.class
        || type == LocalDate.class
        || type == LocalTime.class
        || type == Instant.class
        || type == OffsetDateTime.class
        || type == ZonedDateTime.class
        || type == Duration.class;
  }

  private static LocalDateTime local(PyDateTime d) {
    return LocalDateTime.of(
        d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond * NANOS);
  }

  private static ZoneOffset offset(int minutes) {
    if (Math.abs(minutes) > 18 * 60) {
      throw Errors.valueError("Java has no offset of " + minutes + " minutes");
    }
    return ZoneOffset.ofTotalSeconds(minutes * 60);
  }
}
