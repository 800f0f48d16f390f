package org.cellvm.model.text;

import org.cellvm.model.ThreadState;

/**
 * UTF-8, UTF-16 and UTF-32 as CPython 2.7 has them: surrogates pass through UTF-8 and UTF-32 as
 * code points of their own, but the encoders write an adjacent pair as the character that it stands
 * for in UTF-8 and UTF-16.
 */
final class UtfCodecs {
  static final int LITTLE = -1;
  static final int NATIVE = 0;
  static final int BIG = 1;

  private UtfCodecs() {}

  static PyUnicode decodeUtf8(ThreadState ts, byte[] s, String errors) {
    Decoding in = new Decoding(ts, "utf8", s, errors);
    decodeUtf8(in, s, true);
    return in.out.toText();
  }

  /**
   * Decodes; unless {@code whole}, an incomplete sequence at the end is left; answers its place.
   */
  static int decodeUtf8(Decoding in, byte[] s, boolean whole) {
    int n = s.length;
    UnicodeBuilder out = in.out;
    int i = 0;
    while (i < n) {
      int b = s[i];
      if (b >= 0) {
        out.append(b);
        i++;
        continue;
      }
      int lead = b & 0xff;
      int size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
      if (size == 0) {
        i = in.error(i, i + 1, "invalid start byte");
      } else if (i + size > n) {
        if (!whole) {
          return i;
        }
        int end = i + 1;
        while (end < n && isContinuation(s[end])) {
          end++;
        }
        i = in.error(i, end, "unexpected end of data");
      } else {
        int bad = badContinuation(s, i, size, lead);
        if (bad > 0) {
          i = in.error(i, bad, "invalid continuation byte");
        } else {
          out.append(utf8CodePoint(s, i, size));
          i += size;
        }
      }
    }
    return i;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xc0) == 0x80;
  }

  /** The end of the malformed part of a sequence that is all there; 0 if it is well-formed. */
  private static int badContinuation(byte[] s, int i, int size, int lead) {
    int good = 1;
    while (good < size && isContinuation(s[i + good])) {
      good++;
    }
    if (good < size) {
      return i + good;
    }
    int second = s[i + 1] & 0xff;
    boolean overlong = lead == 0xe0 && second < 0xa0 || lead == 0xf0 && second < 0x90;
    if (overlong || lead == 0xf4 && second > 0x8f) {
      // All bytes are continuation bytes here: the error spans all but the last.
      return i + size - 1;
    }
    return 0;
  }

  private static int utf8CodePoint(byte[] s, int i, int size) {
    int c = s[i] & (size == 2 ? 0x1f : size == 3 ? 0x0f : 0x07);
    for (int j = 1; j < size; j++) {
      c = c << 6 | s[i + j] & 0x3f;
    }
    return c;
  }

  static PyString encodeUtf8(PyUnicode s) {
    int n = s.length();
    ByteBuilder out = new ByteBuilder(n + (n >> 1));
    for (int i = 0; i < n; i++) {
      int c = s.at(i);
      if (c < 0x80) {
        out.append(c);
        continue;
      }
      if (c >= 0xd800 && c < 0xdc00 && i + 1 < n && isLow(s.at(i + 1))) {
        c = joined(c, s.at(++i));
      }
      if (c < 0x800) {
        out.append(0xc0 | c >> 6);
      } else {
        if (c < 0x10000) {
          out.append(0xe0 | c >> 12);
        } else {
          out.append(0xf0 | c >> 18);
          out.append(0x80 | c >> 12 & 0x3f);
        }
        out.append(0x80 | c >> 6 & 0x3f);
      }
      out.append(0x80 | c & 0x3f);
    }
    return out.toText();
  }

  private static boolean isLow(int c) {
    return c >= 0xdc00 && c < 0xe000;
  }

  private static int joined(int high, int low) {
    return ((high & 0x3ff) << 10 | low & 0x3ff) + 0x10000;
  }

  /** Decodes; with native order a byte order mark at the start decides and is left out. */
  static PyUnicode decodeUtf16(ThreadState ts, byte[] s, int order, String errors) {
    Decoding in = new Decoding(ts, "utf16", s, errors);
    decodeUtf16(in, s, order, true);
    return in.out.toText();
  }

  /** Decodes as far as characters are complete, or to the end; answers how far. */
  static int decodeUtf16(Decoding in, byte[] s, int order, boolean whole) {
    UnicodeBuilder out = in.out;
    in.order = order;
    int n = s.length;
    int i = 0;
    boolean big = order == BIG;
    if (order == NATIVE && n >= 2) {
      int mark = unit(s, 0, false);
      if (mark == 0xfeff || mark == 0xfffe) {
        big = mark == 0xfffe;
        in.order = big ? BIG : LITTLE;
        i = 2;
      }
    }
    while (i < n) {
      if (n - i < 2) {
        if (!whole) {
          return i;
        }
        i = in.error(i, n, "truncated data");
        continue;
      }
      int c = unit(s, i, big);
      if (c < 0xd800 || c > 0xdfff) {
        out.append(c);
        i += 2;
      } else if (n - i < 4) {
        if (!whole) {
          return i;
        }
        i = in.error(i, n, "unexpected end of data");
      } else if (isLow(c)) {
        i = in.error(i, i + 2, "illegal encoding");
      } else if (!isLow(unit(s, i + 2, big))) {
        i = in.error(i, i + 2, "illegal UTF-16 surrogate");
      } else {
        out.append(joined(c, unit(s, i + 2, big)));
        i += 4;
      }
    }
    return i;
  }

  private static int unit(byte[] s, int i, boolean big) {
    int a = s[i] & 0xff;
    int b = s[i + 1] & 0xff;
    return big ? a << 8 | b : b << 8 | a;
  }

  /** Encodes; native order is little-endian here, with a byte order mark. */
  static PyString encodeUtf16(PyUnicode s, int order) {
    int n = s.length();
    ByteBuilder out = new ByteBuilder(2 * n + 2);
    if (order == NATIVE) {
      unit(out, 0xfeff, false);
    }
    boolean big = order == BIG;
    for (int i = 0; i < n; i++) {
      int c = s.at(i);
      if (c > 0xffff) {
        unit(out, 0xd7c0 + (c >> 10), big);
        c = 0xdc00 | c & 0x3ff;
      }
      unit(out, c, big);
    }
    return out.toText();
  }

  private static void unit(ByteBuilder out, int c, boolean big) {
    out.append(big ? c >> 8 : c);
    out.append(big ? c : c >> 8);
  }

  static PyUnicode decodeUtf32(ThreadState ts, byte[] s, int order, String errors) {
    Decoding in = new Decoding(ts, "utf32", s, errors);
    decodeUtf32(in, s, order, true);
    return in.out.toText();
  }

  /** Decodes as far as characters are complete, or to the end; answers how far. */
  static int decodeUtf32(Decoding in, byte[] s, int order, boolean whole) {
    UnicodeBuilder out = in.out;
    in.order = order;
    int n = s.length;
    int i = 0;
    boolean big = order == BIG;
    if (order == NATIVE && n >= 4) {
      int mark = word(s, 0, false);
      if (mark == 0xfeff || mark == 0xfffe0000) {
        big = mark != 0xfeff;
        in.order = big ? BIG : LITTLE;
        i = 4;
      }
    }
    while (i < n) {
      if (n - i < 4) {
        if (!whole) {
          return i;
        }
        i = in.error(i, n, "truncated data");
        continue;
      }
      int c = word(s, i, big);
      if (c < 0 || c > Character.MAX_CODE_POINT) {
        i = in.error(i, i + 4, "code point not in range(0x110000)");
      } else {
        out.append(c);
        i += 4;
      }
    }
    return i;
  }

  private static int word(byte[] s, int i, boolean big) {
    int first = unit(s, i, big);
    int second = unit(s, i + 2, big);
    return big ? first << 16 | second : second << 16 | first;
  }

  static PyString encodeUtf32(PyUnicode s, int order) {
    int n = s.length();
    ByteBuilder out = new ByteBuilder(4 * n + 4);
    if (order == NATIVE) {
      word(out, 0xfeff, false);
    }
    for (int i = 0; i < n; i++) {
      word(out, s.at(i), order == BIG);
    }
    return out.toText();
  }

  private static void word(ByteBuilder out, int c, boolean big) {
    unit(out, big ? c >> 16 : c & 0xffff, big);
    unit(out, big ? c & 0xffff : c >> 16, big);
  }
}
