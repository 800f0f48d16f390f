package org.cellvm.codec;

/** Properties of code points that the methods of {@code unicode} ask for, those of Unicode 5.2. */
public final class UnicodeChars {
  private UnicodeChars() {}

  /** White space: bidirectional type WS, B or S, or category Zs. */
  public static boolean isSpace(int c) {
    if (c < 128) {
      return c == ' ' || c >= 9 && c <= 13 || c >= 0x1c && c <= 0x1f;
    }
    switch (c) {
      case 0x85, 0xa0, 0x1680, 0x180e, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
        return true;
      default:
        return c >= 0x2000 && c <= 0x200a;
    }
  }

  /** Ends a line for {@code splitlines}. */
  public static boolean isLineBreak(int c) {
    return c >= 0x0a && c <= 0x0d
        || c >= 0x1c && c <= 0x1e
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  public static boolean isAlpha(int c) {
    if (c < 128) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    switch (Unicode52.category(c)) {
      case Character.UPPERCASE_LETTER,
      Character.LOWERCASE_LETTER,
      Character.TITLECASE_LETTER,
      Character.MODIFIER_LETTER,
      Character.OTHER_LETTER:
        return true;
      default:
        return false;
    }
  }

  public static boolean isLower(int c) {
    return Unicode52.category(c) == Character.LOWERCASE_LETTER;
  }

  public static boolean isUpper(int c) {
    return Unicode52.category(c) == Character.UPPERCASE_LETTER;
  }

  public static boolean isTitle(int c) {
    return Unicode52.category(c) == Character.TITLECASE_LETTER;
  }

  /** The simple case mappings: one code point to one. */
  public static int toLower(int c) {
    return known(c, Character.toLowerCase(c));
  }

  public static int toUpper(int c) {
    return known(c, Character.toUpperCase(c));
  }

  public static int toTitle(int c) {
    return known(c, Character.toTitleCase(c));
  }

  /** A case mapping that Unicode 5.2 has too: one to a later character does not count. */
  private static int known(int c, int mapped) {
    return mapped == c
            || mapped < 128 && c < 128
            || Unicode52.isAssigned(mapped) && Unicode52.isAssigned(c)
        ? mapped
        : c;
  }

  /** The value of a decimal digit (category Nd), or -1. */
  public static int decimal(int c) {
    if (c < 128) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    if (Unicode52.category(c) != Character.DECIMAL_DIGIT_NUMBER) {
      return -1;
    }
    return c == 0x19da ? 1 : Character.digit(c, 10);
  }

  /** Whether it has a digit value: a decimal digit, or one in a superscript, circle and so on. */
  public static boolean isDigit(int c) {
    if (decimal(c) >= 0) {
      return true;
    }
    return c == 0xb2
        || c == 0xb3
        || c == 0xb9
        || c >= 0x1369 && c <= 0x1371
        || c == 0x19da
        || c == 0x2070
        || c >= 0x2074 && c <= 0x2079
        || c >= 0x2080 && c <= 0x2089
        || c >= 0x2460 && c <= 0x2468
        || c >= 0x2474 && c <= 0x247c
        || c >= 0x2488 && c <= 0x2490
        || c == 0x24ea
        || c >= 0x24f5 && c <= 0x24fd
        || c == 0x24ff
        || c >= 0x2776 && c <= 0x277e
        || c >= 0x2780 && c <= 0x2788
        || c >= 0x278a && c <= 0x2792
        || c >= 0x10a40 && c <= 0x10a43
        || c >= 0x10e60 && c <= 0x10e68
        || c >= 0x1f100 && c <= 0x1f10a;
  }

  /** Whether it has a numeric value, fractions and ideographs included. */
  public static boolean isNumeric(int c) {
    if (isDigit(c)) {
      return true;
    }
    int category = Unicode52.category(c);
    return category == Character.OTHER_NUMBER
        || category == Character.LETTER_NUMBER
            && (c < 0x12432 || c > 0x12457 || c > 0x12433 && c < 0x12456)
        || category == Character.OTHER_LETTER && isNumericIdeograph(c);
  }

  private static boolean isNumericIdeograph(int c) {
    return "\u3405\u3483\u382a\u3b4d\u4e00\u4ec0\u4e03\u4e07\u4e09\u4e5d\u4e8c\u4e94\u4e96\u4ebf\u4edf"
                .concat("\u4ee8\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341\u5343\u5344\u5345")
                .concat("\u534c\u53c1\u53c2\u53c3\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c")
                .concat("\u5f0d\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06\u7396\u767e\u8086\u842c\u8cae")
                .concat("\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1")
                .concat("\uf9d3\uf9fd")
                .indexOf(c)
            >= 0
        || c >= 0x20000
            && (c == 0x20001
                || c == 0x20064
                || c == 0x200e2
                || c == 0x20121
                || c == 0x2092a
                || c == 0x20983
                || c == 0x2098c
                || c == 0x2099c
                || c == 0x20aea
                || c == 0x20afd
                || c == 0x20b19
                || c == 0x22390
                || c == 0x22998
                || c == 0x23b1b
                || c == 0x2626d
                || c == 0x2f890);
  }
}
