package org.cellvm.compiler.parser;

/** A source codec could not do its work; the message is what CPython's codec says. */
public final class CodecException extends Exception {
  private static final long serialVersionUID = 1L;

  public CodecException(String message) {
    super(message, null, false, false);
  }
}
