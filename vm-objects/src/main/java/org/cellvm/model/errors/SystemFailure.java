package org.cellvm.model.errors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.system.SystemErrors;

/** Makes Python's errors of the results of the system's calls: negative ones are error numbers. */
public final class SystemFailure {
  private SystemFailure() {}

  /** The error of a failed call; {@code filename} is borrowed, null for none. */
  public static PyException of(ThreadState ts, PyType type, long result, PyObject filename) {
    int number = (int) -result;
    return Errors.osError(ts, type, number, SystemErrors.text(number), filename);
  }

  /** Returns the result of a call, or raises OSError. */
  public static long check(ThreadState ts, long result) {
    return check(ts, result, null);
  }

  /** Returns the result of a call, or raises OSError with the name of a file. */
  public static long check(ThreadState ts, long result, PyObject filename) {
    if (result < 0) {
      throw of(ts, PyExc.OSError, result, filename);
    }
    return result;
  }
}
