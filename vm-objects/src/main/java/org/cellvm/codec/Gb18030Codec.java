package org.cellvm.codec;

import java.util.Arrays;

/** GB 18030: the characters that have no code of two bytes have one of four, in Unicode's order. */
final class Gb18030Codec extends DoubleByteCodec {
  /** The number, among the codes of four bytes, of the one for U+10000. */
  private static final int SUPPLEMENTARY = 189_000;

  /** The characters up to U+FFFF that have four bytes. */
  private final char[] basic;

  private final int basicCount;

  Gb18030Codec(String name, CharacterSet set) {
    super(name, set);
    basic = new char[0x10000];
    int count = 0;
    for (int c = 0; c < 0x10000; c++) {
      if (set.code(c) < 0 && !Character.isSurrogate((char) c)) {
        basic[count++] = (char) c;
      }
    }
    basicCount = count;
  }

  @Override
  int undecoded(byte[] in, int at, int end, int code, CodePointBuffer out) {
    int first = code >> 8;
    int second = code & 0xff;
    if (second < 0x30 || second > 0x39) {
      return -2;
    }
    if (at + 4 > end) {
      return TOO_FEW;
    }
    int third = in[at + 2] & 0xff;
    int fourth = in[at + 3] & 0xff;
    if (third < 0x81 || third == 0xff || fourth < 0x30 || fourth > 0x39) {
      return -4;
    }
    int number = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30;
    int supplementary = number - SUPPLEMENTARY + Character.MIN_SUPPLEMENTARY_CODE_POINT;
    if (number < basicCount) {
      out.append(basic[number]);
    } else if (number >= SUPPLEMENTARY && supplementary <= Character.MAX_CODE_POINT) {
      out.append(supplementary);
    } else {
      return -4;
    }
    return 4;
  }

  @Override
  int unencoded(int character, ByteSink out) {
    int number =
        character < Character.MIN_SUPPLEMENTARY_CODE_POINT
            ? Arrays.binarySearch(basic, 0, basicCount, (char) character)
            : character - Character.MIN_SUPPLEMENTARY_CODE_POINT + SUPPLEMENTARY;
    if (number < 0) {
      return 0;
    }
    out.append(number / 12600 + 0x81);
    out.append(number / 1260 % 10 + 0x30);
    out.append(number / 10 % 126 + 0x81);
    out.append(number % 10 + 0x30);
    return 1;
  }
}
