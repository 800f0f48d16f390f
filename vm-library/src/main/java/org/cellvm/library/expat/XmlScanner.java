package org.cellvm.library.expat;

/** Reads the parts of markup from an array of characters. */
final class XmlScanner {
  /** What the readers return where the text ends too early. */
  static final int MORE = -1;

  final char[] chars;
  final int end;

  /** Where the last reader failed. */
  int failedAt;

  XmlScanner(char[] chars, int end) {
    this.chars = chars;
    this.end = end;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static boolean isNameStart(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':';
    }
    return Character.isLetter(c) || c >= 0x2160 && c <= 0x2188;
  }

  static boolean isNameChar(char c) {
    if (c < 0x80) {
      return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.';
    }
    return isNameStart(c)
        || c == 0xb7
        || Character.isDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || Character.getType(c) == Character.MODIFIER_LETTER;
  }

  /** Whether a character may stand in a document. */
  boolean isValid(int at) {
    char c = chars[at];
    if (c < ' ') {
      return isSpace(c);
    }
    return c < 0xfffe;
  }

  XmlError invalid(int at) {
    failedAt = at;
    return new XmlError(XmlError.INVALID_TOKEN);
  }

  /** The end of the white space that begins at an index. */
  int spaces(int at) {
    int i = at;
    while (i < end && isSpace(chars[i])) {
      i++;
    }
    return i;
  }

  /** The end of the name that begins at an index; {@link #MORE} where the text ends with it. */
  int name(int at) {
    if (at >= end) {
      return MORE;
    }
    if (!isNameStart(chars[at])) {
      throw invalid(at);
    }
    return nameEnd(at);
  }

  /** The end of the name characters from an index on. */
  int nameEnd(int at) {
    int i = at;
    while (i < end && isNameChar(chars[i])) {
      i++;
    }
    return i == end ? MORE : i;
  }

  /** Whether the text has these characters at an index; false also where it ends before. */
  boolean has(int at, String text) {
    if (at + text.length() > end) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (chars[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text ends within these characters, which it has so far. */
  boolean endsWithin(int at, String text) {
    if (at + text.length() <= end) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (chars[i] != text.charAt(i - at)) {
        return false;
      }
    }
    return true;
  }

  /** The index of a text from an index on, where all before it is valid; {@link #MORE}. */
  int find(int at, String text) {
    for (int i = at; i < end; i++) {
      if (has(i, text)) {
        return i;
      }
      if (!isValid(i)) {
        throw invalid(i);
      }
    }
    return MORE;
  }

  /** The end of the comment whose {@code <!--} is at an index. */
  int comment(int at) {
    int close = find(at + 4, "--");
    if (close == MORE || close + 2 >= end) {
      return MORE;
    }
    if (chars[close + 2] != '>') {
      throw invalid(close + 2);
    }
    return close + 3;
  }

  String text(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** A text with the ends of lines as XML has them. */
  static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The character that the digits of a reference name, from {@code #} on; -1 if there is none. */
  static int character(String digits) {
    boolean hex = digits.startsWith("#x");
    int code = 0;
    int from = hex ? 2 : 1;
    if (from == digits.length()) {
      return -1;
    }
    for (int i = from; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return -1;
      }
      code = code * (hex ? 16 : 10) + digit;
      if (code > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    boolean valid =
        code >= ' ' && code < 0xd800
            || code > 0xdfff && code != 0xfffe && code != 0xffff
            || code == '\n'
            || code == '\t'
            || code == '\r';
    return valid ? code : -1;
  }

  /** The character of a predefined entity; 0 if it is none. */
  static char predefined(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> 0;
    };
  }
}
