package org.cellvm.model.errors;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;

/** Decides what becomes of a warning. */
public interface WarningHook {
  /**
   * @throws PyException if the warning is to be an error
   */
  void warn(ThreadState ts, PyType category, String message, int stackLevel);

  /**
   * {@code PyErr_WarnExplicit}: a warning about a place in a source file.
   *
   * @throws PyException as above
   */
  void warnExplicit(ThreadState ts, PyType category, String message, String filename, int lineno);
}
