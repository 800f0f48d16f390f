package org.cellvm.codec;

/** UTF-7 (RFC 2152): ASCII, with the rest as UTF-16 in base 64 between {@code +} and {@code -}. */
public final class Utf7 implements TextCodec {
  public static final Utf7 INSTANCE = new Utf7();

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** ASCII characters that are never encoded as themselves. */
  private static final String NEVER_DIRECT = "+\\~\u007f";

  private Utf7() {}

  @Override
  public String name() {
    return "utf7";
  }

  @Override
  public void decode(Decoding in) {
    decode(in, true);
  }

  /**
   * Decodes.
   *
   * @param whole a section that has not ended is an error; else it is left
   * @return how many bytes were taken
   */
  public static int decode(Decoding in, boolean whole) {
    return new Decoder(in).run(whole);
  }

  /** The state of a decoder between two bytes. */
  private static final class Decoder {
    private final Decoding in;
    private final byte[] s;
    private boolean shifted;
    private int bits;
    private int held;

    /** A first surrogate that waits for its second; 0 for none. */
    private int surrogate;

    Decoder(Decoding in) {
      this.in = in;
      this.s = in.in;
    }

    private int run(boolean whole) {
      int i = 0;
      int start = 0;
      int outStart = 0;
      while (i < s.length) {
        int c = s[i] & 0xff;
        if (shifted) {
          int digit = c < 128 ? DIGITS.indexOf(c) : -1;
          if (digit >= 0) {
            i++;
            add(digit);
          } else {
            i = leave(start, i, c);
          }
        } else if (c == '+') {
          start = i++;
          if (i < s.length && s[i] == '-') {
            i++;
            in.out.append('+');
          } else {
            shifted = true;
            surrogate = 0;
            outStart = in.out.length();
            bits = 0;
            held = 0;
          }
        } else if (c < 128) {
          in.out.append(c);
          i++;
        } else {
          start = i;
          i = in.error(i, i + 1, "unexpected special character");
        }
      }
      if (!shifted) {
        return i;
      }
      if (!whole) {
        in.out.truncate(outStart);
        return start;
      }
      if (surrogate != 0 || held >= 6 || held > 0 && bits != 0) {
        in.error(start, s.length, "unterminated shift sequence");
      }
      return s.length;
    }

    private void add(int digit) {
      bits = bits << 6 | digit;
      held += 6;
      if (held < 16) {
        return;
      }
      held -= 16;
      int unit = bits >> held;
      bits &= (1 << held) - 1;
      if (surrogate != 0) {
        int first = surrogate;
        surrogate = 0;
        if (Utf16.isLow(unit)) {
          in.out.append(Utf16.joined(first, unit));
          return;
        }
        in.out.append(first);
      }
      if (unit >= 0xd800 && unit <= 0xdbff) {
        surrogate = unit;
      } else {
        in.out.append(unit);
      }
    }

    /** Ends the section at {@code c}, which is at {@code i}; returns where to go on. */
    private int leave(int start, int i, int c) {
      shifted = false;
      if (held >= 6) {
        return in.error(start, i + 1, "partial character in shift sequence");
      }
      if (held > 0 && bits != 0) {
        return in.error(start, i + 1, "non-zero padding bits in shift sequence");
      }
      if (surrogate != 0 && c < 128 && c != '+') {
        in.out.append(surrogate);
      }
      surrogate = 0;
      return c == '-' ? i + 1 : i;
    }
  }

  @Override
  public void encode(Encoding e) {
    CodePoints s = e.in;
    ByteSink out = e.out;
    boolean shifted = false;
    int bits = 0;
    int held = 0;
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (isDirect(c)) {
        if (shifted) {
          flush(out, bits, held);
          held = 0;
          bits = 0;
          shifted = false;
          if (DIGITS.indexOf(c) >= 0 || c == '-') {
            out.append('-');
          }
        }
        out.append(c);
        continue;
      }
      if (!shifted) {
        if (c == '+') {
          out.append("+-");
          continue;
        }
        out.append('+');
        shifted = true;
      }
      long units = c > 0xffff ? (0xd7c0L + (c >> 10)) << 16 | 0xdc00 | c & 0x3ff : c;
      int size = c > 0xffff ? 32 : 16;
      long all = (long) bits << size | units;
      held += size;
      while (held >= 6) {
        held -= 6;
        out.append(DIGITS.charAt((int) (all >> held) & 63));
      }
      bits = (int) all & (1 << held) - 1;
    }
    if (shifted) {
      flush(out, bits, held);
      out.append('-');
    }
  }

  private static void flush(ByteSink out, int bits, int held) {
    if (held > 0) {
      out.append(DIGITS.charAt(bits << 6 - held & 63));
    }
  }

  private static boolean isDirect(int c) {
    return c < 128
        && (c >= ' ' || c == '\t' || c == '\n' || c == '\r')
        && NEVER_DIRECT.indexOf(c) < 0;
  }
}
