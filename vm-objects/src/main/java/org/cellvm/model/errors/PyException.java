package org.cellvm.model.errors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;

/**
 * A Python exception on its way, as a Java exception without a stack trace. It owns its type, value
 * and traceback. The value may still be a bare message, an argument tuple or null until {@link
 * #normalize} makes an instance of it, as in CPython. Java code that catches one and goes on must
 * {@link #discard} it; code that rethrows it leaves it alone.
 */
public final class PyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private transient PyObject type;
  private transient PyObject value;
  private transient PyObject traceback;
  private transient String message;
  private transient boolean reraised;
  private transient boolean stop;

  /** An error of a built-in class; the instance is made only when it is needed. */
  public PyException(PyType type, String message) {
    super(null, null, false, false);
    this.type = type;
    this.message = message;
    type.incref();
  }

  /** Steals all three references; value and traceback may be null. */
  public PyException(PyObject type, PyObject value, PyObject traceback) {
    super(null, null, false, false);
    this.type = type;
    this.value = value;
    this.traceback = traceback;
  }

  /** A RuntimeError that ends the program: it passes all handlers, {@code finally} too. */
  public static PyException stop(String message) {
    PyException e = new PyException(PyExc.RuntimeError, message);
    e.stop = true;
    return e;
  }

  /** Whether this is a {@link #stop}. */
  public boolean isStop() {
    return stop;
  }

  /** The class (or old-style class) of the exception, borrowed. */
  public PyObject excType() {
    return type;
  }

  /** The value, borrowed; null if none. A message becomes a str here. */
  public PyObject excValue() {
    if (value == null && message != null) {
      value = PyString.fromString(message);
      message = null;
    }
    return value;
  }

  /** The traceback, borrowed; null if none yet. */
  public PyObject traceback() {
    return traceback;
  }

  /**
   * Steals {@code tb}; the old traceback, if any, passes to the caller's ownership by being in it.
   */
  public void setTraceback(PyObject tb) {
    traceback = tb;
  }

  /** Replaces all three, stolen; what was there before is released. */
  public void replace(ThreadState ts, PyObject newType, PyObject newValue, PyObject newTraceback) {
    PyObject oldType = type;
    PyObject oldValue = value;
    PyObject oldTraceback = traceback;
    type = newType;
    value = newValue;
    traceback = newTraceback;
    message = null;
    Ref.dec(ts, oldType);
    Ref.dec(ts, oldValue);
    Ref.dec(ts, oldTraceback);
  }

  /** Makes this the {@link #stop} that has come in its way, which is used up. */
  void becomeStop(ThreadState ts, PyException other) {
    String text = other.message;
    replace(ts, Ref.inc(other.type), null, Ref.inc(traceback));
    message = text;
    stop = true;
    other.discard(ts);
  }

  /** Releases what the exception owns: it has been dealt with. */
  public void discard(ThreadState ts) {
    replace(ts, null, null, null);
  }

  /** Takes over what {@code other} holds; what was there before is released. */
  public void become(ThreadState ts, PyException other) {
    String text = other.message;
    PyObject newType = other.type;
    PyObject newValue = other.value;
    PyObject newTraceback = other.traceback;
    other.giveUp();
    replace(ts, newType, newValue, newTraceback);
    message = text;
  }

  /** Gives up ownership of type, value and traceback to the caller, who has read them. */
  public void giveUp() {
    type = null;
    value = null;
    traceback = null;
    message = null;
  }

  /** The next frame that it passes is in the traceback already ({@code WHY_RERAISE}). */
  public void markReraised() {
    reraised = true;
  }

  /** Whether {@link #markReraised} was called since this was last called. */
  public boolean takeReraised() {
    boolean answer = reraised;
    reraised = false;
    return answer;
  }

  /**
   * Whether an {@code except exc:} clause would catch it; {@code exc} a class or tuple, borrowed.
   */
  public boolean matches(ThreadState ts, PyObject exc) {
    return Errors.givenExceptionMatches(ts, type, exc);
  }

  /** Makes type a class and value an instance of it; an error on the way replaces this one. */
  public void normalize(ThreadState ts) {
    Errors.normalize(ts, this);
  }

  @Override
  public String getMessage() {
    return type + ": " + (message != null ? message : value);
  }
}
