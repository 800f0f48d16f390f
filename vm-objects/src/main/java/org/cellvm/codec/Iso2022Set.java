package org.cellvm.codec;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** A character set that an escape sequence of ISO 2022 designates, in codes of seven bits. */
final class Iso2022Set {
  /** Where a set is designated to. */
  enum Plane {
    G0,
    G1,
    G2
  }

  // What a set consists of: the first or second set of an EUC encoding, or one of one byte.
  static final int FIRST = 0;
  static final int SECOND = 1;
  static final int ROMAN = 2;
  static final int KATAKANA = 3;
  static final int LATIN = 4;
  static final int GREEK = 5;

  private static final int UNKNOWN = -1;

  private final char mark;
  private final Plane plane;
  private final String source;
  private final int kind;

  /** Where the EUC encoding's set comes from once it is needed. */
  private final CharacterSets euc;

  Iso2022Set(char mark, Plane plane, String source, int kind, CharacterSets euc) {
    this.mark = mark;
    this.plane = plane;
    this.source = source;
    this.kind = kind;
    this.euc = euc;
  }

  /** The final character of the escape sequence. */
  char mark() {
    return mark;
  }

  Plane plane() {
    return plane;
  }

  boolean isDoubleByte() {
    return kind <= SECOND;
  }

  int width() {
    return isDoubleByte() ? 2 : 1;
  }

  private CharacterSet euc() {
    return euc.get(source);
  }

  /** Appends the text of a code; false where it has none. */
  boolean decode(int code, CodePointBuffer out) {
    return switch (kind) {
      case FIRST, SECOND -> (code & 0x8080) == 0 && euc().decode(kind << 16 | code | 0x8080, out);
      case ROMAN -> append(code == 0x5c ? 0xa5 : code == 0x7e ? 0x203e : code, out);
      case KATAKANA -> append(code >= 0x21 && code <= 0x5f ? 0xff40 + code : UNKNOWN, out);
      case LATIN -> append(code < 0x80 ? code | 0x80 : UNKNOWN, out);
      default -> append(greek(code), out);
    };
  }

  private static boolean append(int character, CodePointBuffer out) {
    if (character == UNKNOWN) {
      return false;
    }
    out.append(character);
    return true;
  }

  private int greek(int code) {
    // CPython's table is that of 1987, without the euro, the drachma and the iota below.
    boolean later = code == 0x24 || code == 0x25 || code == 0x2a;
    byte[] bytes = {(byte) (code ^ 0x80)};
    char c = later ? '\ufffd' : Charset.forName(source).decode(ByteBuffer.wrap(bytes)).get();
    return c == '\ufffd' ? UNKNOWN : c;
  }

  /** The code of a character, or -1. */
  int code(int character) {
    return switch (kind) {
      case FIRST, SECOND -> sevenBits(euc().code(character));
      case ROMAN -> character == 0xa5 ? 0x5c : character == 0x203e ? 0x7e : UNKNOWN;
      case KATAKANA -> character >= 0xff61 && character <= 0xff9f ? character - 0xff40 : UNKNOWN;
      case LATIN ->
          character >= 0xa0 && character < 0x100 && !isLeftOut(character)
              ? character & 0x7f
              : UNKNOWN;
      default -> isLeftOut(character) ? UNKNOWN : greekCode(character);
    };
  }

  /** The no-break space, the guillemets and the micro sign are read, but CPython writes none. */
  private static boolean isLeftOut(int character) {
    return character == 0xa0 || character == 0xab || character == 0xb5 || character == 0xbb;
  }

  private int greekCode(int character) {
    for (int code = 0x20; code < 0x80; code++) {
      if (greek(code) == character) {
        return code;
      }
    }
    return UNKNOWN;
  }

  /** Whether a character is the first of two that have a code together. */
  boolean beginsPair(int character) {
    return isDoubleByte() && euc().beginsPair(character);
  }

  private int sevenBits(int code) {
    boolean mine = code >> 16 == kind && (code & 0xffff) >= 0xa1a1;
    return code >= 0 && mine ? code & 0x7f7f : UNKNOWN;
  }
}
