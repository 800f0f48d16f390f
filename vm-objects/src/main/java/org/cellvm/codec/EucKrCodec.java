package org.cellvm.codec;

/**
 * EUC of KS X 1001, where a syllable without a code of its own is spelled: a filler, and the
 * letters for its beginning, middle and end.
 */
final class EucKrCodec extends DoubleByteCodec {
  private static final int LEAD = 0xa4;
  private static final int FILLER = 0xd4;

  /** The second byte of each letter that a syllable can begin with, in the order of Unicode. */
  private static final String INITIAL =
      "\u00a1\u00a2\u00a4\u00a7\u00a8\u00a9\u00b1\u00b2\u00b3\u00b5\u00b6\u00b7\u00b8\u00b9\u00ba"
          + "\u00bb\u00bc\u00bd\u00be";

  private static final int FIRST_MEDIAL = 0xbf;
  private static final int MEDIALS = 21;

  /** Likewise what it can end with; the filler stands for nothing. */
  private static final String FINAL =
      "\u00d4\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00af"
          + "\u00b0\u00b1\u00b2\u00b4\u00b5\u00b6\u00b7\u00b8\u00ba\u00bb\u00bc\u00bd\u00be";

  private static final char FIRST_SYLLABLE = '\uac00';
  private static final char LAST_SYLLABLE = '\ud7a3';

  EucKrCodec(String name, CharacterSet set) {
    super(name, set);
  }

  @Override
  int undecoded(byte[] in, int at, int end, int code, CodePointBuffer out) {
    if (code != (LEAD << 8 | FILLER)) {
      return -2;
    }
    if (at + 8 > end) {
      return TOO_FEW;
    }
    for (int i = 2; i < 8; i += 2) {
      if ((in[at + i] & 0xff) != LEAD) {
        return -8;
      }
    }
    int initial = INITIAL.indexOf(in[at + 3] & 0xff);
    int medial = (in[at + 5] & 0xff) - FIRST_MEDIAL;
    int last = FINAL.indexOf(in[at + 7] & 0xff);
    if (initial < 0 || medial < 0 || medial >= MEDIALS || last < 0) {
      return -8;
    }
    out.append(FIRST_SYLLABLE + (initial * MEDIALS + medial) * FINAL.length() + last);
    return 8;
  }

  @Override
  int unencoded(int character, ByteSink out) {
    if (character < FIRST_SYLLABLE || character > LAST_SYLLABLE) {
      return 0;
    }
    int number = character - FIRST_SYLLABLE;
    int initial = number / FINAL.length() / MEDIALS;
    int medial = number / FINAL.length() % MEDIALS;
    int[] letters = {
      FILLER, INITIAL.charAt(initial), FIRST_MEDIAL + medial, FINAL.charAt(number % FINAL.length())
    };
    for (int letter : letters) {
      out.append(LEAD);
      out.append(letter);
    }
    return 1;
  }
}
