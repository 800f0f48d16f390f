package org.cellvm.codec;

/** An encoding without state, whose characters have one or two bytes, or three that begin 0x8f. */
class DoubleByteCodec extends MultibyteCodec
    implements MultibyteCodec.Decoder, MultibyteCodec.Encoder {
  final CharacterSet set;

  DoubleByteCodec(String name, CharacterSet set) {
    super(name);
    this.set = set;
  }

  @Override
  public final Decoder decoder() {
    return this;
  }

  @Override
  public final Encoder encoder() {
    return this;
  }

  @Override
  public int step(byte[] in, int at, int end, CodePointBuffer out) {
    int first = in[at] & 0xff;
    if (set.decode(first, out)) {
      return 1;
    }
    if (at + 2 > end) {
      return TOO_FEW;
    }
    int code = first << 8 | in[at + 1] & 0xff;
    if (set.decode(code, out)) {
      return 2;
    }
    return undecoded(in, at, end, code, out);
  }

  /** Takes what begins with two bytes that are no character. */
  int undecoded(byte[] in, int at, int end, int code, CodePointBuffer out) {
    return -2;
  }

  @Override
  public int step(CodePoints text, int at, ByteSink out) {
    int pair = at + 1 < text.length() ? set.pairCode(text.at(at), text.at(at + 1)) : -1;
    if (pair >= 0) {
      write(pair, out);
      return 2;
    }
    int code = set.code(text.at(at));
    if (code < 0) {
      return unencoded(text.at(at), out);
    }
    write(code, out);
    return 1;
  }

  @Override
  public boolean beginsPair(int character) {
    return set.beginsPair(character);
  }

  /** Writes a character that has no code of one or two bytes. */
  int unencoded(int character, ByteSink out) {
    return 0;
  }

  private static void write(int code, ByteSink out) {
    if (code >= 0x10000) {
      out.append(CharacterSet.SINGLE_SHIFT_3);
    }
    if (code >= 0x100) {
      out.append(code >> 8);
    }
    out.append(code);
  }
}
