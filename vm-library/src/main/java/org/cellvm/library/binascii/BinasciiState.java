package org.cellvm.library.binascii;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;

/** The exceptions of {@code binascii} in one VM; owned. */
final class BinasciiState {
  final PyType error;
  final PyType incomplete;

  BinasciiState(ThreadState ts) {
    error = Errors.newException(ts, "binascii.Error", PyExc.Exception);
    incomplete = Errors.newException(ts, "binascii.Incomplete", PyExc.Exception);
  }

  /** A {@code binascii.Error}. */
  static PyException error(ThreadState ts, String message) {
    return new PyException(ts.interp.moduleStates.get(BinasciiState.class).error, message);
  }

  /** A {@code binascii.Incomplete}. */
  static PyException incomplete(ThreadState ts, String message) {
    return new PyException(ts.interp.moduleStates.get(BinasciiState.class).incomplete, message);
  }
}
