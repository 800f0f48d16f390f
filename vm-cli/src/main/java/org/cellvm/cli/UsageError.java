package org.cellvm.cli;

/** An invalid command line; the message is printed as it is. */
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message, null, false, false);
  }
}
