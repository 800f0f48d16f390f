package org.cellvm.library.datetime;

import java.math.BigInteger;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.processor.SubclassLeaf;

/** A {@code timedelta}: days, seconds of a day and microseconds of a second. */
class PyTimeDelta extends PyObject {
  static final int MAX_DAYS = 999999999;
  static final int SECONDS_PER_DAY = 24 * 3600;
  static final int MICROSECONDS = 1000000;

  /** So many days in microseconds are less than a Java long holds. */
  private static final int DAYS_IN_LONG = 100000000;

  final int days;
  final int seconds;
  final int microseconds;

  @SubclassLeaf("timedelta")
  PyTimeDelta(int days, int seconds, int microseconds) {
    this.days = days;
    this.seconds = seconds;
    this.microseconds = microseconds;
  }

  @Override
  public PyType type() {
    return TimeDeltaType.TYPE;
  }

  /**
   * Days, with seconds and microseconds that may lie outside of their ranges.
   *
   * @throws org.cellvm.model.errors.PyException OverflowError
   */
  static PyTimeDelta normalized(long days, long seconds, long microseconds) {
    long s = seconds + Math.floorDiv(microseconds, MICROSECONDS);
    long d = days + Math.floorDiv(s, SECONDS_PER_DAY);
    checkDays(d);
    return new PyTimeDelta(
        (int) d, Math.floorMod(s, SECONDS_PER_DAY), Math.floorMod(microseconds, MICROSECONDS));
  }

  static void checkDays(long days) {
    if (days < -MAX_DAYS || days > MAX_DAYS) {
      throw Errors.overflowError("days=" + days + "; must have magnitude <= " + MAX_DAYS);
    }
  }

  /** All of it in microseconds: an int or long, owned. */
  PyObject toMicroseconds() {
    if (Math.abs(days) < DAYS_IN_LONG) {
      return PyInt.valueOf(((long) days * SECONDS_PER_DAY + seconds) * MICROSECONDS + microseconds);
    }
    BigInteger total =
        BigInteger.valueOf((long) days * SECONDS_PER_DAY + seconds)
            .multiply(BigInteger.valueOf(MICROSECONDS))
            .add(BigInteger.valueOf(microseconds));
    return total.bitLength() < Long.SIZE ? PyInt.valueOf(total.longValue()) : PyLong.valueOf(total);
  }

  int compareTo(PyTimeDelta other) {
    int c = Integer.compare(days, other.days);
    if (c == 0) {
      c = Integer.compare(seconds, other.seconds);
    }
    return c == 0 ? Integer.compare(microseconds, other.microseconds) : c;
  }
}
