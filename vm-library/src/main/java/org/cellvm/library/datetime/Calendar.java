package org.cellvm.library.datetime;

import org.cellvm.model.errors.Errors;

/**
 * The proleptic Gregorian calendar. An ordinal is the number of a day, that of 1 January of year 1
 * being 1.
 */
final class Calendar {
  static final int MIN_YEAR = 1;
  static final int MAX_YEAR = 9999;

  /** The ordinal of the last day of the last year. */
  private static final int MAX_ORDINAL = 3652059;

  private static final int DAYS_IN_400_YEARS = 146097;
  private static final int DAYS_IN_100_YEARS = 36524;
  private static final int DAYS_IN_4_YEARS = 1461;

  private static final byte[] DAYS_IN_MONTH = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final short[] DAYS_BEFORE_MONTH = {
    0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
  };

  private Calendar() {}

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  static int daysInMonth(int year, int month) {
    return month == 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month];
  }

  static int daysBeforeMonth(int year, int month) {
    return DAYS_BEFORE_MONTH[month] + (month > 2 && isLeap(year) ? 1 : 0);
  }

  private static int daysBeforeYear(int year) {
    int y = year - 1;
    return y * 365 + Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400);
  }

  static int ordinal(int year, int month, int day) {
    return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
  }

  /** From 0, which is Monday. */
  static int weekday(int year, int month, int day) {
    return Math.floorMod(ordinal(year, month, day) + 6, 7);
  }

  /** The ordinal of the Monday with which the first week of a year in ISO 8601 begins. */
  static int firstMonday(int year) {
    int first = ordinal(year, 1, 1);
    int weekday = Math.floorMod(first + 6, 7);
    return first - weekday + (weekday > 3 ? 7 : 0);
  }

  /**
   * Year, month and day of an ordinal, which is at least 1, as {@code year << 16 | month << 8 |
   * day}.
   */
  static int dateOf(int ordinal) {
    int n = ordinal - 1;
    int n400 = n / DAYS_IN_400_YEARS;
    n %= DAYS_IN_400_YEARS;
    int n100 = n / DAYS_IN_100_YEARS;
    n %= DAYS_IN_100_YEARS;
    int n4 = n / DAYS_IN_4_YEARS;
    n %= DAYS_IN_4_YEARS;
    int n1 = n / 365;
    n %= 365;
    int year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1;
    if (n1 == 4 || n100 == 4) {
      // The last day of a leap year.
      return pack(year - 1, 12, 31);
    }
    // A guess that is right or one too large.
    int month = n + 50 >> 5;
    int before = daysBeforeMonth(year, month);
    if (before > n) {
      month--;
      before -= daysInMonth(year, month);
    }
    return pack(year, month, n - before + 1);
  }

  static int pack(int year, int month, int day) {
    return year << 16 | month << 8 | day;
  }

  /**
   * The date of a day that may lie outside of its month, packed.
   *
   * @throws org.cellvm.model.errors.PyException OverflowError beyond the years that there are
   */
  static int normalized(int year, int month, int day) {
    if (day >= 1 && day <= 28) {
      return pack(year, month, day);
    }
    long ordinal = (long) ordinal(year, month, 1) + day - 1;
    if (ordinal < 1 || ordinal > MAX_ORDINAL) {
      throw Errors.overflowError("date value out of range");
    }
    return dateOf((int) ordinal);
  }

  /** ValueError for what is no date. */
  static void checkDate(long year, long month, long day) {
    if (year < MIN_YEAR || year > MAX_YEAR) {
      throw Errors.valueError("year is out of range");
    }
    if (month < 1 || month > 12) {
      throw Errors.valueError("month must be in 1..12");
    }
    if (day < 1 || day > daysInMonth((int) year, (int) month)) {
      throw Errors.valueError("day is out of range for month");
    }
  }

  /** ValueError for what is no time of day. */
  static void checkTime(long hour, long minute, long second, long microsecond) {
    if (hour < 0 || hour > 23) {
      throw Errors.valueError("hour must be in 0..23");
    }
    if (minute < 0 || minute > 59) {
      throw Errors.valueError("minute must be in 0..59");
    }
    if (second < 0 || second > 59) {
      throw Errors.valueError("second must be in 0..59");
    }
    if (microsecond < 0 || microsecond > 999999) {
      throw Errors.valueError("microsecond must be in 0..999999");
    }
  }
}
