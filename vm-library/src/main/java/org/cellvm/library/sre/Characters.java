package org.cellvm.library.sre;

import org.cellvm.codec.UnicodeChars;

/**
 * What SRE's categories and its lower case mean. Without a flag and with LOCALE only ASCII counts,
 * as in the C locale; with UNICODE the Unicode database decides.
 */
final class Characters {
  private Characters() {}

  static boolean isWord(int c) {
    return c < 128
        && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_');
  }

  static boolean isUnicodeWord(int c) {
    return c < 128
        ? isWord(c)
        : UnicodeChars.isAlpha(c)
            || UnicodeChars.decimal(c) >= 0
            || UnicodeChars.isDigit(c)
            || UnicodeChars.isNumeric(c);
  }

  /** Whether a character belongs to a category of {@link SreCode}. */
  static boolean isIn(int category, int c) {
    boolean negated = (category & 1) != 0;
    return negated != isInPositive(category & ~1, c);
  }

  private static boolean isInPositive(int category, int c) {
    switch (category) {
      case SreCode.CATEGORY_DIGIT:
        return c >= '0' && c <= '9';
      case SreCode.CATEGORY_SPACE:
        return c == ' ' || c >= '\t' && c <= '\r';
      case SreCode.CATEGORY_WORD:
      case SreCode.CATEGORY_LOC_WORD:
        return isWord(c);
      case SreCode.CATEGORY_LINEBREAK:
        return c == '\n';
      case SreCode.CATEGORY_UNI_DIGIT:
        return UnicodeChars.decimal(c) >= 0;
      case SreCode.CATEGORY_UNI_SPACE:
        return UnicodeChars.isSpace(c);
      case SreCode.CATEGORY_UNI_WORD:
        return isUnicodeWord(c);
      case SreCode.CATEGORY_UNI_LINEBREAK:
        return UnicodeChars.isLineBreak(c);
      default:
        return false;
    }
  }

  static boolean isUnicodeCategory(int category) {
    return category >= SreCode.CATEGORY_UNI_DIGIT;
  }

  /** Whether the Unicode database decides about case; LOCALE comes first. */
  static boolean isUnicode(int flags) {
    return (flags & (SreCode.FLAG_UNICODE | SreCode.FLAG_LOCALE)) == SreCode.FLAG_UNICODE;
  }

  /** The lower case that the flags of a pattern give a character; other bits do not matter. */
  static int lower(int c, int flags) {
    if (c >= 128) {
      return isUnicode(flags) ? UnicodeChars.toLower(c) : c;
    }
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
}
