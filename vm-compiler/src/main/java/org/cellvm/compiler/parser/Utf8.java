package org.cellvm.compiler.parser;

import java.util.Arrays;

/** UTF-8 as CPython 2.7 decodes it: surrogates pass, and errors have its positions and words. */
final class Utf8 {
  private Utf8() {}

  /** Decodes strictly. */
  static int[] decode(byte[] b, int start, int end) throws CodecException {
    return decode(b, start, end, false);
  }

  /** Decodes; with {@code replace} malformed input becomes U+FFFD. */
  static int[] decode(byte[] b, int start, int end, boolean replace) throws CodecException {
    int[] out = new int[end - start];
    int n = 0;
    int s = start;
    while (s < end) {
      int c = b[s] & 0xff;
      if (c < 0x80) {
        out[n++] = c;
        s++;
        continue;
      }
      int length = sequenceLength(c);
      String error;
      int bad = 1;
      if (length == 0) {
        error = "invalid start byte";
      } else if (s + length > end) {
        error = "unexpected end of data";
        while (s + bad < end && continues(b[s + bad])) {
          bad++;
        }
      } else {
        int good = goodBytes(b, s, c, length);
        if (good == length) {
          out[n++] = codePoint(b, s, c, length);
          s += length;
          continue;
        }
        error = "invalid continuation byte";
        bad = good;
      }
      if (!replace) {
        throw new CodecException(
            decodeError("utf8", b[s] & 0xff, s - start, s - start + bad, error));
      }
      out[n++] = 0xfffd;
      s += bad;
    }
    return n == out.length ? out : Arrays.copyOf(out, n);
  }

  /** Decodes strictly and drops the text. */
  static void check(byte[] b, int start, int end) throws CodecException {
    decode(b, start, end, false);
  }

  /** The text of a UnicodeEncodeError for the characters from {@code start} to {@code end}. */
  static String encodeError(String codec, int first, int start, int end, String reason) {
    if (end > start + 1) {
      return String.format(
          "'%s' codec can't encode characters in position %d-%d: %s",
          codec, start, end - 1, reason);
    }
    String form = first <= 0xff ? "\\x%02x" : first <= 0xffff ? "\\u%04x" : "\\U%08x";
    return String.format(
        "'%s' codec can't encode character u'" + form + "' in position %d: %s",
        codec,
        first,
        start,
        reason);
  }

  /** The text of a UnicodeDecodeError for the bytes from {@code start} to {@code end}. */
  static String decodeError(String codec, int firstByte, int start, int end, String reason) {
    return end == start + 1
        ? String.format(
            "'%s' codec can't decode byte 0x%02x in position %d: %s",
            codec, firstByte, start, reason)
        : String.format(
            "'%s' codec can't decode bytes in position %d-%d: %s", codec, start, end - 1, reason);
  }

  private static int sequenceLength(int c) {
    if (c >= 0xc2 && c <= 0xdf) {
      return 2;
    }
    if (c >= 0xe0 && c <= 0xef) {
      return 3;
    }
    return c >= 0xf0 && c <= 0xf4 ? 4 : 0;
  }

  private static boolean continues(byte b) {
    return (b & 0xc0) == 0x80;
  }

  /** How many bytes to blame, or {@code length} where the sequence is good. */
  private static int goodBytes(byte[] b, int s, int c, int length) {
    int second = b[s + 1] & 0xff;
    boolean outOfRange =
        c == 0xe0 && second < 0xa0 || c == 0xf0 && second < 0x90 || c == 0xf4 && second > 0x8f;
    int good = 1;
    while (good < length && continues(b[s + good])) {
      good++;
    }
    // A second byte that is out of range is blamed together with the bytes that look like
    // continuations, but never with the last.
    return outOfRange && good == length ? length - 1 : good;
  }

  private static int codePoint(byte[] b, int s, int c, int length) {
    return switch (length) {
      case 2 -> (c & 0x1f) << 6 | b[s + 1] & 0x3f;
      case 3 -> (c & 0x0f) << 12 | (b[s + 1] & 0x3f) << 6 | b[s + 2] & 0x3f;
      default ->
          (c & 0x07) << 18 | (b[s + 1] & 0x3f) << 12 | (b[s + 2] & 0x3f) << 6 | b[s + 3] & 0x3f;
    };
  }
}
