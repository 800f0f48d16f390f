package org.cellvm.api;

import java.util.List;
import java.util.OptionalInt;

/**
 * A Python exception that has reached Java code, or one that a function of the host raises ({@link
 * #of}).
 */
public final class PythonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final String value;
  private final String traceback;
  private final transient List<Frame> frames;
  private final transient Value exception;
  private final transient Value tracebackObject;
  private final transient Object[] arguments;
  private final Integer exitStatus;

  /**
   * One line of a traceback.
   *
   * @param file the name of the file, as the code was compiled with it
   * @param line the number of the line, from 1
   * @param function the name of the function, or {@code <module>}
   */
  public record Frame(String file, int line, String function) {}

  /**
   * What a VM knows of an exception.
   *
   * @param type the name of the exception's class
   * @param value {@code str()} of the exception
   * @param traceback what CPython prints for it
   * @param frames the lines of the traceback, outermost first
   * @param exitStatus that of a SystemExit; null for any other
   * @param exception the exception object; null for none
   * @param tracebackObject its traceback; null for none
   */
  public record Details(
      String type,
      String value,
      String traceback,
      List<Frame> frames,
      Integer exitStatus,
      Value exception,
      Value tracebackObject) {}

  /**
   * Made by a VM.
   *
   * @param cause what a function of the host threw; null for none
   */
  public PythonException(Details details, Throwable cause) {
    super(message(details.type(), details.value()), cause);
    type = details.type();
    value = details.value();
    traceback = details.traceback();
    frames = List.copyOf(details.frames());
    exitStatus = details.exitStatus();
    exception = details.exception();
    tracebackObject = details.tracebackObject();
    arguments = null;
  }

  private PythonException(String type, Object[] arguments) {
    super(message(type, arguments.length == 0 ? "" : String.valueOf(arguments[0])));
    this.type = type;
    this.value = arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    this.traceback = getMessage() + "\n";
    this.frames = List.of();
    this.exitStatus = null;
    this.exception = null;
    this.tracebackObject = null;
    this.arguments = arguments.clone();
  }

  /**
   * Returns an exception for a function of the host to throw: Python code sees an instance of the
   * class, made with the arguments.
   *
   * <pre>{@code
   * throw PythonException.of("ValueError", "no such order", 17);
   * }</pre>
   *
   * @param type the name of a built-in class, or of one in a module that can be imported ({@code
   *     "socket.error"})
   */
  public static PythonException of(String type, Object... arguments) {
    return new PythonException(type, arguments);
  }

  private static String message(String type, String value) {
    return value.isEmpty() ? type : type + ": " + value;
  }

  /** Returns the name of the exception's class: {@code ZeroDivisionError}. */
  public String type() {
    return type;
  }

  /** Returns {@code str()} of the exception; its {@code unicode()} where that cannot be. */
  public String value() {
    return value;
  }

  /** Returns what CPython prints for it: the traceback and the last line, each with a line feed. */
  public String traceback() {
    return traceback;
  }

  /** Returns the lines of the traceback, outermost first; not kept by serialization. */
  public List<Frame> frames() {
    return frames == null ? List.of() : frames;
  }

  /**
   * Returns the exit status that a SystemExit asks for, as the command would end with it; empty for
   * any other exception.
   */
  public OptionalInt exitStatus() {
    return exitStatus == null ? OptionalInt.empty() : OptionalInt.of(exitStatus);
  }

  /** Returns the exception object, for its attributes; null where there is none. */
  public Value exception() {
    return exception;
  }

  /** Returns the traceback object; null where there is none. */
  public Value tracebackObject() {
    return tracebackObject;
  }

  /** Returns the arguments of an exception made by {@link #of}; null for any other. */
  public Object[] arguments() {
    return arguments == null ? null : arguments.clone();
  }
}
