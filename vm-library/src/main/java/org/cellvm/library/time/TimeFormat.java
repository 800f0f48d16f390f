package org.cellvm.library.time;

import java.util.Locale;
import org.cellvm.model.ThreadState;

/** {@code strftime} of the C locale, as the GNU library does it: flags, widths, all directives. */
final class TimeFormat {
  private static final String[] DAYS = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
  };
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private final ThreadState ts;
  private final TimeFields t;

  TimeFormat(ThreadState ts, TimeFields t) {
    this.ts = ts;
    this.t = t;
  }

  /** A number filled up from the left to a width. */
  static String padded(long value, int width, char fill) {
    String digits = Long.toString(Math.abs(value));
    String sign = value < 0 ? "-" : "";
    int missing = width - digits.length() - sign.length();
    String filling = missing > 0 ? String.valueOf(fill).repeat(missing) : "";
    return fill == ' ' ? filling + sign + digits : sign + filling + digits;
  }

  /** The flags of a directive, which stand before its letter. */
  private static final class Flags {
    /** 0: the directive's own; {@code -}: none. */
    char fill;

    boolean upper;
    boolean swapped;
    int width = -1;
  }

  String format(String format) {
    StringBuilder out = new StringBuilder();
    int n = format.length();
    int at = 0;
    while (at < n) {
      char c = format.charAt(at++);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int start = at - 1;
      Flags flags = new Flags();
      for (; at < n; at++) {
        char f = format.charAt(at);
        if (f == '_' || f == '-' || f == '0') {
          flags.fill = f == '_' ? ' ' : f;
        } else if (f == '^') {
          flags.upper = true;
        } else if (f == '#') {
          flags.swapped = true;
        } else {
          break;
        }
      }
      while (at < n && Character.isDigit(format.charAt(at))) {
        int digit = format.charAt(at++) - '0';
        flags.width = Math.min(Math.max(flags.width, 0) * 10 + digit, 1 << 20);
      }
      if (at < n && (format.charAt(at) == 'E' || format.charAt(at) == 'O')) {
        at++;
      }
      String text = at < n ? directive(format.charAt(at), flags) : null;
      if (text == null) {
        // Not a directive: it stands for itself.
        out.append(format, start, Math.min(at + 1, n));
      } else {
        out.append(text);
      }
      at++;
    }
    return out.toString();
  }

  private static String number(Flags flags, long value, int width, char fill) {
    char f = flags.fill == 0 ? fill : flags.fill;
    int w = Math.max(width, flags.width);
    return f == '-' ? Long.toString(value) : padded(value, w, f);
  }

  private static String text(Flags flags, String s) {
    String cased = flags.upper ? s.toUpperCase(Locale.ROOT) : s;
    int missing = flags.width - cased.length();
    return missing > 0 ? (flags.fill == '0' ? "0" : " ").repeat(missing) + cased : cased;
  }

  /** With the flag {@code #}, names become upper case, the zone and AM/PM lower case. */
  private static String name(Flags flags, String s) {
    flags.upper |= flags.swapped;
    return text(flags, s);
  }

  private String composed(Flags flags, String format) {
    return text(flags, format(format));
  }

  /** Null for a letter that is not a directive. */
  private String directive(char letter, Flags flags) {
    switch (letter) {
      case '%':
        return "%";
      case 'n':
        return "\n";
      case 't':
        return "\t";
      case 'a':
        return name(flags, DAYS[t.weekday].substring(0, 3));
      case 'A':
        return name(flags, DAYS[t.weekday]);
      case 'b':
      case 'h':
        return name(flags, MONTHS[t.month].substring(0, 3));
      case 'B':
        return name(flags, MONTHS[t.month]);
      case 'c':
        return composed(flags, "%a %b %e %H:%M:%S %Y");
      case 'C':
        return number(flags, Math.floorDiv(t.year, 100), 2, '0');
      case 'd':
        return number(flags, t.day, 2, '0');
      case 'D':
      case 'x':
        return composed(flags, "%m/%d/%y");
      case 'e':
        return number(flags, t.day, 2, ' ');
      case 'F':
        return composed(flags, "%Y-%m-%d");
      case 'g':
        return number(flags, Math.floorMod(isoYear(), 100), 2, '0');
      case 'G':
        return number(flags, isoYear(), 1, '0');
      case 'H':
        return number(flags, t.hour, 2, '0');
      case 'I':
        return number(flags, hour12(), 2, '0');
      case 'j':
        return number(flags, t.yearday + 1, 3, '0');
      case 'k':
        return number(flags, t.hour, 2, ' ');
      case 'l':
        return number(flags, hour12(), 2, ' ');
      case 'm':
        return number(flags, t.month + 1, 2, '0');
      case 'M':
        return number(flags, t.minute, 2, '0');
      case 'p':
        return text(flags, flags.swapped ? amPm().toLowerCase(Locale.ROOT) : amPm());
      case 'P':
        return text(flags, amPm().toLowerCase(Locale.ROOT));
      case 'r':
        return composed(flags, "%I:%M:%S %p");
      case 'R':
        return composed(flags, "%H:%M");
      case 's':
        return number(flags, t.toSeconds(ts), 1, '0');
      case 'S':
        return number(flags, t.second, 2, '0');
      case 'T':
      case 'X':
        return composed(flags, "%H:%M:%S");
      case 'u':
        return number(flags, t.weekday == 0 ? 7 : t.weekday, 1, '0');
      case 'U':
        return number(flags, (t.yearday + 7 - t.weekday) / 7, 2, '0');
      case 'V':
        return number(flags, isoWeek(), 2, '0');
      case 'w':
        return number(flags, t.weekday, 1, '0');
      case 'W':
        return number(flags, (t.yearday + 7 - (t.weekday + 6) % 7) / 7, 2, '0');
      case 'y':
        return number(flags, Math.floorMod(t.year, 100), 2, '0');
      case 'Y':
        return number(flags, t.year, 1, '0');
      case 'z':
        return zoneOffset();
      case 'Z':
        String shown = zoneName();
        return text(flags, flags.swapped ? shown.toLowerCase(Locale.ROOT) : shown);
      default:
        return null;
    }
  }

  private String amPm() {
    return t.hour < 12 ? "AM" : "PM";
  }

  private int hour12() {
    int h = t.hour % 12;
    return h == 0 ? 12 : h;
  }

  private String zoneName() {
    if (t.zone != null || t.isdst < 0) {
      return t.zone == null ? "" : t.zone;
    }
    LocalZone.Names names = LocalZone.names(ts);
    return t.isdst > 0 ? names.daylightName() : names.name();
  }

  private String zoneOffset() {
    if (t.isdst < 0) {
      return "";
    }
    int minutes = t.offset / 60;
    int hours = Math.abs(minutes) / 60 * 100 + Math.abs(minutes) % 60;
    return (minutes < 0 ? "-" : "+") + padded(hours, 4, '0');
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Days since the Monday of the first ISO week of the year that starts {@code days} days off. */
  private static int isoDays(int yearday, int weekday) {
    int bigEnough = 3 * 7;
    return yearday - (yearday - weekday + 4 + bigEnough) % 7 + 4 - 1;
  }

  private int isoYear() {
    int days = isoDays(t.yearday, t.weekday);
    if (days < 0) {
      return t.year - 1;
    }
    return isoDays(t.yearday - (isLeap(t.year) ? 366 : 365), t.weekday) >= 0 ? t.year + 1 : t.year;
  }

  private int isoWeek() {
    int days = isoDays(t.yearday, t.weekday);
    if (days < 0) {
      days = isoDays(t.yearday + (isLeap(t.year - 1) ? 366 : 365), t.weekday);
    } else {
      int next = isoDays(t.yearday - (isLeap(t.year) ? 366 : 365), t.weekday);
      days = next >= 0 ? next : days;
    }
    return days / 7 + 1;
  }
}
