package org.cellvm.library;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SourceLine;
import org.cellvm.model.files.Printing;
import org.cellvm.model.text.PyString;

/**
 * Writes a warning to {@code sys.stderr} where no {@code warnings.showwarning} does. What goes
 * wrong with that goes nowhere; after an error only the objects are still tried, not the text
 * between them, as in CPython.
 */
final class WarningText {
  private final ThreadState ts;
  private final PyObject stderr;
  private boolean failed;

  private WarningText(ThreadState ts, PyObject stderr) {
    this.ts = ts;
    this.stderr = stderr;
  }

  /**
   * All arguments are borrowed.
   *
   * @param sourceLine null to look for the line in the file
   */
  static void show(
      ThreadState ts,
      PyObject filename,
      long lineno,
      PyObject text,
      PyObject category,
      PyString sourceLine) {
    PyObject stderr = ts.interp.sysDict.getStr(ts, Names.stderr);
    if (stderr == null) {
      return;
    }
    PyObject name = ts.own(Objects.getAttr(ts, category, Names.__name__));
    WarningText out = new WarningText(ts, ts.own(Ref.inc(stderr)));
    out.object(filename);
    out.text(":" + lineno + ": ");
    out.object(name);
    out.text(": ");
    out.object(text);
    out.text("\n");
    if (sourceLine != null) {
      out.text(withoutIndentation(sourceLine.toString()));
      out.text("\n");
      return;
    }
    String line = SourceLine.find(ts, filename.toString(), (int) lineno);
    if (line != null) {
      out.text("  " + line + "\n");
    }
  }

  private static String withoutIndentation(String line) {
    int start = 0;
    while (start < line.length() && " \t\f".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    int zero = line.indexOf('\0', start);
    return line.substring(start, zero < 0 ? line.length() : zero);
  }

  private void text(String text) {
    if (!failed) {
      object(ts.own(PyString.fromString(text)));
    }
  }

  private void object(PyObject o) {
    try {
      Printing.write(ts, stderr, o, true);
    } catch (PyException e) {
      e.discard(ts);
      failed = true;
    }
  }
}
