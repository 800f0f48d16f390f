package org.cellvm.compiler.parser;

/** An encoding that a source declared. */
public interface SourceCodec {
  /**
   * Decodes a source.
   *
   * @return its text in UTF-8
   * @throws CodecException for undecodable bytes
   */
  byte[] toUtf8(byte[] source, int start, int end) throws CodecException;

  /** Decodes what stands in a file, as the codec's stream reader does. */
  default byte[] read(byte[] source, int start, int end) throws CodecException {
    return toUtf8(source, start, end);
  }

  /** What the codec's stream reader says of undecodable bytes; null of others. */
  default String readError(byte[] source, int start, int end) {
    try {
      read(source, start, end);
      return null;
    } catch (CodecException e) {
      return e.getMessage();
    }
  }

  /**
   * Encodes UTF-8: byte strings are stored as the source wrote them.
   *
   * @param replace put a question mark for what cannot be encoded, and never fail for it
   * @throws CodecException for invalid UTF-8 or unencodable characters
   */
  byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace) throws CodecException;
}
