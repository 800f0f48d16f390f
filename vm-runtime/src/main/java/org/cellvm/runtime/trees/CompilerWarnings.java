package org.cellvm.runtime.trees;

import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.model.Names;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.WarningHook;
import org.cellvm.model.files.Printing;
import org.cellvm.model.text.PyString;

/** Hands the compiler's warnings to the VM. */
final class CompilerWarnings implements WarningSink {
  private final ThreadState ts;

  /** Whether this is a statement that is compiled anew with each line until it is complete. */
  private final boolean typed;

  /** The file with inconsistent tabs; null for none. */
  private String inconsistent;

  CompilerWarnings(ThreadState ts) {
    this(ts, false);
  }

  CompilerWarnings(ThreadState ts, boolean typed) {
    this.ts = ts;
    this.typed = typed;
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
  public void inconsistentTabs(String filename) {
    inconsistent = filename;
    if (!typed) {
      reportTabs();
    }
  }

  /** Writes what is known of inconsistent tabs to {@code sys.stderr}. */
  void reportTabs() {
    if (inconsistent == null) {
      return;
    }
    int mark = ts.mark();
    try {
      PyObject stderr = ts.interp.sysDict.getStr(ts, Names.stderr);
      if (stderr != null) {
        ts.own(Ref.inc(stderr));
        String text = inconsistent + ": inconsistent use of tabs and spaces in indentation\n";
        Printing.write(ts, stderr, ts.own(PyString.fromString(text)), true);
      }
    } catch (PyException e) {
      e.discard(ts);
    } finally {
      ts.release(mark);
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
