package org.cellvm.compiler.parser;

import org.cellvm.codec.CodecException;

/** An encoding that a source declared. */
interface SourceCodec {
  /**
   * Decodes a source.
   *
   * @return its text in UTF-8
   * @throws CodecException for undecodable bytes
   */
  byte[] toUtf8(byte[] source, int start, int end);

  /** Decodes what stands in a file, as the codec's stream reader does. */
  byte[] read(byte[] source, int start, int end);

  /** Where the codec's stream reader fails in a file that {@link #read} cannot read. */
  Unreadable unreadable(byte[] source, int start, int end);

  /**
   * Encodes UTF-8: byte strings are stored as the source wrote them.
   *
   * @param replace put a question mark for what cannot be encoded, and never fail for it
   * @throws CodecException for invalid UTF-8 or unencodable characters
   */
  byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace);

  /** Whether this is UTF-8 under one of its names. */
  boolean isUtf8();

  /**
   * The end of what can be read of a file.
   *
   * @param line where the first line begins that cannot be read
   * @param error what the stream reader says of it; null for what decoding the file said
   */
  record Unreadable(int line, String error) {}
}
