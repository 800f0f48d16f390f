package org.cellvm.compiler.parser;

import java.util.Arrays;
import org.cellvm.codec.CodePointBuffer;
import org.cellvm.codec.CodePoints;
import org.cellvm.codec.CodecException;
import org.cellvm.codec.Decoding;
import org.cellvm.codec.TextCodec;

/** A part of a source that is decoded: what is malformed is an error, or is replaced. */
final class SourceDecoding extends Decoding {
  private static final int REPLACEMENT_CHARACTER = 0xfffd;

  private final String codec;
  private final boolean replace;

  private SourceDecoding(String codec, byte[] in, boolean replace) {
    super(in, new CodePointBuffer(in.length));
    this.codec = codec;
    this.replace = replace;
  }

  /**
   * Decodes {@code b[start..end)}. Positions in errors count from {@code start}.
   *
   * @throws CodecException for malformed bytes, unless they are to be replaced
   */
  static CodePoints decode(TextCodec codec, byte[] b, int start, int end, boolean replace) {
    var decoding = new SourceDecoding(codec.name(), Arrays.copyOfRange(b, start, end), replace);
    codec.decode(decoding);
    return decoding.out.toCodePoints();
  }

  @Override
  public int error(int start, int end, String reason) {
    if (!replace) {
      throw CodecException.undecodable(codec, in, start, end, reason);
    }
    out.append(REPLACEMENT_CHARACTER);
    return end;
  }
}
