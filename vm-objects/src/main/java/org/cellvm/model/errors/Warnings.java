package org.cellvm.model.errors;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;

/** Warnings that built-in code issues. */
public final class Warnings {
  private Warnings() {}

  /**
   * {@code PyErr_WarnEx}: hands the warning to the VM's hook, if there is one.
   *
   * @throws PyException if warnings of that kind are errors
   */
  public static void warn(ThreadState ts, PyType category, String message, int stackLevel) {
    WarningHook hook = ts.interp.warnings;
    if (hook != null) {
      hook.warn(ts, category, message, stackLevel);
    }
  }

  /**
   * The warning of {@code -Q}: a {@code /} whose operands are of that kind.
   *
   * @param level the least {@code sys.flags.division_warning} that asks for it
   */
  public static void warnDivision(ThreadState ts, int level, String kind) {
    if (ts.interp.divisionWarning >= level) {
      warn(ts, PyExc.DeprecationWarning, "classic " + kind + " division", 1);
    }
  }

  /** A warning that CPython issues only when it was started with {@code -3}. */
  public static void warnPy3k(ThreadState ts, String message) {
    warnPy3k(ts, message, 1);
  }

  /** The same, of the line that is {@code stackLevel - 1} calls up. */
  public static void warnPy3k(ThreadState ts, String message, int stackLevel) {
    if (ts.interp.py3kWarnings) {
      warn(ts, PyExc.DeprecationWarning, message, stackLevel);
    }
  }
}
