package org.cellvm.codec;

/** EUC with the half-width katakana after 0x8e and a second set or plane after 0x8f. */
final class EucJpCodec extends DoubleByteCodec {
  EucJpCodec(String name, CharacterSet set) {
    super(name, set);
  }

  @Override
  int undecoded(byte[] in, int at, int end, int code, CodePointBuffer out) {
    if (code >> 8 != CharacterSet.SINGLE_SHIFT_3) {
      return -2;
    }
    if (at + 3 > end) {
      return TOO_FEW;
    }
    int three = 0x10000 | (code & 0xff) << 8 | in[at + 2] & 0xff;
    return set.decode(three, out) ? 3 : -3;
  }
}
