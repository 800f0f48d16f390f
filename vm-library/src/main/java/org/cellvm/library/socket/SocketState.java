package org.cellvm.library.socket;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.system.SystemErrors;

/** What the module keeps in one VM: its exceptions, which are owned, and the default timeout. */
public final class SocketState {
  PyType error;
  PyType hostError;
  PyType addressError;
  PyType timeout;

  /** Seconds; negative for none. */
  double defaultTimeout = -1;

  static SocketState of(ThreadState ts) {
    return ts.interp.moduleStates.get(SocketState.class);
  }

  /** The class {@code socket.error}, borrowed; the module has been imported. */
  public static PyType errorType(ThreadState ts) {
    return of(ts).error;
  }

  /** {@code socket.error} with a text. */
  static PyException error(ThreadState ts, String text) {
    return new PyException(Ref.inc(of(ts).error), PyString.fromString(text), null);
  }

  /** {@code socket.error} of a failed call, which has returned the negative error number. */
  public static PyException failure(ThreadState ts, int result) {
    return numbered(ts, of(ts).error, -result, SystemErrors.text(-result));
  }

  static PyException numbered(ThreadState ts, PyType type, int number, String text) {
    PyObject args = PyTuple.of(ts, PyInt.valueOf(number), PyString.fromString(text));
    return new PyException(Ref.inc(type), args, null);
  }

  static PyException timedOut(ThreadState ts) {
    return new PyException(Ref.inc(of(ts).timeout), PyString.fromString("timed out"), null);
  }

  /** {@code gaierror} of a failed look-up. */
  static PyException lookupFailure(ThreadState ts, int result) {
    if (result < -1000) {
      // EAI_SYSTEM, with the error number of the system.
      return failure(ts, -(-result % 1000));
    }
    String text = ts.interp.system.posix().names().errorText(result);
    return numbered(ts, of(ts).addressError, result, text);
  }
}
