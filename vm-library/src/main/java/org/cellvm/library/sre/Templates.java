package org.cellvm.library.sre;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;

/** What {@code re}, in Python, does for this module: the templates of replacements. */
final class Templates {
  private Templates() {}

  /** Calls a function of {@code re}; the result is owned. */
  static PyObject call(ThreadState ts, String function, PyObject... args) {
    int mark = ts.mark();
    try {
      PyObject module = ts.own(ts.interp.importer.importModule(ts, "re", null, null, 0));
      PyString name = ts.own(PyString.intern(ts, PyString.fromString(function)));
      return Objects.callMethod(ts, module, name, args);
    } finally {
      ts.release(mark);
    }
  }
}
