package org.cellvm.api;

/** A Python exception that has reached Java code. */
public final class PythonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final String value;
  private final String traceback;

  /**
   * Made by the VM.
   *
   * @param type the name of the exception's class
   * @param value {@code str()} of the exception
   * @param traceback what CPython prints for it
   */
  public PythonException(String type, String value, String traceback) {
    super(value.isEmpty() ? type : type + ": " + value);
    this.type = type;
    this.value = value;
    this.traceback = traceback;
  }

  /** The name of the exception's class: {@code ZeroDivisionError}. */
  public String type() {
    return type;
  }

  /** {@code str()} of the exception. */
  public String value() {
    return value;
  }

  /** What CPython prints for it: the traceback and the last line, each line ended. */
  public String traceback() {
    return traceback;
  }
}
