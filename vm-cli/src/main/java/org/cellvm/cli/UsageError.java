package org.cellvm.cli;

/** A command line that makes no sense; the message is complete. */
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message, null, false, false);
  }
}
