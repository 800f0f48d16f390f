package org.cellvm.library.select;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;

/** What {@code select} keeps in one VM: its exception. */
final class SelectState {
  /** {@code select.error}, owned. */
  final PyType error;

  private SelectState(ThreadState ts) {
    error = Errors.newException(ts, "select.error", PyExc.Exception);
  }

  static SelectState of(ThreadState ts) {
    SelectState state = ts.interp.moduleStates.get(SelectState.class);
    if (state == null) {
      state = new SelectState(ts);
      ts.interp.moduleStates.put(state);
    }
    return state;
  }
}
