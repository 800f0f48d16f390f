package org.cellvm.model.text;

import org.cellvm.codec.UnicodeChars;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/**
 * A format specification, parsed: {@code [[fill]align][sign][#][0][width][,][.precision][type]}. It
 * lays out strings and, for the numeric types, numbers that are already digits.
 */
public final class FormatSpec {
  /** The character that fills; a space if none is given. */
  public int fill = ' ';

  /** One of {@code < > ^ =}. */
  public int align;

  /** The {@code #}. */
  public boolean alternate;

  /** One of {@code + - } and space; 0 if none is given. */
  public int sign;

  /** The least width, or -1. */
  public long width = -1;

  /** The {@code ,}. */
  public boolean thousands;

  /** The precision, or -1. */
  public long precision = -1;

  /** The presentation type's character, or the default. */
  public int type;

  private final PyBaseString text;
  private int at;

  private FormatSpec(PyBaseString text, char defaultType, char defaultAlign) {
    this.text = text;
    type = defaultType;
    align = defaultAlign;
  }

  /**
   * Parses a specification.
   *
   * @param defaultType the type where none is given; 0 for none
   * @param defaultAlign the alignment where none is given
   * @throws PyException ValueError
   */
  public static FormatSpec parse(PyBaseString spec, char defaultType, char defaultAlign) {
    FormatSpec f = new FormatSpec(spec, defaultType, defaultAlign);
    f.parse();
    return f;
  }

  private int peek() {
    return at < text.length() ? text.at(at) : -1;
  }

  private void parse() {
    int n = text.length();
    boolean filled = false;
    boolean aligned = true;
    if (n >= 2 && isAlign(text.at(1))) {
      fill = text.at(0);
      align = text.at(1);
      filled = true;
      at = 2;
    } else if (n >= 1 && isAlign(text.at(0))) {
      align = text.at(0);
      at = 1;
    } else {
      aligned = false;
    }
    int c = peek();
    if (c == ' ' || c == '+' || c == '-') {
      sign = c;
      at++;
    }
    if (peek() == '#') {
      alternate = true;
      at++;
    }
    if (!filled && peek() == '0') {
      fill = '0';
      if (!aligned) {
        align = '=';
      }
      at++;
    }
    width = integer();
    if (peek() == ',') {
      thousands = true;
      at++;
    }
    if (peek() == '.') {
      at++;
      precision = integer();
      if (precision < 0) {
        throw Errors.valueError("Format specifier missing precision");
      }
    }
    if (n - at > 1) {
      throw Errors.valueError("Invalid conversion specification");
    }
    if (at < n) {
      type = text.at(at);
    }
    if (thousands && (type == 0 || "deEfFgG%".indexOf(type) < 0) && type != 0) {
      throw Errors.valueError("Cannot specify ',' with " + shown(type) + ".");
    }
  }

  private static boolean isAlign(int c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
  }

  /** The decimal digits at the place, or -1 if there are none. */
  private long integer() {
    long value = 0;
    int start = at;
    for (int n = text.length(); at < n; at++) {
      int c = text.at(at);
      int digit = c < 128 ? c - '0' : text instanceof PyUnicode ? UnicodeChars.decimal(c) : -1;
      if (digit < 0 || digit > 9) {
        break;
      }
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw Errors.valueError("Too many decimal digits in format string");
      }
      value = value * 10 + digit;
    }
    return at == start ? -1 : value;
  }

  private String shown(int c) {
    if (text instanceof PyUnicode && (c <= 32 || c >= 128)) {
      return "'\\x" + Integer.toHexString(c) + "'";
    }
    return "'" + (char) c + "'";
  }

  /** The error about a presentation type that an object of a type of this name does not have. */
  public PyException unknownType(String typeName) {
    return Errors.valueError(
        "Unknown format code " + shown(type) + " for object of type '" + typeName + "'");
  }

  // Strings

  /** {@code s.__format__(spec)}; owned. Both are of one kind. */
  static PyObject format(ThreadState ts, PyBaseString s, PyBaseString spec) {
    if (spec.length() == 0) {
      return s.isExact()
          ? Ref.inc(s)
          : s instanceof PyUnicode ? Objects.unicode(ts, s) : Objects.str(ts, s);
    }
    FormatSpec f = parse(spec, 's', '<');
    if (f.type != 's') {
      throw f.unknownType(s.type().name());
    }
    return f.string(s);
  }

  private PyBaseString string(PyBaseString s) {
    if (sign != 0) {
      throw Errors.valueError("Sign not allowed in string format specifier");
    }
    if (alternate) {
      throw Errors.valueError("Alternate form (#) not allowed in string format specifier");
    }
    if (align == '=') {
      throw Errors.valueError("'=' alignment not allowed in string format specifier");
    }
    int n = s.length();
    if (precision >= 0 && n > precision) {
      n = (int) precision;
    }
    int pad = width > n ? StringMethods.checkedLength(s, width) - n : 0;
    int left = align == '>' ? pad : align == '^' ? pad / 2 : 0;
    TextBuilder out = s.builder(n + pad);
    out.fill(fill, left);
    out.append(s, 0, n);
    out.fill(fill, pad - left);
    return out.toText();
  }

  // Numbers

  /**
   * Lays out a number, with sign, prefix, grouping and padding; owned. The specification is a str.
   *
   * @param negative whether it has a minus sign
   * @param prefix as {@code 0x}; empty for none
   * @param digits the digits before the point, which are grouped; may be empty
   * @param rest the point, what follows it, and the exponent
   */
  public PyString number(boolean negative, String prefix, String digits, String rest) {
    ByteBuilder out = new ByteBuilder(digits.length() + rest.length() + 8);
    number(out, negative, prefix, digits, rest);
    return out.toText();
  }

  private void number(
      ByteBuilder out, boolean negative, String prefix, String digits, String rest) {
    String signs = negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "";
    long others = (long) signs.length() + prefix.length() + rest.length();
    long leastDigits = fill == '0' && align == '=' ? width - others : 0;
    String grouped = digits.isEmpty() ? "" : grouped(digits, leastDigits);
    long padding = width - others - grouped.length();
    int pad = padding <= 0 ? 0 : StringMethods.checkedLength(PyString.EMPTY, padding);
    int left = align == '>' ? pad : align == '^' ? pad / 2 : 0;
    out.fill(fill, left);
    out.append(signs);
    out.append(prefix);
    if (align == '=') {
      out.fill(fill, pad);
    }
    out.append(grouped);
    out.append(rest);
    if (align == '<' || align == '^') {
      out.fill(fill, pad - left);
    }
  }

  /** The digits in groups of three if commas are asked for, with zeros up to a width. */
  private String grouped(String digits, long least) {
    int missing = least > digits.length() ? StringMethods.checkedLength(least) : digits.length();
    if (!thousands) {
      return "0".repeat(missing - digits.length()).concat(digits);
    }
    StringBuilder reversed = new StringBuilder();
    int remaining = digits.length();
    while (true) {
      int group = (int) Math.min(3, Math.max(Math.max(remaining, least), 1));
      for (int i = 0; i < group; i++) {
        reversed.append(remaining > 0 ? digits.charAt(--remaining) : '0');
      }
      least -= group;
      if (remaining <= 0 && least <= 0) {
        return reversed.reverse().toString();
      }
      reversed.append(',');
      least--;
    }
  }
}
