package org.cellvm.codec;

/** UTF-32; the byte orders are {@link Utf16}'s. Surrogates pass as code points of their own. */
public final class Utf32 implements TextCodec {
  private static final int MARK = 0xfeff;
  private static final int SWAPPED_MARK = 0xfffe0000;

  private final int order;

  Utf32(int order) {
    this.order = order;
  }

  @Override
  public String name() {
    return "utf32";
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
    in.byteOrder = order;
    int n = s.length;
    int i = 0;
    boolean big = order == Utf16.BIG;
    if (order == Utf16.NATIVE && n >= 4) {
      int mark = word(s, 0, false);
      if (mark == MARK || mark == SWAPPED_MARK) {
        big = mark == SWAPPED_MARK;
        in.byteOrder = big ? Utf16.BIG : Utf16.LITTLE;
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
        in.out.append(c);
        i += 4;
      }
    }
    return i;
  }

  private static int word(byte[] s, int i, boolean big) {
    int first = Utf16.unit(s, i, big);
    int second = Utf16.unit(s, i + 2, big);
    return big ? first << 16 | second : second << 16 | first;
  }

  @Override
  public void encode(Encoding e) {
    encode(e.in, order, e.out);
  }

  public static void encode(CodePoints s, int order, ByteSink out) {
    if (order == Utf16.NATIVE) {
      word(out, MARK, false);
    }
    for (int i = 0, n = s.length(); i < n; i++) {
      word(out, s.at(i), order == Utf16.BIG);
    }
  }

  private static void word(ByteSink out, int c, boolean big) {
    Utf16.unit(out, big ? c >> 16 : c & 0xffff, big);
    Utf16.unit(out, big ? c & 0xffff : c >> 16, big);
  }
}
