package org.cellvm.model.text;

import org.cellvm.codec.UnicodeChars;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/** The {@code repr} of strings, and the escapes of string literals in both directions. */
public final class TextEscapes {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private TextEscapes() {}

  /** The literal of a str, owned: in double quotes if it has single quotes alone. */
  public static PyString repr(PyString o) {
    byte[] s = o.bytes();
    int quote = quote(o);
    ByteBuilder out = new ByteBuilder(s.length + 2);
    out.append(quote);
    escape(out, s, quote);
    out.append(quote);
    return out.toText();
  }

  private static int quote(PyBaseString s) {
    boolean single = false;
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (c == '"') {
        return '\'';
      }
      single |= c == '\'';
    }
    return single ? '"' : '\'';
  }

  public static void escape(ByteBuilder out, byte[] s, int quote) {
    for (byte b : s) {
      if (b == quote || b == '\\') {
        out.append('\\');
        out.append(b);
      } else if (b >= ' ' && b < 0x7f) {
        out.append(b);
      } else {
        control(out, b & 0xff);
      }
    }
  }

  private static void control(ByteBuilder out, int c) {
    out.append('\\');
    switch (c) {
      case '\t':
        out.append('t');
        break;
      case '\n':
        out.append('n');
        break;
      case '\r':
        out.append('r');
        break;
      default:
        out.append('x');
        hex(out, c, 2);
    }
  }

  static void hex(TextBuilder out, int c, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX[c >>> shift & 15]);
    }
  }

  /** The literal of a unicode, in ASCII; owned. */
  static PyString repr(PyUnicode s) {
    int quote = quote(s);
    ByteBuilder out = new ByteBuilder(s.length() + 3);
    out.append('u');
    out.append(quote);
    escape(out, s, quote);
    out.append(quote);
    return out.toText();
  }

  /** The codec unicode-escape: the literal without its quotes. */
  static PyString unicodeEscape(PyUnicode s) {
    ByteBuilder out = new ByteBuilder(s.length());
    escape(out, s, -1);
    return out.toText();
  }

  private static void escape(ByteBuilder out, PyUnicode s, int quote) {
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (c == quote || c == '\\') {
        out.append('\\');
        out.append(c);
      } else if (c >= ' ' && c < 0x7f) {
        out.append(c);
      } else if (c < 256) {
        control(out, c);
      } else {
        wide(out, c);
      }
    }
  }

  private static void wide(ByteBuilder out, int c) {
    out.append('\\');
    out.append(c > 0xffff ? 'U' : 'u');
    hex(out, c, c > 0xffff ? 8 : 4);
  }

  /** The codec raw-unicode-escape: Latin-1, and escapes for what it lacks. */
  static PyString rawUnicodeEscape(PyUnicode s) {
    ByteBuilder out = new ByteBuilder(s.length());
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (c < 256) {
        out.append(c);
      } else {
        wide(out, c);
      }
    }
    return out.toText();
  }

  /** The codec string-escape: the literal of a str without its quotes. */
  static PyString stringEscape(PyString s) {
    ByteBuilder out = new ByteBuilder(s.length());
    escape(out, s.bytes(), '\'');
    return out.toText();
  }

  /** The value of a hexadecimal digit, or -1. */
  public static int hexDigit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** The character that a one-letter escape stands for, or -1. */
  private static int simple(int c) {
    switch (c) {
      case '\\', '\'', '"':
        return c;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 't':
        return '\t';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 'v':
        return 0x0b;
      case 'a':
        return 7;
      default:
        return -1;
    }
  }

  /** How many octal digits, up to three, an escape has whose first digit is at {@code i}. */
  private static int octalEnd(byte[] s, int i) {
    int end = Math.min(s.length, i + 3);
    int j = i;
    while (j < end && s[j] >= '0' && s[j] <= '7') {
      j++;
    }
    return j;
  }

  private static int octal(byte[] s, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 8 + s[i] - '0';
    }
    return value;
  }

  /**
   * The bytes that the inside of a str literal stands for ({@code PyString_DecodeEscape}).
   *
   * @param errors what to do about a bad {@code \x}: null or strict, ignore, replace
   * @throws PyException ValueError
   */
  static byte[] decodeString(byte[] s, String errors) {
    ByteBuilder out = new ByteBuilder(s.length);
    int i = 0;
    while (i < s.length) {
      byte b = s[i++];
      if (b != '\\') {
        out.append(b);
        continue;
      }
      if (i == s.length) {
        throw Errors.valueError("Trailing \\ in string");
      }
      b = s[i++];
      int c = simple(b);
      if (c >= 0) {
        out.append(c);
      } else if (b >= '0' && b <= '7') {
        int end = octalEnd(s, i - 1);
        out.append(octal(s, i - 1, end));
        i = end;
      } else if (b == 'x') {
        i = hexByte(out, s, i, errors);
      } else if (b != '\n') {
        out.append('\\');
        i--;
        // What follows is taken as it is, so that a backslash there starts no escape: it cannot be
        // one, for that was dealt with above.
        out.append(s[i++]);
      }
    }
    return out.toByteArray();
  }

  private static int hexByte(ByteBuilder out, byte[] s, int i, String errors) {
    if (i + 1 < s.length && hexDigit(s[i]) >= 0 && hexDigit(s[i + 1]) >= 0) {
      out.append(hexDigit(s[i]) * 16 + hexDigit(s[i + 1]));
      return i + 2;
    }
    if (errors == null || errors.equals("strict")) {
      throw Errors.valueError("invalid \\x escape");
    }
    if (errors.equals("replace")) {
      out.append('?');
    } else if (!errors.equals("ignore")) {
      throw Errors.valueError("decoding error; unknown error handling code: ".concat(errors));
    }
    return i < s.length && hexDigit(s[i]) >= 0 ? i + 1 : i;
  }

  /** The text that the inside of a unicode literal stands for; bytes are Latin-1. Owned. */
  static PyUnicode decodeUnicode(ThreadState ts, byte[] s, String errors) {
    Decoding in = new Decoding(ts, "unicodeescape", s, errors);
    UnicodeBuilder out = in.out;
    int i = 0;
    while (i < s.length) {
      if (s[i] != '\\') {
        out.append(s[i++] & 0xff);
        continue;
      }
      int start = i++;
      if (i == s.length) {
        i = in.error(start, i, "\\ at end of string");
        continue;
      }
      int b = s[i++];
      int c = simple(b);
      if (c >= 0) {
        out.append(c);
      } else if (b >= '0' && b <= '7') {
        int end = octalEnd(s, i - 1);
        out.append(octal(s, i - 1, end));
        i = end;
      } else if (b == 'x' || b == 'u' || b == 'U') {
        i = codePoint(in, s, start, i, b);
      } else if (b == 'N') {
        i = named(in, s, start, i);
      } else if (b != '\n') {
        out.append('\\');
        out.append(b & 0xff);
      }
    }
    return out.toText();
  }

  private static int codePoint(Decoding in, byte[] s, int start, int i, int kind) {
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
    long c = 0;
    int end = i;
    while (end < s.length && end < i + digits && hexDigit(s[end]) >= 0) {
      c = c * 16 + hexDigit(s[end++]);
    }
    if (end < i + digits) {
      String reason =
          kind == 'x'
              ? "truncated \\xXX escape"
              : kind == 'u' ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
      return in.error(start, end, reason);
    }
    if (c > Character.MAX_CODE_POINT) {
      return in.error(start, end, "illegal Unicode character");
    }
    in.out.append((int) c);
    return end;
  }

  private static int named(Decoding in, byte[] s, int start, int i) {
    String reason = "malformed \\N character escape";
    if (i < s.length && s[i] == '{') {
      int nameStart = i + 1;
      while (i < s.length && s[i] != '}') {
        i++;
      }
      if (i > nameStart && i < s.length) {
        reason = "unknown Unicode character name";
        int c = UnicodeChars.named(PyString.of(s, nameStart, i).toString());
        i++;
        if (c >= 0) {
          in.out.append(c);
          return i;
        }
      }
    }
    return in.error(start, i, reason);
  }

  /**
   * Latin-1 in which {@code \\u} and {@code \\U} after an odd number of backslashes are escapes.
   */
  static PyUnicode decodeRawUnicode(ThreadState ts, byte[] s, String errors) {
    Decoding in = new Decoding(ts, "rawunicodeescape", s, errors);
    UnicodeBuilder out = in.out;
    int i = 0;
    while (i < s.length) {
      if (s[i] != '\\') {
        out.append(s[i++] & 0xff);
        continue;
      }
      int start = i;
      while (i < s.length && s[i] == '\\') {
        i++;
      }
      boolean escape = (i - start & 1) != 0 && i < s.length && (s[i] | 0x20) == 'u';
      out.fill('\\', escape ? i - start - 1 : i - start);
      if (!escape) {
        continue;
      }
      int digits = s[i++] == 'u' ? 4 : 8;
      long c = 0;
      int end = i;
      while (end < s.length && end < i + digits && hexDigit(s[end]) >= 0) {
        c = c * 16 + hexDigit(s[end++]);
      }
      if (end < i + digits) {
        i = in.error(start, end, "truncated \\uXXXX");
      } else if (c > Character.MAX_CODE_POINT) {
        i = in.error(start, end, "\\Uxxxxxxxx out of range");
      } else {
        out.append((int) c);
        i = end;
      }
    }
    return out.toText();
  }
}
