package org.cellvm.compiler.parser;

import org.cellvm.codec.ByteSink;
import org.cellvm.codec.CodePoints;
import org.cellvm.codec.CodecException;
import org.cellvm.codec.Encoding;
import org.cellvm.codec.TextCodec;

/** A part of a source that is encoded: what the encoding lacks is an error, or is replaced. */
final class SourceEncoding extends Encoding {
  private final String codec;
  private final boolean replace;

  private SourceEncoding(String codec, CodePoints in, boolean replace) {
    super(in, new ByteSink(in.length() + 16));
    this.codec = codec;
    this.replace = replace;
  }

  /**
   * Encodes a text.
   *
   * @throws CodecException for what the encoding lacks, unless it is to be replaced
   */
  static byte[] encode(TextCodec codec, CodePoints text, boolean replace) {
    var encoding = new SourceEncoding(codec.name(), text, replace);
    codec.encode(encoding);
    return encoding.out.toByteArray();
  }

  @Override
  public int error(int start, int end, String reason) {
    if (!replace) {
      throw failure(in, start, end, reason);
    }
    replacement = new CodePoints("?".repeat(end - start), null);
    return end;
  }

  @Override
  public RuntimeException failure(CodePoints text, int start, int end, String reason) {
    return CodecException.unencodable(codec, text, start, end, reason);
  }
}
