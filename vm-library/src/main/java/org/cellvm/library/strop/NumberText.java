package org.cellvm.library.strop;

import java.math.BigInteger;
import org.cellvm.format.FloatScan;
import org.cellvm.format.IntegerDigits;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.LongType;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/** Numbers at the start of a text, as C's {@code strtol} and its kin read them. */
final class NumberText {
  /** Messages show no more of the text than this. */
  private static final int SHOWN = 200;

  private final String text;
  private int at;

  private NumberText(String text) {
    this.text = text;
    skipSpace();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private char peek(int i) {
    return i < text.length() ? text.charAt(i) : '\0';
  }

  private static PyException error(String before, String text) {
    return Errors.valueError(before + text.substring(0, Math.min(text.length(), SHOWN)));
  }

  private static void checkBase(long base, String function) {
    if (base != 0 && base < 2 || base > 36) {
      throw Errors.valueError("invalid base for " + function);
    }
  }

  static long atoi(String s, long base) {
    checkBase(base, "atoi()");
    NumberText number = new NumberText(s);
    String shown = s.substring(number.at);
    int start = number.at;
    boolean unsigned = base == 0 && number.peek(number.at) == '0';
    boolean negative = false;
    if (!unsigned && (number.peek(number.at) == '-' || number.peek(number.at) == '+')) {
      negative = number.peek(number.at) == '-';
      number.at++;
    }
    BigInteger value = number.magnitude((int) base);
    int end = number.at;
    number.skipSpace();
    char last = end == start ? '\0' : s.charAt(end - 1);
    boolean alphanumeric = last < 128 && Character.isLetterOrDigit(last);
    if (value == null || !alphanumeric || number.at < s.length()) {
      throw error("invalid literal for atoi(): ", shown);
    }
    if (negative) {
      value = value.negate();
    }
    if (value.bitLength() > (unsigned ? Long.SIZE : Long.SIZE - 1)) {
      throw error("atoi() literal too large: ", shown);
    }
    return value.longValue();
  }

  /** The digits from here on, by the prefix where the base is 0; null if there is none. */
  private BigInteger magnitude(int given) {
    skipSpace();
    int base = given;
    char letter = peek(at) == '0' ? (char) (peek(at + 1) | 0x20) : '\0';
    int prefix = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (base == 0) {
      base = prefix != 0 ? prefix : peek(at) == '0' ? 8 : 10;
    }
    int first = at;
    if (prefix != 0 && prefix == base) {
      if (Character.digit(peek(at + 2), base) < 0) {
        return null;
      }
      first += 2;
    }
    at = first;
    while (peek(at) < 128 && Character.digit(peek(at), base) >= 0) {
      at++;
    }
    return at == first ? null : IntegerDigits.read(text, first, at, base);
  }

  static PyObject atol(ThreadState ts, String s, long base) {
    checkBase(base, "atol()");
    NumberText number = new NumberText(s);
    if (number.at == s.length()) {
      throw Errors.valueError("empty string for atol()");
    }
    PyString digits = ts.own(PyString.fromString(s.substring(number.at)));
    return Objects.call2(ts, LongType.TYPE, digits, ts.own(PyInt.valueOf(base)));
  }

  static double atof(String s) {
    NumberText number = new NumberText(s);
    int start = number.at;
    if (start == s.length()) {
      throw Errors.valueError("empty string for atof()");
    }
    String shown = s.substring(start);
    FloatScan scan = FloatScan.at(s, start);
    if (scan.end() == start) {
      throw error("could not convert string to float: ", shown);
    }
    String digits = s.substring(start, scan.end());
    if (Double.isInfinite(scan.value())
        && !digits.toLowerCase(java.util.Locale.ROOT).contains("inf")) {
      throw Errors.overflowError(
          "value too large to convert to float: "
              + shown.substring(0, Math.min(shown.length(), SHOWN)));
    }
    number.at = scan.end();
    number.skipSpace();
    if (number.at < s.length()) {
      throw error("invalid literal for atof(): ", shown);
    }
    return scan.value();
  }
}
