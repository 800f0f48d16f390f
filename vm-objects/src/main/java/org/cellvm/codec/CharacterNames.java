package org.cellvm.codec;

import java.util.Locale;

/**
 * The names of characters, as {@code \N{...}} takes them: those of Unicode 5.2, the database of
 * Python 2.7. The JDK knows them, and later ones, and gives ideographs and syllables others.
 */
public final class CharacterNames {
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

  private CharacterNames() {}

  /** {@link #lookup(String)} in a version, where ideographs and syllables are in all of them. */
  public static int lookup(CharacterData version, String name) {
    int code = lookup(name);
    boolean known = code < 0 || version.isAssigned(code) || isIdeograph(code);
    return known ? code : -1;
  }

  /** The code point of that name, or -1. Letters may be of either case where CPython lets them. */
  public static int lookup(String name) {
    if (name.startsWith(IDEOGRAPH)) {
      return ideograph(name.substring(IDEOGRAPH.length()));
    }
    if (name.startsWith(SYLLABLE)) {
      return syllable(name, SYLLABLE.length());
    }
    if (name.isEmpty() || name.charAt(0) <= ' ' || name.charAt(name.length() - 1) <= ' ') {
      return -1; // the JDK would trim it
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return -1; // the JDK would find some in upper case
      }
    }
    int code;
    try {
      code = Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      return -1;
    }
    return CharacterData.isNamed(code) ? code : -1;
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
    return isIdeograph(code) ? code : -1;
  }

  private static boolean isIdeograph(int code) {
    return code >= 0x3400 && code <= 0x4db5
        || code >= 0x4e00 && code <= 0x9fcb
        || code >= 0x20000 && code <= 0x2a6d6
        || code >= 0x2a700 && code <= 0x2b734;
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

  /**
   * The name of a character in Unicode 5.2; null if it has none, or not in that version.
   *
   * @param version a character that is not in it has no name
   */
  public static String name(CharacterData version, int code) {
    if (!CharacterData.isNamed(code) || !version.isAssigned(code)) {
      return null;
    }
    if (isIdeograph(code)) {
      return IDEOGRAPH + Integer.toHexString(code).toUpperCase(Locale.ROOT);
    }
    int number = code - FIRST_SYLLABLE;
    if (number >= 0 && number < LEADS.length * VOWELS.length * TAILS.length) {
      return SYLLABLE
          + LEADS[number / TAILS.length / VOWELS.length]
          + VOWELS[number / TAILS.length % VOWELS.length]
          + TAILS[number % TAILS.length];
    }
    return Character.getName(code);
  }
}
