package org.cellvm.model;

/** Makes the Python errors that built-in code raises. */
public final class Errors {
  private Errors() {}

  public static PyException typeError(String message) {
    return new PyException(PyExc.TypeError, message);
  }

  public static PyException valueError(String message) {
    return new PyException(PyExc.ValueError, message);
  }

  public static PyException attributeError(String message) {
    return new PyException(PyExc.AttributeError, message);
  }

  public static PyException nameError(String message) {
    return new PyException(PyExc.NameError, message);
  }

  public static PyException overflowError(String message) {
    return new PyException(PyExc.OverflowError, message);
  }

  public static PyException indexError(String message) {
    return new PyException(PyExc.IndexError, message);
  }

  public static PyException systemError(String message) {
    return new PyException(PyExc.SystemError, message);
  }

  public static PyException runtimeError(String message) {
    return new PyException(PyExc.RuntimeError, message);
  }

  public static PyException memoryError() {
    return new PyException(PyExc.MemoryError, "");
  }

  public static PyException zeroDivisionError(String message) {
    return new PyException(PyExc.ZeroDivisionError, message);
  }

  /** A KeyError whose argument is {@code key}, borrowed. */
  public static PyException keyError(ThreadState ts, PyObject key) {
    PyExc.KeyError.incref();
    key.incref();
    return new PyException(PyExc.KeyError, PyTuple.of(ts, key), null);
  }

  /** The end of an iteration, for the few places where it has to be an exception. */
  public static PyException stopIteration() {
    PyExc.StopIteration.incref();
    return new PyException(PyExc.StopIteration, (PyObject) null, null);
  }

  static boolean givenExceptionMatches(ThreadState ts, PyObject type, PyObject exc) {
    throw new IllegalStateException();
  }

  static void normalize(ThreadState ts, PyException e) {
    throw new IllegalStateException();
  }
}
