package org.cellvm.api;

/**
 * A call was stopped from outside: it went over one of the VM's {@link Limits}, or was cancelled.
 * It is no {@link PythonException}, as no code of the program has seen it.
 */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a call was stopped. */
  public enum Reason {
    WALL_TIME("wall time limit exceeded"),
    CPU_TIME("processor time limit exceeded"),
    STEPS("step limit exceeded"),
    MEMORY("memory limit exceeded"),
    OUTPUT("output limit exceeded"),
    /** By {@link PythonVm#cancel}. */
    CANCELLED("cancelled"),
    /** The Java thread was interrupted; it still is. */
    INTERRUPTED("the thread was interrupted"),
    /** By {@link PythonVm#close(boolean)}. */
    CLOSED("the VM is closed");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** Returns it in words. */
    public String text() {
      return text;
    }
  }

  private final Reason reason;
  private final String traceback;

  /**
   * Made by a VM.
   *
   * @param traceback where the program stood, as a traceback shows it
   */
  public StoppedException(Reason reason, String traceback) {
    super(reason.text());
    this.reason = reason;
    this.traceback = traceback;
  }

  public Reason reason() {
    return reason;
  }

  /** Returns where the program stood, as a traceback shows it; may be empty. */
  public String traceback() {
    return traceback;
  }
}
