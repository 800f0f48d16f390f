package org.cellvm.library.zlib;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;

/** The exception of {@code zlib} in one VM; owned. */
final class ZlibState {
  static final int STREAM_ERROR = -2;
  static final int BUFFER_ERROR = -5;

  final PyType error;

  ZlibState(ThreadState ts) {
    error = Errors.newException(ts, "zlib.error", PyExc.Exception);
  }

  /** A {@code zlib.error} with a text of its own. */
  static PyException error(ThreadState ts, String message) {
    return new PyException(ts.interp.moduleStates.get(ZlibState.class).error, message);
  }

  /** A {@code zlib.error} for a status of the library. */
  static PyException error(ThreadState ts, int status, String doing, String message) {
    String text = message;
    if (text == null) {
      text =
          status == BUFFER_ERROR
              ? "incomplete or truncated stream"
              : status == STREAM_ERROR ? "inconsistent stream state" : null;
    }
    return error(ts, "Error " + status + " " + doing + (text == null ? "" : ": " + text));
  }
}
