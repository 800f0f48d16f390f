package org.cellvm.compiler.parser;

/** The encodings that a source may declare (PEP 263). A VM may supply its own registry. */
@FunctionalInterface
public interface SourceCodecs {
  /**
   * Finds an encoding.
   *
   * @throws CodecException if there is none of that name, or it is none of text
   */
  SourceCodec lookup(String encoding) throws CodecException;
}
