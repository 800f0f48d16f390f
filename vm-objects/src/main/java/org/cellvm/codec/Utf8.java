package org.cellvm.codec;

/**
 * UTF-8 as CPython 2.7 has it: surrogates pass as code points of their own, but the encoder writes
 * an adjacent pair as the character that it stands for.
 */
public final class Utf8 implements TextCodec {
  public static final Utf8 INSTANCE = new Utf8();

  private Utf8() {}

  @Override
  public String name() {
    return "utf8";
  }

  @Override
  public void decode(Decoding in) {
    decode(in, true);
  }

  /**
   * Decodes.
   *
   * @param whole an incomplete sequence at the end is an error; else it is left
   * @return how many bytes were taken
   */
  public static int decode(Decoding in, boolean whole) {
    byte[] s = in.in;
    int n = s.length;
    CodePointBuffer out = in.out;
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
          out.append(codePoint(s, i, size));
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

  private static int codePoint(byte[] s, int i, int size) {
    int c = s[i] & (size == 2 ? 0x1f : size == 3 ? 0x0f : 0x07);
    for (int j = 1; j < size; j++) {
      c = c << 6 | s[i + j] & 0x3f;
    }
    return c;
  }

  @Override
  public void encode(Encoding e) {
    encode(e.in, e.out);
  }

  public static void encode(CodePoints s, ByteSink out) {
    int n = s.length();
    for (int i = 0; i < n; i++) {
      int c = s.at(i);
      if (c < 0x80) {
        out.append(c);
        continue;
      }
      if (c >= 0xd800 && c < 0xdc00 && i + 1 < n && Utf16.isLow(s.at(i + 1))) {
        c = Utf16.joined(c, s.at(++i));
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
  }
}
