package org.cellvm.bytecode;

/**
 * A code object's bytecode that CPython's compiler could not have made and that no engine may run.
 * The kernel turns it into {@code SystemError} with the same message.
 */
public final class MalformedCodeException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedCodeException(String message) {
    super(message, null, false, false);
  }
}
