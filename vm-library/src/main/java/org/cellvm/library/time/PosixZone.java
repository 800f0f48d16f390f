package org.cellvm.library.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A zone by the rules that the variable TZ tells in the form of POSIX, such as {@code
 * CET-1CEST,M3.5.0,M10.5.0/3}. As in the GNU library, what follows the first mistake is ignored.
 */
final class PosixZone extends LocalZone {
  /** The rules of a zone with daylight saving time that tells none: those of the United States. */
  private static final String DEFAULT_RULES = ",M3.2.0,M11.1.0";

  private static final int DAY = 24 * 3600;
  private static final int SHORTEST_NAME = 3;

  static final LocalZone UTC = new PosixZone(Moment.UTC, null, null, null);

  /**
   * A day of each year, and a time of it.
   *
   * @param kind {@code J} for days from 1 without 29 February, {@code M} for a day of a week of a
   *     month, 0 for days from 0
   * @param seconds after midnight, by the clocks before the change
   */
  private record Change(char kind, int month, int week, int day, int seconds) {
    /** When that is in a year, in seconds since 1970 by the clocks. */
    long in(int year) {
      LocalDate start = LocalDate.of(year, 1, 1);
      if (kind == 'J') {
        return seconds(start.plusDays(day - 1 + (start.isLeapYear() && day >= 60 ? 1 : 0)));
      }
      if (kind == 0) {
        return seconds(start.plusDays(day));
      }
      LocalDate date = LocalDate.of(year, month, 1);
      int missing = Math.floorMod(day - date.getDayOfWeek().getValue(), DayOfWeek.values().length);
      date = date.plusDays(missing + 7L * (week - 1));
      return seconds(date.getMonthValue() == month ? date : date.minusDays(7));
    }

    private long seconds(LocalDate date) {
      return date.toEpochDay() * DAY + seconds;
    }
  }

  private final Moment standard;

  /** Null if there is no daylight saving time. */
  private final Moment daylight;

  private final Change start;
  private final Change end;

  private PosixZone(Moment standard, Moment daylight, Change start, Change end) {
    this.standard = standard;
    this.daylight = daylight;
    this.start = start;
    this.end = end;
  }

  static LocalZone parse(String text) {
    return new Parser(text).zone();
  }

  @Override
  public Moment at(long seconds) {
    if (daylight == null) {
      return standard;
    }
    int year = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY)).getYear();
    long from = start.in(year) - standard.offset();
    long to = end.in(year) - daylight.offset();
    boolean within = from > to ? seconds < to || seconds >= from : seconds >= from && seconds < to;
    return within ? daylight : standard;
  }

  /** Takes the text apart from the left. */
  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    LocalZone zone() {
      String name = name();
      if (name == null) {
        return new PosixZone(new Moment(0, false, ""), null, null, null);
      }
      Integer west = more() ? offset(true) : null;
      Moment standard = new Moment(west == null ? 0 : -west, false, name);
      String daylightName = west == null ? null : name();
      if (daylightName == null) {
        return new PosixZone(standard, null, null, null);
      }
      Integer daylightWest = offset(false);
      Moment daylight =
          new Moment(
              daylightWest == null ? standard.offset() + 3600 : -daylightWest, true, daylightName);
      boolean none = !more() || text.substring(at).equals(",");
      Parser changes = none ? new Parser(DEFAULT_RULES) : this;
      Change start = changes.change();
      Change end = start == null ? null : changes.change();
      // A rule that cannot be read is the first day of the year at midnight.
      Change zero = new Change((char) 0, 0, 0, 0, 0);
      return new PosixZone(
          standard, daylight, start == null ? zero : start, end == null ? zero : end);
    }

    private boolean more() {
      return at < text.length();
    }

    private char next() {
      return more() ? text.charAt(at) : 0;
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    /** A name of three letters or more, or of other characters in angle brackets; or null. */
    private String name() {
      int from = at;
      int end = at;
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
      if (end - from >= SHORTEST_NAME) {
        at = end;
        return text.substring(from, end);
      }
      if (next() != '<') {
        return null;
      }
      end = from + 1;
      while (end < text.length() && isQuoted(text.charAt(end))) {
        end++;
      }
      if (end - from - 1 < SHORTEST_NAME || end == text.length() || text.charAt(end) != '>') {
        return null;
      }
      at = end + 1;
      return text.substring(from + 1, end);
    }

    private static boolean isQuoted(char c) {
      return isLetter(c) || isDigit(c) || c == '+' || c == '-';
    }

    /** Seconds west; null if there are none. */
    private Integer offset(boolean needed) {
      char c = next();
      boolean signed = c == '+' || c == '-';
      if (needed && !signed && !isDigit(c)) {
        return null;
      }
      at += signed ? 1 : 0;
      Integer time = time();
      return time == null ? null : c == '-' ? -time : time;
    }

    /** Hours, and minutes and seconds behind colons; null if there are none. */
    private Integer time() {
      if (!isDigit(next())) {
        return null;
      }
      int seconds = Math.min(number(), 24) * 3600;
      for (int unit = 60; unit >= 1 && next() == ':'; unit /= 60) {
        at++;
        seconds += Math.min(number(), 59) * unit;
      }
      return seconds;
    }

    private int number() {
      int value = 0;
      while (isDigit(next())) {
        value = Math.min(value * 10 + next() - '0', 0xffff);
        at++;
      }
      return value;
    }

    /** A comma and the rule of a change; null if it is none. */
    private Change change() {
      if (next() != ',') {
        return null;
      }
      at++;
      char kind = next();
      int month = 0;
      int week = 0;
      int day;
      if (kind == 'M') {
        at++;
        month = number();
        week = part();
        day = part();
        if (month < 1 || month > 12 || week < 1 || week > 5 || day < 0 || day > 6) {
          return null;
        }
      } else {
        at += kind == 'J' ? 1 : 0;
        if (!isDigit(next())) {
          return null;
        }
        kind = kind == 'J' ? 'J' : 0;
        day = number();
        if (day > 365 || kind == 'J' && day == 0) {
          return null;
        }
      }
      return new Change(kind, month, week, day, timeOfChange());
    }

    /** The number behind a point; -1 if there is none. */
    private int part() {
      if (next() != '.') {
        return -1;
      }
      at++;
      return isDigit(next()) ? number() : -1;
    }

    private int timeOfChange() {
      if (next() != '/') {
        return 2 * 3600;
      }
      at++;
      boolean negative = next() == '-';
      at += negative ? 1 : 0;
      if (!isDigit(next())) {
        return 2 * 3600;
      }
      int seconds = number() * 3600;
      for (int unit = 60; unit >= 1 && next() == ':'; unit /= 60) {
        at++;
        seconds += Math.min(number(), 59) * unit;
      }
      return negative ? -seconds : seconds;
    }
  }
}
