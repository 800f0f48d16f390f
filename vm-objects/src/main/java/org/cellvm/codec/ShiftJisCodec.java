package org.cellvm.codec;

/** Shift_JIS: a byte that begins no character is blamed together with the next, even at the end. */
final class ShiftJisCodec extends DoubleByteCodec {
  private final int lastLead;

  /**
   * @param lastLead the highest byte with which two can begin
   */
  ShiftJisCodec(String name, CharacterSet set, int lastLead) {
    super(name, set);
    this.lastLead = lastLead;
  }

  @Override
  public int step(byte[] in, int at, int end, CodePointBuffer out) {
    int first = in[at] & 0xff;
    boolean neither = first == 0x80 || first == 0xa0 || first > lastLead;
    return neither && !set.decode(first, out) ? -2 : super.step(in, at, end, out);
  }
}
