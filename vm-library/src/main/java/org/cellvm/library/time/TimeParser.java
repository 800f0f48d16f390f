package org.cellvm.library.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyStructSequence;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * {@code strptime} in the C locale. As in CPython, where it is a module in Python, a format becomes
 * a regular expression with a group a directive, and the fields are worked out from the groups.
 */
final class TimeParser {
  static final String DEFAULT_FORMAT = "%a %b %d %H:%M:%S %Y";

  private static final String[] DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };
  private static final String[] MONTHS = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String SYNTAX = "\\.^$*+?(){}[]|";

  /** The years that {@code datetime.date} has. */
  private static final int MAX_YEAR = 9999;

  private final ThreadState ts;
  private final PyObject format;
  private final LocalZone.Names zone;

  /** The directives that have a group, in the order of the groups. */
  private final StringBuilder groups = new StringBuilder();

  private int year;
  private boolean yearKnown;
  private int month = 1;
  private int day = 1;
  private int hour;
  private int minute;
  private int second;
  private int weekday = -1;

  /** The day of the year; null until it is known. */
  private Integer julian;

  private int week = -1;
  private boolean weekStartsMonday;
  private int isdst = -1;

  /** {@code format} is borrowed: a str, unicode or buffer. */
  TimeParser(ThreadState ts, PyObject format, LocalZone.Names zone) {
    this.ts = ts;
    this.format = format;
    this.zone = zone;
  }

  /**
   * The time tuple for a text, owned.
   *
   * @param formatText the characters of the format
   * @param data borrowed, the text; {@code text} are its characters
   * @throws PyException ValueError for an invalid format, or a text that does not match it
   */
  PyObject parse(String formatText, PyObject data, String text) {
    Matcher found = Pattern.compile(pattern(formatText), Pattern.CASE_INSENSITIVE).matcher(text);
    if (!found.lookingAt()) {
      throw Errors.valueError("time data " + repr(data) + " does not match format " + repr(format));
    }
    if (found.end() != text.length()) {
      throw valueError(data, "unconverted data remains: " + text.substring(found.end()));
    }
    takeGroups(found);
    return result();
  }

  private String repr(PyObject o) {
    return ts.own(Objects.repr(ts, o)).toString();
  }

  /** A ValueError whose text is unicode where {@code source} is. */
  private static PyException valueError(PyObject source, String text) {
    PyObject message =
        source instanceof PyUnicode ? PyUnicode.fromUtf16(text) : PyString.fromString(text);
    return new PyException(PyExc.ValueError, message, null);
  }

  private String pattern(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SYNTAX.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return expand(SPACES.matcher(escaped).replaceAll("\\\\s+"), text);
  }

  private String expand(String escaped, String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      if (++i == escaped.length()) {
        throw valueError(format, "stray % in format '" + text + "'");
      }
      char directive = escaped.charAt(i);
      switch (directive) {
        case '%' -> out.append('%');
        case 'c' -> out.append(expand("%a\\s+%b\\s+%d\\s+%H:%M:%S\\s+%Y", text));
        case 'x' -> out.append(expand("%m/%d/%y", text));
        case 'X' -> out.append(expand("%H:%M:%S", text));
        default -> {
          String choices = choices(directive);
          if (choices == null) {
            // The percent sign stands alone before an escaped space or punctuation mark.
            char bad = directive == '\\' ? '%' : directive;
            throw valueError(format, "'" + bad + "' is a bad directive in format '" + text + "'");
          }
          addGroup(directive);
          out.append("(?<").append(directive).append('>').append(choices).append(')');
        }
      }
    }
    return out.toString();
  }

  /** What a directive's group matches; null for a letter that is not a directive. */
  private String choices(char directive) {
    return switch (directive) {
      case 'd' -> "3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]";
      case 'f' -> "\\d{1,6}";
      case 'H' -> "2[0-3]|[01]\\d|\\d";
      case 'I', 'm' -> "1[0-2]|0[1-9]|[1-9]";
      case 'j' -> "36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]";
      case 'M' -> "[0-5]\\d|\\d";
      case 'S' -> "6[01]|[0-5]\\d|\\d";
      case 'U', 'W' -> "5[0-3]|[0-4]\\d|\\d";
      case 'w' -> "[0-6]";
      case 'y' -> "\\d\\d";
      case 'Y' -> "\\d{4}";
      case 'A' -> String.join("|", DAYS);
      case 'a' -> abbreviations(DAYS);
      case 'B' -> String.join("|", MONTHS);
      case 'b' -> abbreviations(MONTHS);
      case 'p' -> "am|pm";
      case 'Z' -> zones();
      default -> null;
    };
  }

  private static String abbreviations(String[] names) {
    StringBuilder out = new StringBuilder();
    for (String name : names) {
      out.append(out.isEmpty() ? "" : "|").append(name, 0, 3);
    }
    return out.toString();
  }

  /** The zones' names, the longest first. */
  private String zones() {
    java.util.TreeSet<String> names =
        new java.util.TreeSet<>(
            java.util.Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(java.util.Comparator.naturalOrder()));
    names.add("utc");
    names.add("gmt");
    names.add(lower(zone.name()));
    if (zone.daylight()) {
      names.add(lower(zone.daylightName()));
    }
    StringBuilder out = new StringBuilder();
    for (String name : names) {
      out.append(out.isEmpty() ? "" : "|").append(Pattern.quote(name));
    }
    return out.toString();
  }

  private static String lower(String s) {
    return s.toLowerCase(Locale.ROOT);
  }

  private void addGroup(char directive) {
    int before = groups.indexOf(String.valueOf(directive));
    if (before >= 0) {
      throw regularExpressionError(
          "redefinition of group name '"
              + directive
              + "' as group "
              + (groups.length() + 1)
              + "; was group "
              + (before + 1));
    }
    groups.append(directive);
  }

  /** {@code re.error}, by the module that defines it. */
  private PyException regularExpressionError(String text) {
    PyObject module = ts.own(ts.interp.importer.importModule(ts, "sre_constants", null, null, 0));
    PyObject error = Objects.getAttr(ts, module, ts.own(PyString.fromString("error")));
    return new PyException((PyType) error, text);
  }

  /**
   * Takes the fields in the order of CPython's dict of groups, which decides where two directives
   * set the same field.
   */
  private void takeGroups(Matcher found) {
    PyDict byPosition = ts.own(new PyDict(ts));
    for (int i = 0; i < groups.length(); i++) {
      byPosition.putStr(ts, PyString.ofChar(groups.charAt(i)), PyNone.NONE);
    }
    // CPython makes the dict of the groups' texts by going through the dict of their numbers.
    PyDict byText = ts.own(new PyDict(ts));
    for (String name : keys(byPosition)) {
      byText.putStr(ts, PyString.ofChar(name.charAt(0)), PyNone.NONE);
    }
    for (String name : keys(byText)) {
      take(name.charAt(0), lower(found.group(name)), found);
    }
  }

  private String[] keys(PyDict dict) {
    PyList list = ts.own(Sequences.list(ts, dict));
    String[] keys = new String[list.size];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = list.items[i].toString();
    }
    return keys;
  }

  private void take(char directive, String text, Matcher found) {
    switch (directive) {
      case 'y' -> setYear(number(text) + (number(text) <= 68 ? 2000 : 1900));
      case 'Y' -> setYear(number(text));
      case 'm' -> month = number(text);
      case 'B', 'b' -> month = index(MONTHS, text) + 1;
      case 'd' -> day = number(text.trim());
      case 'H' -> hour = number(text);
      case 'I' -> {
        boolean afternoon = groups.indexOf("p") >= 0 && lower(found.group("p")).equals("pm");
        hour = number(text) % 12 + (afternoon ? 12 : 0);
      }
      case 'M' -> minute = number(text);
      case 'S' -> second = number(text);
      case 'A', 'a' -> weekday = index(DAYS, text);
      case 'w' -> weekday = (number(text) + 6) % 7;
      case 'j' -> julian = number(text);
      case 'U', 'W' -> {
        week = number(text);
        weekStartsMonday = directive == 'W';
      }
      case 'Z' -> setZone(text);
      default -> {
        // The fraction and AM/PM alone set no field of the tuple.
      }
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  /** The name that begins with {@code text}; no abbreviation is the beginning of two. */
  private static int index(String[] names, String text) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].startsWith(text)) {
        return i;
      }
    }
    throw new IllegalStateException(text);
  }

  private void setYear(int value) {
    year = value;
    yearKnown = true;
  }

  private void setZone(String name) {
    boolean universal = name.equals("utc") || name.equals("gmt");
    boolean standard = universal || name.equals(lower(zone.name()));
    boolean ambiguous = zone.daylight() && zone.name().equals(zone.daylightName());
    if (!ambiguous || universal) {
      isdst = standard ? 0 : 1;
    }
  }

  private PyObject result() {
    boolean leapDay = !yearKnown && month == 2 && day == 29;
    if (!yearKnown) {
      // 1904 is the first leap year after 1900, the year where none is given.
      year = leapDay ? 1904 : 1900;
    }
    if (julian == null && week >= 0 && weekday >= 0) {
      julian = dayOfWeek();
    }
    LocalDate date;
    if (julian == null) {
      date = date(year, month, day);
      julian = date.getDayOfYear();
    } else {
      date = date(year, 1, 1).plusDays(julian - 1);
      if (date.getYear() > MAX_YEAR) {
        throw Errors.valueError("year is out of range");
      }
    }
    if (weekday < 0) {
      weekday = date.getDayOfWeek().getValue() - 1;
    }
    return new PyStructSequence(
        ts,
        TimeFields.TYPE,
        PyInt.valueOf(leapDay ? 1900 : date.getYear()),
        PyInt.valueOf(date.getMonthValue()),
        PyInt.valueOf(date.getDayOfMonth()),
        PyInt.valueOf(hour),
        PyInt.valueOf(minute),
        PyInt.valueOf(second),
        PyInt.valueOf(weekday),
        PyInt.valueOf(julian),
        PyInt.valueOf(isdst));
  }

  private static LocalDate date(int year, int month, int day) {
    if (year < 1 || year > MAX_YEAR) {
      throw Errors.valueError("year is out of range");
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw Errors.valueError("day is out of range for month");
    }
  }

  /** The day of the year of a week and a weekday; the year before is taken where it lies there. */
  private int dayOfWeek() {
    int first = date(year, 1, 1).getDayOfWeek().getValue() - 1;
    int wanted = weekday;
    if (!weekStartsMonday) {
      first = (first + 1) % 7;
      wanted = (wanted + 1) % 7;
    }
    int result = week == 0 ? 1 + wanted - first : 1 + (7 - first) % 7 + 7 * (week - 1) + wanted;
    if (result <= 0) {
      year--;
      result += java.time.Year.isLeap(year) ? 366 : 365;
    }
    return result;
  }
}
