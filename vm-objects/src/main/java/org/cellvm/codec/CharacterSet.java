package org.cellvm.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * The characters that have a code of one, two or three bytes in an encoding, and these codes.
 *
 * <p>A code is the number that its bytes make; of three bytes, the first is 0x8f and is counted as
 * 1. The characters are those of a charset of the JDK, corrected by {@code charsets.txt} to what
 * CPython has.
 */
final class CharacterSet {
  /** The first byte of a code of three bytes. */
  static final int SINGLE_SHIFT_3 = 0x8f;

  private static final int CODES = 0x20000;

  /** Codes are for the first three planes of Unicode. */
  private static final int CHARACTERS = 0x30000;

  private static final int NONE = -1;

  /** Marks two characters that have one code: the second in bits 16 to 30, the first below. */
  private static final int PAIR = 1 << 31;

  /** The character, or two, of each code. */
  private final int[] characters = new int[CODES];

  /** The code of each character. */
  private final int[] codes = new int[CHARACTERS];

  /** The first characters of pairs, in order; null until they are asked for. */
  private int[] pairFirsts;

  private CharacterSet() {
    Arrays.fill(characters, NONE);
    Arrays.fill(codes, NONE);
  }

  /**
   * Makes the set of a line of {@code charsets.txt}, in words. It has the name; the JDK's charset
   * or, with {@code euc:} before it, the set in Shift_JIS that this is the EUC form of; {@code
   * private} if characters for private use count or {@code jisx0212} if the second plane is filled
   * up with JIS X 0212; and the corrections, in hexadecimal: {@code CODE=CHARACTER}, {@code
   * CODE=CHARACTER+CHARACTER}, {@code CODE-CODE=} for codes that have none, {@code CHARACTER>CODE}
   * and {@code CHARACTER>} for the way back.
   */
  static CharacterSet read(String[] words, CharacterSets sets) {
    var set = new CharacterSet();
    if (words[1].startsWith("euc:")) {
      set.takeEucOf(sets.get(words[1].substring(4)));
    } else {
      set.take(Charset.forName(words[1]), words[2].equals("private"));
    }
    int i = 3;
    for (; i < words.length && words[i].indexOf('=') >= 0; i++) {
      set.correct(words[i]);
    }
    set.findCodes();
    if (words[2].equals("jisx0212")) {
      set.fillUp(sets.get("euc_jp"));
    }
    for (; i < words.length; i++) {
      int sign = words[i].indexOf('>');
      String code = words[i].substring(sign + 1);
      set.codes[hex(words[i].substring(0, sign))] = code.isEmpty() ? NONE : hex(code);
    }
    return set;
  }

  private static int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }

  private void correct(String word) {
    int sign = word.indexOf('=');
    int dash = word.indexOf('-');
    int first = hex(word.substring(0, dash > 0 ? dash : sign));
    int last = dash > 0 ? hex(word.substring(dash + 1, sign)) : first;
    String character = word.substring(sign + 1);
    int plus = character.indexOf('+');
    int value = character.isEmpty() ? NONE : hex(character.substring(plus + 1));
    if (plus > 0) {
      value = PAIR | value << 16 | hex(character.substring(0, plus));
    }
    for (int code = first; code <= last; code++) {
      characters[code] = value;
    }
  }

  private void take(Charset charset, boolean privateUse) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] bytes = new byte[3];
    var out = CharBuffer.allocate(4);
    int end = charset.name().equals("EUC-JP") ? CODES : 0x10000;
    for (int code = 0; code < end; code++) {
      int length = code < 0x100 ? 1 : code < 0x10000 ? 2 : 3;
      if (length > 1 && (code & 0x8000) == 0 || length == 2 && characters[code >> 8] != NONE) {
        continue;
      }
      bytes[0] = (byte) (length == 3 ? SINGLE_SHIFT_3 : length == 2 ? code >> 8 : code);
      bytes[length - 1] = (byte) code;
      if (length == 3) {
        bytes[1] = (byte) (code >> 8);
      }
      decoder.reset();
      out.clear();
      if (!decoder.decode(ByteBuffer.wrap(bytes, 0, length), out, true).isError()
          && !decoder.flush(out).isError()) {
        int character = character(out.flip());
        boolean counts = privateUse || character < 0xe000 || character > 0xf8ff;
        characters[code] = counts ? character : NONE;
      }
    }
  }

  private static int character(CharBuffer text) {
    if (text.length() == 2 && !Character.isHighSurrogate(text.charAt(0))) {
      return PAIR | text.charAt(1) << 16 | text.charAt(0);
    }
    // Two characters, each with a code of its own, are none.
    boolean one = text.length() == 1 || text.length() == 2;
    return one ? Character.codePointAt(text, 0) : NONE;
  }

  /** Rows and cells are the same, laid out by two rows a lead byte in Shift_JIS, by one in EUC. */
  private void takeEucOf(CharacterSet shiftJis) {
    for (int c = 0; c < 0x80; c++) {
      characters[c] = c;
    }
    for (int kana = 0xa1; kana < 0xe0; kana++) {
      characters[0x8e00 | kana] = shiftJis.characters[kana];
    }
    for (int lead = 0x81; lead < 0xfd; lead++) {
      if (lead >= 0xa0 && lead < 0xe0) {
        continue;
      }
      for (int trail = 0x40; trail < 0xfd; trail++) {
        if (trail == 0x7f) {
          continue;
        }
        int cell = trail - (trail > 0x7f ? 0x41 : 0x40);
        int rowPair = lead - (lead < 0xa0 ? 0x81 : 0xc1);
        int row = rowPair * 2 + (cell >= 94 ? 1 : 0);
        int second = cell % 94 + 0xa1;
        if (row < 94) {
          characters[row + 0xa1 << 8 | second] = shiftJis.characters[lead << 8 | trail];
        } else {
          int code = 0x10000 | secondPlaneRow(row - 94) + 0xa0 << 8 | second;
          characters[code] = shiftJis.characters[lead << 8 | trail];
        }
      }
    }
  }

  /** Of plane 2 of JIS X 0213 only the rows 1, 8, 3 to 5, 12 to 15 and 78 to 94 are in use. */
  private static int secondPlaneRow(int index) {
    return switch (index) {
      case 0 -> 1;
      case 1 -> 8;
      case 2 -> 3;
      case 3 -> 4;
      case 4 -> 5;
      case 5, 6, 7, 8 -> index + 7;
      default -> index + 69;
    };
  }

  /** Where a character has several codes, it is written with the lowest. */
  private void findCodes() {
    for (int code = CODES - 1; code >= 0; code--) {
      if (characters[code] >= 0) {
        codes[characters[code]] = code;
      }
    }
  }

  /** Takes the codes of the second plane that are free, and characters that have no code. */
  private void fillUp(CharacterSet other) {
    for (int code = 0x10000; code < CODES; code++) {
      int character = other.characters[code];
      if (characters[code] == NONE && character != NONE) {
        characters[code] = character;
        codes[character] = codes[character] == NONE ? code : codes[character];
      }
    }
  }

  /** Appends the text of a code; false where it has none. */
  boolean decode(int code, CodePointBuffer out) {
    int character = characters[code];
    if (character == NONE) {
      return false;
    }
    if (character < 0) {
      out.append(character & 0xffff);
      out.append(character >> 16 & 0x7fff);
    } else {
      out.append(character);
    }
    return true;
  }

  /** The code of a character, or -1. */
  int code(int character) {
    return character < CHARACTERS ? codes[character] : NONE;
  }

  /** The code of two characters together, or -1. */
  int pairCode(int first, int second) {
    // Few characters are the second of such a pair, so that this search is rare.
    if (!isCombining(second) || first >= 0x10000) {
      return NONE;
    }
    int pair = PAIR | second << 16 | first;
    for (int code = 0; code < CODES; code++) {
      if (characters[code] == pair) {
        return code;
      }
    }
    return NONE;
  }

  private static boolean isCombining(int c) {
    return c == 0x300
        || c == 0x301
        || c == 0x304
        || c == 0x30c
        || c == 0x2e5
        || c == 0x2e9
        || c == 0x309a;
  }

  /** Whether a character is the first of two that have a code together. */
  boolean beginsPair(int character) {
    int[] known = pairFirsts;
    if (known == null) {
      known = new int[64];
      int n = 0;
      for (int c : characters) {
        if (c < NONE) {
          known = n == known.length ? Arrays.copyOf(known, 2 * n) : known;
          known[n++] = c & 0xffff;
        }
      }
      known = Arrays.copyOf(known, n);
      Arrays.sort(known);
      pairFirsts = known;
    }
    return Arrays.binarySearch(known, character) >= 0;
  }
}
