package org.cellvm.api;

/** A Python exception that has reached Java code. */
public final class PythonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final String value;
  private final String traceback;
  private final transient Value exception;

  /**
   * Made by the VM.
   *
   * @param type the name of the exception's class
   * @param value {@code str()} of the exception
   * @param traceback what CPython prints for it
   */
  public PythonException(String type, String value, String traceback) {
    this(type, value, traceback, null, null);
  }

  /**
   * Made by a VM.
   *
   * @param exception the exception object; null for none
   * @param cause what a function of the host threw; null for none
   */
  public PythonException(
      String type, String value, String traceback, Value exception, Throwable cause) {
    super(value.isEmpty() ? type : type + ": " + value, cause);
    this.type = type;
    this.value = value;
    this.traceback = traceback;
    this.exception = exception;
  }

  /** Returns the name of the exception's class: {@code ZeroDivisionError}. */
  public String type() {
    return type;
  }

  /** Returns {@code str()} of the exception. */
  public String value() {
    return value;
  }

  /** Returns what CPython prints for it: the traceback and the last line, each with a line feed. */
  public String traceback() {
    return traceback;
  }

  /** Returns the exception object, for its attributes; null where there is none. */
  public Value exception() {
    return exception;
  }
}
