package org.cellvm.compiler.parser;

import java.util.Arrays;

/**
 * The escapes of unicode literals: the codecs {@code unicode-escape} and {@code
 * raw-unicode-escape}. Bytes that are no escape stand for the Latin-1 character.
 */
final class UnicodeEscapes {
  private static final String CODEC = "unicodeescape";
  private static final String RAW_CODEC = "rawunicodeescape";

  private UnicodeEscapes() {}

  /** Decodes {@code b[start..end]}, after which at least one more byte must stand. */
  static int[] decode(byte[] b, int start, int end) throws CodecException {
    int[] out = new int[end - start];
    int n = 0;
    int s = start;
    while (s < end) {
      int c = b[s++] & 0xff;
      if (c != '\\') {
        out[n++] = c;
        continue;
      }
      int escape = s - 1;
      c = s < end ? b[s] & 0xff : 0;
      s++;
      switch (c) {
        case '\n' -> {}
        case '\\', '\'', '"' -> out[n++] = c;
        case 'b' -> out[n++] = '\b';
        case 'f' -> out[n++] = '\f';
        case 't' -> out[n++] = '\t';
        case 'n' -> out[n++] = '\n';
        case 'r' -> out[n++] = '\r';
        case 'v' -> out[n++] = 0x0b;
        case 'a' -> out[n++] = 0x07;
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          int value = c - '0';
          for (int i = 0; i < 2 && s < end && b[s] >= '0' && b[s] <= '7'; i++) {
            value = value << 3 | b[s++] - '0';
          }
          out[n++] = value;
        }
        case 'x', 'u', 'U' -> {
          int digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
          long value = 0;
          int i = s;
          while (i < end && i < s + digits && StringLiteral.hex(b[i]) >= 0) {
            value = value << 4 | StringLiteral.hex(b[i++]);
          }
          if (i < s + digits) {
            String form = c == 'x' ? "\\xXX" : c == 'u' ? "\\uXXXX" : "\\UXXXXXXXX";
            throw error(CODEC, b, start, escape, i, "truncated " + form + " escape");
          }
          s = i;
          if (value > Character.MAX_CODE_POINT) {
            throw error(CODEC, b, start, escape, s, "illegal Unicode character");
          }
          out[n++] = (int) value;
        }
        case 'N' -> {
          String message = "malformed \\N character escape";
          if (s < end && b[s] == '{') {
            int name = s + 1;
            while (b[s] != '}' && s < end) {
              s++;
            }
            if (s > name && s < end && b[s] == '}') {
              message = "unknown Unicode character name";
              int value = CharacterNames.lookup(SourceText.latin1(b, name, s));
              s++;
              if (value >= 0) {
                out[n++] = value;
                continue;
              }
            }
          }
          throw error(CODEC, b, start, escape, s, message);
        }
        default -> {
          if (s > end) {
            throw error(CODEC, b, start, escape, s - 1, "\\ at end of string");
          }
          out[n++] = '\\';
          out[n++] = c;
        }
      }
    }
    return n == out.length ? out : Arrays.copyOf(out, n);
  }

  /** Decodes only {@code \}{@code u} and {@code \U}, each after an odd number of backslashes. */
  static int[] decodeRaw(byte[] b, int start, int end) throws CodecException {
    int[] out = new int[end - start];
    int n = 0;
    int s = start;
    while (s < end) {
      if (b[s] != '\\') {
        out[n++] = b[s++] & 0xff;
        continue;
      }
      int escape = s;
      while (s < end && b[s] == '\\') {
        out[n++] = b[s++];
      }
      if ((s - escape & 1) == 0 || s >= end || (b[s] != 'u' && b[s] != 'U')) {
        continue;
      }
      n--;
      int digits = b[s] == 'u' ? 4 : 8;
      s++;
      long value = 0;
      for (int i = 0; i < digits; i++, s++) {
        int digit = s < end ? StringLiteral.hex(b[s]) : -1;
        if (digit < 0) {
          throw error(RAW_CODEC, b, start, escape, s, "truncated \\uXXXX");
        }
        value = value << 4 | digit;
      }
      if (value > Character.MAX_CODE_POINT) {
        throw error(RAW_CODEC, b, start, escape, s, "\\Uxxxxxxxx out of range");
      }
      out[n++] = (int) value;
    }
    return n == out.length ? out : Arrays.copyOf(out, n);
  }

  private static CodecException error(
      String codec, byte[] b, int start, int from, int to, String reason) {
    return new CodecException(
        Utf8.decodeError(codec, b[from] & 0xff, from - start, to - start, reason));
  }
}
