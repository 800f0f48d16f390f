package org.cellvm.runtime.trees;

import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.WarningHook;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;

/** Hands the compiler's warnings to the VM. */
final class CompilerWarnings implements WarningSink {
  private final ThreadState ts;

  CompilerWarnings(ThreadState ts) {
    this.ts = ts;
  }

  @Override
  public void warn(Category category, String message, String filename, int lineno) {
    WarningHook hook = ts.interp.warnings;
    if (hook == null) {
      return;
    }
    PyType type = type(category);
    try {
      hook.warnExplicit(ts, type, message, filename, lineno);
    } catch (PyException e) {
      throw new Raised(e, e.matches(ts, type));
    }
  }

  @Override
  public void replaced(Raised raised) {
    ((PyException) raised.exception).discard(ts);
  }

  private static PyType type(Category category) {
    return switch (category) {
      case SYNTAX_WARNING -> PyExc.SyntaxWarning;
      case DEPRECATION_WARNING -> PyExc.DeprecationWarning;
    };
  }
}
