package org.cellvm.compiler.parser;

/** A source codec could not do its work; the message is what CPython's codec says. */
public final class CodecException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean unknown;

  private CodecException(String message, boolean unknown) {
    super(message, null, false, false);
    this.unknown = unknown;
  }

  /** The bytes or characters do not fit the encoding. */
  public CodecException(String message) {
    this(message, false);
  }

  /** There is no such encoding. */
  public static CodecException unknownEncoding(String encoding) {
    return new CodecException("unknown encoding: " + encoding, true);
  }

  boolean isUnknown() {
    return unknown;
  }
}
