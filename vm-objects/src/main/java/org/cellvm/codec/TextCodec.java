package org.cellvm.codec;

/** An encoding of text: code points to bytes and back. */
public interface TextCodec {
  /** The name that CPython's codec gives in its errors. */
  String name();

  /** Decodes all bytes. */
  void decode(Decoding in);

  /** Encodes all code points. */
  void encode(Encoding out);
}
