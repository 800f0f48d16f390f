package org.cellvm.compiler.parser;

import org.cellvm.codec.ByteCodec;
import org.cellvm.codec.CodecException;
import org.cellvm.codec.Encodings;
import org.cellvm.codec.TextCodec;

/** The encodings that a source may declare (PEP 263). */
final class SourceCodecs {
  private SourceCodecs() {}

  /** There is no such encoding. */
  static final class UnknownEncodingException extends CodecException {
    private static final long serialVersionUID = 1L;

    UnknownEncodingException(String encoding) {
      super("unknown encoding: " + encoding);
    }
  }

  /**
   * Finds an encoding.
   *
   * @throws UnknownEncodingException if there is none of that name
   */
  static SourceCodec lookup(String encoding) {
    String name = Encodings.normalize(encoding);
    SourceCodec bytes = BytesCodec.named(name);
    if (bytes != null) {
      return bytes;
    }
    // A source in ASCII is the same in the encoding of domain names.
    TextCodec text = name.equals("idna") ? ByteCodec.ASCII : new Encodings().find(name);
    if (text == null) {
      throw new UnknownEncodingException(encoding);
    }
    return new TextSourceCodec(text);
  }
}
