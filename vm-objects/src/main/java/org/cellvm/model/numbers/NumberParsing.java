package org.cellvm.model.numbers;

import java.math.BigInteger;
import org.cellvm.codec.UnicodeChars;
import org.cellvm.format.FloatScan;
import org.cellvm.format.IntegerDigits;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.TextEscapes;
import org.cellvm.model.text.UnicodeErrors;

/**
 * Numbers from text, for the constructors of the number types. Text is the characters of a str, or
 * those of a unicode with decimal digits of any script made ASCII digits and all white space
 * blanks.
 */
final class NumberParsing {
  /** Messages show no more of the text than this. */
  private static final int SHOWN = 200;

  /** So many digits fit a long: of bases up to ten, and of any base. */
  private static final int DECIMAL_LONG_DIGITS = 18;

  private static final int LONG_DIGITS = 12;

  private NumberParsing() {}

  // Text

  /**
   * {@code PyUnicode_EncodeDecimal}.
   *
   * @throws PyException UnicodeEncodeError for characters beyond Latin-1 that are neither digits
   *     nor white space, and for zero
   */
  private static String encodeDecimal(ThreadState ts, PyUnicode u) {
    int n = u.length();
    StringBuilder out = new StringBuilder(n);
    for (int i = 0; i < n; i++) {
      int c = u.at(i);
      int encoded = encodeDecimal(c);
      if (encoded < 0) {
        int end = i + 1;
        while (end < n && encodeDecimal(u.at(end)) < 0) {
          end++;
        }
        throw UnicodeErrors.encode(ts, "decimal", u, i, end, "invalid decimal Unicode string");
      }
      out.append((char) encoded);
    }
    return out.toString();
  }

  private static int encodeDecimal(int c) {
    if (UnicodeChars.isSpace(c)) {
      return ' ';
    }
    int digit = UnicodeChars.decimal(c);
    if (digit >= 0) {
      return '0' + digit;
    }
    return c > 0 && c < 256 ? c : -1;
  }

  /** What C sees of a text in a message: up to a zero character, and not too much. */
  private static String shown(String s, int from) {
    int zero = s.indexOf('\0', from);
    int end = Math.min(zero < 0 ? s.length() : zero, from + SHOWN);
    return s.substring(from, end);
  }

  // Integers

  /**
   * {@code int(s, radix)} or {@code long(s, radix)}; owned.
   *
   * @param radix 2 to 36, or 0 for the one that the text's prefix gives
   * @throws PyException ValueError
   */
  static PyObject integer(ThreadState ts, PyString s, int radix, boolean alwaysLong) {
    String text = s.toString();
    if (text.indexOf('\0') >= 0) {
      throw invalid(text, radix, alwaysLong);
    }
    return integer(text, radix, alwaysLong);
  }

  static PyObject integer(ThreadState ts, PyUnicode u, int radix, boolean alwaysLong) {
    return integer(encodeDecimal(ts, u), radix, alwaysLong);
  }

  /** {@code int(o)} or {@code long(o)} of the bytes that {@code o} shows; owned. */
  static PyObject integer(byte[] bytes, boolean alwaysLong) {
    int start = bytes.length > 0 && bytes[0] == '-' ? 1 : 0;
    int digits = countDigits(bytes, start);
    if (digits > 0 && digits <= DECIMAL_LONG_DIGITS && start + digits == bytes.length) {
      long value = 0;
      for (int i = start; i < bytes.length; i++) {
        value = 10 * value + bytes[i] - '0';
      }
      value = start == 0 ? value : -value;
      return alwaysLong ? PyLong.valueOf(BigInteger.valueOf(value)) : PyInt.valueOf(value);
    }
    String text = PyString.of(bytes, 0, bytes.length).toString();
    int zero = text.indexOf('\0');
    if (zero < 0) {
      return integer(text, 10, alwaysLong);
    }
    integer(text.substring(0, zero), 10, alwaysLong);
    throw Errors.valueError("null byte in argument for " + name(alwaysLong));
  }

  private static int countDigits(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i - from;
  }

  private static String name(boolean alwaysLong) {
    return alwaysLong ? "long()" : "int()";
  }

  private static PyException invalid(String text, int radix, boolean alwaysLong) {
    return Errors.valueError(
        "invalid literal for "
            + name(alwaysLong)
            + " with base "
            + radix
            + ": "
            + TextEscapes.repr(PyString.fromString(text)));
  }

  private static PyObject integer(String s, int radix, boolean alwaysLong) {
    if (radix != 0 && radix < 2 || radix > 36) {
      throw Errors.valueError(name(alwaysLong) + " base must be >= 2 and <= 36, or 0");
    }
    int n = s.length();
    int start = FloatScan.skipSpace(s, 0);
    int i = start;
    boolean negative = false;
    if (i < n && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
      negative = s.charAt(i) == '-';
      i = FloatScan.skipSpace(s, i + 1);
    }
    int base = radix;
    int prefix = i + 1 < n && s.charAt(i) == '0' ? prefixBase(s.charAt(i + 1)) : 0;
    if (base == 0) {
      base = prefix != 0 ? prefix : i < n && s.charAt(i) == '0' ? 8 : 10;
    }
    if (prefix == base) {
      i += 2;
    }
    int digits = i;
    while (i < n && Character.digit(s.charAt(i), base) >= 0 && s.charAt(i) < 128) {
      i++;
    }
    int end = i;
    if (alwaysLong && i < n && (s.charAt(i) | 0x20) == 'l') {
      i++;
    }
    boolean trailing = FloatScan.skipSpace(s, i) != n;
    // CPython hands what does not fit its int over to long, in one case before it looks at the
    // rest.
    boolean handedOver =
        !alwaysLong && radix == 0 && start < n && s.charAt(start) == '0' && end > digits;
    if (handedOver && trailing) {
      BigInteger value = IntegerDigits.read(s, digits, end, base);
      if (value.bitLength() >= Long.SIZE) {
        return integer(s.substring(start), 0, true);
      }
    }
    if (end == digits || trailing) {
      throw alwaysLong ? invalid(shown(s, 0), base, true) : invalid(shown(s, start), radix, false);
    }
    return value(s, digits, end, base, negative, alwaysLong);
  }

  private static int prefixBase(char c) {
    switch (c | 0x20) {
      case 'x':
        return 16;
      case 'o':
        return 8;
      case 'b':
        return 2;
      default:
        return 0;
    }
  }

  private static PyObject value(
      String s, int from, int to, int base, boolean negative, boolean alwaysLong) {
    if (!alwaysLong && to - from <= (base <= 10 ? DECIMAL_LONG_DIGITS : LONG_DIGITS)) {
      long value = Long.parseLong(s, from, to, base);
      return PyInt.valueOf(negative ? -value : value);
    }
    BigInteger value = IntegerDigits.read(s, from, to, base);
    if (negative) {
      value = value.negate();
    }
    return alwaysLong ? PyLong.valueOf(value) : IntType.of(value);
  }

  // Floats

  /** {@code float(u)}; ValueError. */
  static double real(ThreadState ts, PyUnicode u) {
    return real(encodeDecimal(ts, u));
  }

  /** {@code float(s)} of Latin-1 characters; ValueError. */
  static double real(String s) {
    int start = FloatScan.skipSpace(s, 0);
    FloatScan scan = FloatScan.at(s, start);
    if (scan.end() == start) {
      throw Errors.valueError("could not convert string to float: ".concat(shown(s, start)));
    }
    if (FloatScan.skipSpace(s, scan.end()) != s.length()) {
      throw Errors.valueError("invalid literal for float(): ".concat(shown(s, start)));
    }
    return scan.value();
  }

  // Complex numbers

  static PyComplex complex(ThreadState ts, PyUnicode u) {
    return complex(encodeDecimal(ts, u));
  }

  /**
   * {@code complex(s)} of Latin-1 characters: a float, a float and {@code j}, or both with a sign
   * in between; of the second the digits may be missing; all of it perhaps in parentheses. Owned;
   * ValueError.
   */
  static PyComplex complex(String s) {
    int i = FloatScan.skipSpace(s, 0);
    boolean bracket = is(s, i, '(', '(');
    if (bracket) {
      i = FloatScan.skipSpace(s, i + 1);
    }
    double x = 0;
    double y = 0;
    FloatScan first = FloatScan.at(s, i);
    if (first.end() != i) {
      i = first.end();
      if (is(s, i, '+', '-')) {
        x = first.value();
        FloatScan second = FloatScan.at(s, i);
        y = second.end() != i ? second.value() : s.charAt(i) == '+' ? 1 : -1;
        i = unit(s, second.end() != i ? second.end() : i + 1);
      } else if (is(s, i, 'j', 'J')) {
        y = first.value();
        i++;
      } else {
        x = first.value();
      }
    } else if (is(s, i, '+', '-')) {
      y = s.charAt(i) == '+' ? 1 : -1;
      i = unit(s, i + 1);
    } else {
      y = 1;
      i = unit(s, i);
    }
    i = FloatScan.skipSpace(s, i);
    if (bracket) {
      if (!is(s, i, ')', ')')) {
        throw malformed();
      }
      i = FloatScan.skipSpace(s, i + 1);
    }
    if (i != s.length()) {
      throw malformed();
    }
    return PyComplex.of(x, y);
  }

  private static boolean is(String s, int i, char a, char b) {
    return i < s.length() && (s.charAt(i) == a || s.charAt(i) == b);
  }

  /** Behind the {@code j} that has to be at {@code i}. */
  private static int unit(String s, int i) {
    if (!is(s, i, 'j', 'J')) {
      throw malformed();
    }
    return i + 1;
  }

  private static PyException malformed() {
    return Errors.valueError("complex() arg is a malformed string");
  }
}
