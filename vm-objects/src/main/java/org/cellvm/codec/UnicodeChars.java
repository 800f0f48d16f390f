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
    return CharacterData.UNICODE_5_2.isAlphabetic(c);
  }

  private static int category(int c) {
    return CharacterData.UNICODE_5_2.categoryIndex(c);
  }

  public static boolean isLower(int c) {
    return c < 128 ? c >= 'a' && c <= 'z' : category(c) == CharacterData.LOWERCASE;
  }

  public static boolean isUpper(int c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : category(c) == CharacterData.UPPERCASE;
  }

  public static boolean isTitle(int c) {
    return c >= 128 && category(c) == CharacterData.TITLECASE;
  }

  /** The simple case mappings: one code point to one. */
  public static int toLower(int c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    return CharacterData.mapped(c, 1);
  }

  public static int toUpper(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' ? c - 32 : c;
    }
    return CharacterData.mapped(c, 0);
  }

  public static int toTitle(int c) {
    return c < 128 ? toUpper(c) : CharacterData.mapped(c, 2);
  }

  /** The value of a decimal digit (category Nd), or -1. */
  public static int decimal(int c) {
    if (c < 128) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return CharacterData.UNICODE_5_2.decimal(c);
  }

  /** Whether it has a digit value: a decimal digit, or one in a superscript, circle and so on. */
  public static boolean isDigit(int c) {
    return c < 128 ? c >= '0' && c <= '9' : CharacterData.UNICODE_5_2.digit(c) >= 0;
  }

  /** Whether it has a numeric value, fractions and ideographs included. */
  public static boolean isNumeric(int c) {
    return c < 128 ? c >= '0' && c <= '9' : CharacterData.UNICODE_5_2.isNumeric(c);
  }
}
