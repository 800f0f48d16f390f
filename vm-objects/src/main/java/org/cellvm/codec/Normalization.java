package org.cellvm.codec;

import java.util.Arrays;

/**
 * The normalization forms of Unicode (UAX 15), as CPython makes them: by the algorithm before
 * Corrigendum 5, with compositions of later versions in Unicode 3.2, too.
 */
public final class Normalization {
  private static final int LEAD = 0x1100;
  private static final int LEADS = 19;
  private static final int VOWEL = 0x1161;
  private static final int VOWELS = 21;

  /** The code before the first tail: no tail. */
  private static final int TAIL = 0x11a7;

  private static final int TAILS = 28;
  private static final int SYLLABLE = 0xac00;
  private static final int SYLLABLES = LEADS * VOWELS * TAILS;

  private final CharacterData version;
  private final boolean compatible;
  private int[] text;
  private int length;

  private Normalization(CharacterData version, boolean compatible, int capacity) {
    this.version = version;
    this.compatible = compatible;
    text = new int[capacity];
  }

  /**
   * The code points of a text in a normalization form.
   *
   * @param compatible by compatibility decompositions, too (NFKD and NFKC)
   * @param compose NFC or NFKC
   */
  public static int[] normalize(
      CharacterData version, CodePoints in, boolean compatible, boolean compose) {
    int n = in.length();
    var out = new Normalization(version, compatible, n + (n >> 2) + 8);
    for (int i = 0; i < n; i++) {
      out.decompose(in.at(i));
    }
    out.order();
    if (compose) {
      out.compose();
    }
    return Arrays.copyOf(out.text, out.length);
  }

  /**
   * Whether a text of code points that does not change in composition is known to be normalized
   * without trying: no character can be the second of a composition (the quick check of UAX 15).
   */
  public static boolean isPlainlyComposed(int[] text) {
    for (int c : text) {
      boolean vowelOrTail = c >= VOWEL && c < VOWEL + VOWELS || c > TAIL && c < TAIL + TAILS;
      if (vowelOrTail || c >= 0x300 && CharacterTables.INSTANCE.isComposedSecond(c)) {
        return false;
      }
    }
    return true;
  }

  private void append(int c) {
    if (length == text.length) {
      text = Arrays.copyOf(text, length + (length >> 1) + 8);
    }
    text[length++] = c;
  }

  private void decompose(int c) {
    if (c < 0xa0) {
      append(c);
      return;
    }
    int syllable = c - SYLLABLE;
    if (syllable >= 0 && syllable < SYLLABLES) {
      append(LEAD + syllable / TAILS / VOWELS);
      append(VOWEL + syllable / TAILS % VOWELS);
      if (syllable % TAILS != 0) {
        append(TAIL + syllable % TAILS);
      }
      return;
    }
    CharacterTables tables = CharacterTables.INSTANCE;
    int corrected = version == CharacterData.UNICODE_3_2 ? tables.correction(c) : -1;
    if (corrected >= 0) {
      append(corrected);
      return;
    }
    int at = version.isAssigned(c) ? tables.decomposition(c) : -1;
    if (at < 0 || tables.form(at) != 0 && !compatible) {
      append(c);
      return;
    }
    for (int i = 0; i < tables.partCount(at); i++) {
      decompose(tables.part(at, i));
    }
  }

  /** Sorts each run of combining characters by their classes; those of one class stay in order. */
  private void order() {
    int previous = 0;
    for (int i = 0; i < length; i++) {
      int c = text[i];
      int combining = c < 0x300 ? 0 : CharacterData.UNICODE_5_2.combining(c);
      if (combining == 0 || combining >= previous) {
        previous = combining;
        continue;
      }
      int at = i;
      while (at > 0 && CharacterData.UNICODE_5_2.combining(text[at - 1]) > combining) {
        text[at] = text[at - 1];
        at--;
      }
      text[at] = c;
    }
  }

  private void compose() {
    CharacterTables tables = CharacterTables.INSTANCE;
    boolean[] taken = new boolean[length];
    int out = 0;
    for (int i = 0; i < length; i++) {
      if (taken[i]) {
        continue;
      }
      int c = text[i];
      int vowel = i + 1 < length ? text[i + 1] - VOWEL : -1;
      if (c >= LEAD && c < LEAD + LEADS && vowel >= 0 && vowel < VOWELS) {
        c = SYLLABLE + ((c - LEAD) * VOWELS + vowel) * TAILS;
        i++;
        if (i + 1 < length && text[i + 1] > TAIL && text[i + 1] < TAIL + TAILS) {
          c += text[++i] - TAIL;
        }
        text[out++] = c;
        continue;
      }
      text[out++] = composeAfter(tables, i, c, taken);
    }
    length = out;
  }

  /** Composes the character at an index with what follows it; marks what was taken. */
  private int composeAfter(CharacterTables tables, int i, int first, boolean[] taken) {
    int c = first;
    int blocked = 0;
    for (int j = i + 1; j < length; j++) {
      if (taken[j]) {
        continue;
      }
      int combining = CharacterData.UNICODE_5_2.combining(text[j]);
      if (blocked != 0) {
        if (combining == 0) {
          break;
        }
        if (blocked >= combining) {
          continue;
        }
      }
      int composed = tables.composition(c, text[j]);
      if (composed >= 0) {
        c = composed;
        taken[j] = true;
      } else if (combining == 0) {
        break;
      } else {
        blocked = combining;
      }
    }
    return c;
  }
}
