package org.cellvm.codec;

/**
 * The characters that {@code \N{...}} can name: those of Unicode 5.2, the database of Python 2.7,
 * where the JDK knows later ones.
 */
final class CharacterNames {
  private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
  private static final String SYLLABLE = "HANGUL SYLLABLE ";
  private static final int FIRST_SYLLABLE = 0xac00;

  private static final String[] LEADS = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H"
  };

  private static final String[] VOWELS = {
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I"
  };

  private static final String[] TAILS = {
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"
  };

  /**
   * The code points with a name of their own, as ranges in base 36: how far each begins after the
   * end of the last, and after a point how much longer than one it is.
   */
  private static final String NAMED =
      "w.2m y.k7 3.4 6.6 2 2.j 2.aq c.11 3.6 2.12 2.1 7.1i 9.q 6.4 c.3 3.l 3.1 2.1p "
          + "2.4t 2.1n 3.2s f.1m 6.19 3.e 5e.1l 3.i 2.5 3.q 7.6 2.2 2.7 3.1 3.l 2.6 2 4.3 "
          + "3.8 3.1 3.3 9 5.1 2.4 3.l 6.2 2.5 5.1 3.l 2.6 2.1 2.1 2.1 3 2.4 5.1 3.2 4 8.3 2 "
          + "8.f c.2 2.8 2.2 2.l 2.6 2.1 2.4 3.9 2.2 2.2 3 g.3 3.9 2 g.2 2.7 3.1 3.l 2.6 2.1 "
          + "2.4 3.8 3.1 3.2 9.1 5.1 2.4 3.b h.1 2.5 4.2 2.3 4.1 2 2.1 4.1 4.2 4.b 5.4 4.2 "
          + "2.3 3 7 f.k 7.2 2.7 2.2 2.m 2.9 2.4 4.7 2.2 2.3 8.1 2.1 7.3 3.9 9.7 3.1 2.7 2.2 "
          + "2.m 2.9 2.4 3.8 2.2 2.3 8.1 8 2.3 3.9 2.1 g.1 2.7 2.2 2.m 2.f 4.7 2.2 2.3 a 9.3 "
          + "3.f 4.6 3.1 2.h 4.n 2.8 2 3.6 4 5.5 2 2.7 j.2 d.1l 5.s 12.1 2 3.1 2 3 7.3 2.6 "
          + "2.2 2 2 3.1 2.c 2.2 3.4 2 2.5 3.9 3.1 z.1z 2.z 5.q 5.7 2.z 2.e 2.a 14.5h b.18 "
          + "4.94 2.3 3.6 2 2.3 3.14 2.3 3.w 2.3 3.6 2 2.3 3.e 2.1k 2.3 3.1u 5.t 4.p 7.2c "
          + "c.ik 4.28 g.c 2.6 c.m a.j d.c 2.2 2.1 d.2l 3.9 7.9 7.e 2.9 7.2f 9.16 6.1x b.s "
          + "4.b 5.b 5 4.15 3.4 c.17 5.p 7.a 4.1p 3.1s 2.s 3.a 7.9 7.d 2b.23 5.18 4.16 4.b "
          + "1z.1j 4.e 4.1e 29.y e.6e n.7s 3.5 3.11 3.5 3.7 2 2 2 2.u 3.1g 2.e 2.d 3.5 2.i "
          + "3.2 2.8 2.2s 6.7 3.q 2.4 c.o o.w g.3t 7.go o.12 q.a m.h9 2.i 2 5.n 2.3 2.3 3.r "
          + "2.y 2 2.3 4.8 3.1f 4.n 2.d 2.a 2 4.os 4.9 4n.1a 2.1a 2.41 8.18 b.1h a h.m a.6 "
          + "2.6 2.6 2.6 2.6 2.6 2.6 2.6 2.29 27.p 2.2g d.5x r.b 5.1r 2.2d 3.2u 6.14 4.2l "
          + "2.13 9.z d.1a 2.66 2.73 535.1r g75.wc 4.1i a.9n l.v 3.h 9.r 9.2f 9.3w 33.1c 5.9 "
          + "7.1j 9.1w a.b 7.r 5.2b c.t 4.25 2.a 5.1 x.1i a.d 3.9 3.v 5.1u p.4 69.19 3.9 "
          + "8mv.m 5.1c 6it.8d 3.1p 3.2x 13.6 d.4 6.p 2.4 2 2.1 2.1 2.2z y.a4 h.1r 3.1h 15.d "
          + "3.p 7.6 a.y 2.i 2.3 5.4 2.3q 3 2.59 4.5 3.5 3.5 3.2 4.6 2.6 b.4 3.b 2.p 2.i 2.1 "
          + "2.e 3.d z.3e 6.2 5.18 4.2b 6.b 1h.19 3n.s 4.1c 1c.u 2.3 d.q 1i.t 2.10 5.d 17.4d "
          + "3.9 nr.5 3 2.17 2.1 4 3.m 2.8 4h.r 4.q 6 5d.3 2.1 6.7 2.2 2.q 5.2 5.8 9.8 8.v "
          + "3l.1h 4.s 3.q 6.7 3l.20 ew.u ea.1t 30f.oe 42.2q e.3 2a5.tq us2.6t b.12 3.50 "
          + "z.1x 57.2e a.h 3z.2c 2.1y 2.1 3 3.1 3.3 2.b 2 2.6 2.1s 2.3 3.7 2.6 2.r 2.3 2.4 "
          + "2 4.6 2.9f 3.83 3.1d 4qp.17 5.2r 31.a 6.u 3 c 2 3 4 4.4 9 8 q 2.1 3 b.3 3 34 "
          + "g.x f.8 1fp4.f1 fhes v.2n 3l.6n";

  private CharacterNames() {}

  /** The code point of that name, or -1. Letters may be of either case where CPython lets them. */
  static int lookup(String name) {
    if (name.startsWith(IDEOGRAPH)) {
      return ideograph(name.substring(IDEOGRAPH.length()));
    }
    if (name.startsWith(SYLLABLE)) {
      return syllable(name, SYLLABLE.length());
    }
    if (name.isEmpty() || name.charAt(0) <= ' ' || name.charAt(name.length() - 1) <= ' ') {
      return -1; // the JDK would trim it
    }
    int code;
    try {
      code = Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      return -1;
    }
    return isNamed(code) ? code : -1;
  }

  private static int ideograph(String digits) {
    if (digits.length() != 4 && digits.length() != 5) {
      return -1;
    }
    int code = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= '0' && c <= '9') {
        code = code << 4 | c - '0';
      } else if (c >= 'A' && c <= 'F') {
        code = code << 4 | c - 'A' + 10;
      } else {
        return -1;
      }
    }
    boolean unified =
        code >= 0x3400 && code <= 0x4db5
            || code >= 0x4e00 && code <= 0x9fcb
            || code >= 0x20000 && code <= 0x2a6d6
            || code >= 0x2a700 && code <= 0x2b734;
    return unified ? code : -1;
  }

  private static int syllable(String name, int start) {
    int lead = longest(LEADS, name, start);
    int at = start + (lead < 0 ? 0 : LEADS[lead].length());
    int vowel = longest(VOWELS, name, at);
    if (lead < 0 || vowel < 0) {
      return -1;
    }
    at += VOWELS[vowel].length();
    int tail = longest(TAILS, name, at);
    return at + TAILS[tail].length() == name.length()
        ? FIRST_SYLLABLE + (lead * VOWELS.length + vowel) * TAILS.length + tail
        : -1;
  }

  private static int longest(String[] parts, String name, int at) {
    int best = -1;
    for (int i = 0; i < parts.length; i++) {
      if (name.startsWith(parts[i], at) && (best < 0 || parts[i].length() > parts[best].length())) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isNamed(int code) {
    int value = 0;
    int last = 0;
    boolean extent = false;
    int first = 0;
    for (int i = 0; i <= NAMED.length(); i++) {
      char c = i < NAMED.length() ? NAMED.charAt(i) : ' ';
      if (c == '.') {
        first = last + value;
        value = 0;
        extent = true;
      } else if (c == ' ') {
        if (!extent) {
          first = last + value;
        }
        last = extent ? first + value : first;
        if (code <= last) {
          return code >= first;
        }
        value = 0;
        extent = false;
      } else {
        value = value * 36 + Character.digit(c, 36);
      }
    }
    return false;
  }
}
