package org.cellvm.codec;

/** UTF-16. The byte orders are those of UTF-32, too. */
public final class Utf16 implements TextCodec {
  public static final int LITTLE = -1;

  /** Little-endian with a byte order mark; a mark decides what is read, and is left out. */
  public static final int NATIVE = 0;

  public static final int BIG = 1;

  private static final int MARK = 0xfeff;
  private static final int SWAPPED_MARK = 0xfffe;

  private final int order;

  Utf16(int order) {
    this.order = order;
  }

  @Override
  public String name() {
    return "utf16";
  }

  /** Whether bytes begin with a byte order mark. */
  public static boolean isMarked(byte[] s) {
    int mark = s.length < 2 ? 0 : unit(s, 0, false);
    return mark == MARK || mark == SWAPPED_MARK;
  }

  /** Whether a mark must tell the byte order of a stream in this encoding. */
  public boolean isStreamMarked() {
    return order == NATIVE;
  }

  static boolean isLow(int c) {
    return c >= 0xdc00 && c < 0xe000;
  }

  static int joined(int high, int low) {
    return ((high & 0x3ff) << 10 | low & 0x3ff) + 0x10000;
  }

  @Override
  public void decode(Decoding in) {
    decode(in, order, true);
  }

  /**
   * Decodes, and sets {@link Decoding#byteOrder}.
   *
   * @param whole an incomplete character at the end is an error; else it is left
   * @return how many bytes were taken
   */
  public static int decode(Decoding in, int order, boolean whole) {
    byte[] s = in.in;
    CodePointBuffer out = in.out;
    in.byteOrder = order;
    int n = s.length;
    int i = 0;
    boolean big = order == BIG;
    if (order == NATIVE && isMarked(s)) {
      big = unit(s, 0, true) == MARK;
      in.byteOrder = big ? BIG : LITTLE;
      i = 2;
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

  static int unit(byte[] s, int i, boolean big) {
    int a = s[i] & 0xff;
    int b = s[i + 1] & 0xff;
    return big ? a << 8 | b : b << 8 | a;
  }

  @Override
  public void encode(Encoding e) {
    encode(e.in, order, e.out);
  }

  public static void encode(CodePoints s, int order, ByteSink out) {
    if (order == NATIVE) {
      unit(out, MARK, false);
    }
    boolean big = order == BIG;
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (c > 0xffff) {
        unit(out, 0xd7c0 + (c >> 10), big);
        c = 0xdc00 | c & 0x3ff;
      }
      unit(out, c, big);
    }
  }

  static void unit(ByteSink out, int c, boolean big) {
    out.append(big ? c >> 8 : c);
    out.append(big ? c : c >> 8);
  }
}
