package org.cellvm.instructions;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;

/** What {@code except} clauses ask. */
final class Exceptions {
  private Exceptions() {}

  /** {@code except w:} for a raised exception of class {@code v}; both borrowed. */
  static boolean match(ThreadState ts, PyObject v, PyObject w) {
    Errors.checkExceptClause(ts, w);
    return Errors.givenExceptionMatches(ts, v, w);
  }
}
