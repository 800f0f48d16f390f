package org.cellvm.cli;

/** An invalid command line; the message is printed as it is. */
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exit status that a shell sees of a process that aborts. */
  static final int ABORTED = 134;

  private final int status;

  UsageError(String message) {
    this(message, 2);
  }

  UsageError(String message, int status) {
    super(message, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
