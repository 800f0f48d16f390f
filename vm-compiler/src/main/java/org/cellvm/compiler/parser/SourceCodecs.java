package org.cellvm.compiler.parser;

/** The encodings that a source may declare (PEP 263). A VM may supply its own registry. */
public interface SourceCodecs {
  /**
   * Decodes a source.
   *
   * @return its text in UTF-8
   * @throws CodecException for an unknown encoding or undecodable bytes
   */
  byte[] toUtf8(byte[] source, int start, int end, String encoding) throws CodecException;

  /**
   * Encodes UTF-8 in a source encoding: byte strings are stored as the source wrote them.
   *
   * @param replace put a question mark for what cannot be encoded, and never fail for it
   * @throws CodecException for invalid UTF-8, an unknown encoding or unencodable characters
   */
  byte[] fromUtf8(byte[] utf8, int start, int end, String encoding, boolean replace)
      throws CodecException;
}
