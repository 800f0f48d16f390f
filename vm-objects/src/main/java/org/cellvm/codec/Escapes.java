package org.cellvm.codec;

/** The escapes of string literals, in both directions. */
public final class Escapes {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  /** No character needs a backslash because of the quotes around the literal. */
  public static final int NO_QUOTE = -1;

  private Escapes() {}

  /** Turns bytes outside ASCII inside a byte string literal into those of the source's encoding. */
  @FunctionalInterface
  public interface Recoder {
    void recode(byte[] utf8, int from, int to, ByteSink out);
  }

  /** An escape of a {@code str} literal stands for no byte. */
  public static final class InvalidEscapeException extends CodecException {
    private static final long serialVersionUID = 1L;

    private InvalidEscapeException(String message) {
      super(message);
    }
  }

  // Writing

  public static void hex(ByteSink out, int c, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX[c >>> shift & 15]);
    }
  }

  /** Writes the inside of a {@code str} literal between quotes of that kind. */
  public static void escape(byte[] s, int quote, ByteSink out) {
    for (byte b : s) {
      if (b == quote || b == '\\') {
        out.append('\\');
        out.append(b);
      } else if (b >= ' ' && b < 0x7f) {
        out.append(b);
      } else {
        control(b & 0xff, out);
      }
    }
  }

  /** Writes the inside of a {@code unicode} literal between quotes of that kind. */
  public static void escape(CodePoints s, int quote, ByteSink out) {
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (c == quote || c == '\\') {
        out.append('\\');
        out.append(c);
      } else if (c >= ' ' && c < 0x7f) {
        out.append(c);
      } else if (c < 256) {
        control(c, out);
      } else {
        wide(c, out);
      }
    }
  }

  private static void control(int c, ByteSink out) {
    out.append('\\');
    switch (c) {
      case '\t' -> out.append('t');
      case '\n' -> out.append('n');
      case '\r' -> out.append('r');
      default -> {
        out.append('x');
        hex(out, c, 2);
      }
    }
  }

  /** Writes a code point above 0xff, or any other that has no shorter form. */
  static void wide(int c, ByteSink out) {
    out.append('\\');
    out.append(c > 0xffff ? 'U' : 'u');
    hex(out, c, c > 0xffff ? 8 : 4);
  }

  /** Writes {@code s[from..to)} all in escapes: the error handler {@code backslashreplace}. */
  public static void backslashed(CodePoints s, int from, int to, ByteSink out) {
    for (int i = from; i < to; i++) {
      int c = s.at(i);
      if (c > 0xff) {
        wide(c, out);
      } else {
        out.append('\\');
        out.append('x');
        hex(out, c, 2);
      }
    }
  }

  // Reading

  /** The value of a hexadecimal digit, or -1. */
  public static int hexDigit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /**
   * Decodes the hexadecimal digits of a code point.
   *
   * @param start where the escape begins, for errors
   * @param i where the digits begin
   * @param truncated what errors say of too few digits
   * @param tooLarge what errors say of a number beyond Unicode
   * @return where to go on
   */
  static int codePoint(
      Decoding in, int start, int i, int digits, String truncated, String tooLarge) {
    byte[] s = in.in;
    long c = 0;
    int end = i;
    while (end < s.length && end < i + digits && hexDigit(s[end]) >= 0) {
      c = c * 16 + hexDigit(s[end++]);
    }
    if (end < i + digits) {
      return in.error(start, end, truncated);
    }
    if (c > Character.MAX_CODE_POINT) {
      return in.error(start, end, tooLarge);
    }
    in.out.append((int) c);
    return end;
  }

  /** The character that a one-letter escape stands for, or -1. */
  static int simple(int c) {
    return switch (c) {
      case '\\', '\'', '"' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'v' -> 0x0b;
      case 'a' -> 7;
      default -> -1;
    };
  }

  /** Where the octal digits, up to three, end that begin at {@code i}. */
  static int octalEnd(byte[] s, int i, int to) {
    int end = Math.min(to, i + 3);
    int j = i;
    while (j < end && s[j] >= '0' && s[j] <= '7') {
      j++;
    }
    return j;
  }

  static int octal(byte[] s, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 8 + s[i] - '0';
    }
    return value;
  }

  /**
   * Writes the bytes that the inside {@code s[from..to)} of a {@code str} literal stands for
   * ({@code PyString_DecodeEscape}).
   *
   * @param errors what to do about a bad {@code \x}: null or strict, ignore, replace
   * @param recoder for bytes outside ASCII; null to take them as they are
   * @throws InvalidEscapeException for what CPython raises a ValueError
   */
  public static void decodeString(
      byte[] s, int from, int to, String errors, Recoder recoder, ByteSink out) {
    int i = from;
    while (i < to) {
      byte b = s[i];
      if (b < 0 && recoder != null) {
        int end = i;
        while (end < to && s[end] < 0) {
          end++;
        }
        recoder.recode(s, i, end, out);
        i = end;
        continue;
      }
      i++;
      if (b != '\\') {
        out.append(b);
        continue;
      }
      if (i == to) {
        throw new InvalidEscapeException("Trailing \\ in string");
      }
      b = s[i++];
      int c = simple(b);
      if (c >= 0) {
        out.append(c);
      } else if (b >= '0' && b <= '7') {
        int end = octalEnd(s, i - 1, to);
        out.append(octal(s, i - 1, end));
        i = end;
      } else if (b == 'x') {
        i = hexByte(s, i, to, errors, out);
      } else if (b != '\n') {
        out.append('\\');
        // No escape after all. The character is taken as it is, or recoded with those after it.
        i--;
        if (b >= 0 || recoder == null) {
          out.append(s[i++]);
        }
      }
    }
  }

  private static int hexByte(byte[] s, int i, int to, String errors, ByteSink out) {
    if (i + 1 < to && hexDigit(s[i]) >= 0 && hexDigit(s[i + 1]) >= 0) {
      out.append(hexDigit(s[i]) * 16 + hexDigit(s[i + 1]));
      return i + 2;
    }
    if (errors == null || errors.equals("strict")) {
      throw new InvalidEscapeException("invalid \\x escape");
    }
    if (errors.equals("replace")) {
      out.append('?');
    } else if (!errors.equals("ignore")) {
      throw new InvalidEscapeException(
          "decoding error; unknown error handling code: ".concat(errors));
    }
    return i < to && hexDigit(s[i]) >= 0 ? i + 1 : i;
  }
}
