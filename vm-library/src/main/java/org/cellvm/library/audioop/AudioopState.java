package org.cellvm.library.audioop;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;

/** The exception of {@code audioop} in one VM; owned. */
final class AudioopState {
  final PyType error;

  AudioopState(ThreadState ts) {
    error = Errors.newException(ts, "audioop.error", PyExc.Exception);
  }
}
