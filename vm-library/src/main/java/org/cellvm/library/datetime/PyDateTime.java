package org.cellvm.library.datetime;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.SubclassLeaf;

/** A {@code datetime}. */
class PyDateTime extends PyDate {
  /** How long the state of a pickled datetime is. */
  static final int STATE = 10;

  final int hour;
  final int minute;
  final int second;
  final int microsecond;

  /** Owned; None if there is none. */
  final PyObject zone;

  /** Counts the zone up. */
  @SubclassLeaf("datetime")
  PyDateTime(
      int year,
      int month,
      int day,
      int hour,
      int minute,
      int second,
      int microsecond,
      PyObject zone) {
    super(year, month, day);
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.zone = Ref.inc(zone);
  }

  @Override
  public PyType type() {
    return DateTimeType.TYPE;
  }

  /** The time of day, ordered as states are. */
  final long packedTime() {
    return PyTime.packed(hour, minute, second, microsecond);
  }

  final int secondOfDay() {
    return hour * 3600 + minute * 60 + second;
  }

  /**
   * A plain datetime that is so much later, in the same zone; owned.
   *
   * @throws org.cellvm.model.errors.PyException OverflowError beyond the years that there are
   */
  final PyDateTime plus(long days, long seconds, long microseconds) {
    return plus(days, seconds, microseconds, zone);
  }

  /** The same in another zone. */
  final PyDateTime plus(long days, long seconds, long microseconds, PyObject otherZone) {
    long us = microsecond + microseconds;
    long s = secondOfDay() + seconds + Math.floorDiv(us, PyTimeDelta.MICROSECONDS);
    long d = day + days + Math.floorDiv(s, PyTimeDelta.SECONDS_PER_DAY);
    int time = Math.floorMod(s, PyTimeDelta.SECONDS_PER_DAY);
    int date =
        Calendar.normalized(
            year, month, (int) Math.max(-DateType.FAR_AWAY, Math.min(DateType.FAR_AWAY, d)));
    return new PyDateTime(
        date >> 16,
        date >> 8 & 0xff,
        date & 0xff,
        time / 3600,
        time / 60 % 60,
        time % 60,
        Math.floorMod(us, PyTimeDelta.MICROSECONDS),
        otherZone);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    zone.decref(ts);
  }
}
