package org.cellvm.library;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/**
 * The code that a warning is about. All objects are borrowed, held by the thread's temporaries.
 *
 * @param registry the warnings that were given for the module before
 */
record WarningContext(PyObject filename, int lineno, PyObject module, PyObject registry) {
  private static final String MAIN = "__main__";

  /** The caller that is {@code level} frames up, 1 being the running one; beyond all: sys. */
  static WarningContext of(ThreadState ts, long level) {
    PyFrame f = ts.frame;
    for (long up = level; up > 1 && f != null; up--) {
      f = f.back;
    }
    PyDict globals = f == null ? ts.interp.sysDict : f.globals;
    int lineno = f == null ? 1 : f.lineno();
    PyObject registry = globals.getStr(ts, Names.__warningregistry__);
    if (registry == null) {
      registry = ts.own(new PyDict(ts));
      globals.putStr(ts, Names.__warningregistry__, registry);
    } else {
      ts.own(Ref.inc(registry));
    }
    PyObject module = globals.getStr(ts, Names.__name__);
    module = ts.own(module == null ? PyString.fromString("<string>") : Ref.inc(module));
    return new WarningContext(ts.own(filename(ts, globals, module)), lineno, module, registry);
  }

  /** Owned. */
  private static PyObject filename(ThreadState ts, PyDict globals, PyObject module) {
    if (globals.getStr(ts, Names.__file__) instanceof PyString file) {
      return sourceOf(file);
    }
    if (!WarningFilters.text(ts, module).equals(MAIN)) {
      return Ref.inc(module);
    }
    PyObject argv = ts.interp.sysDict.getStr(ts, Names.argv);
    if (argv instanceof PyList list && list.size > 0) {
      PyObject program = list.items[0];
      return Objects.isTrue(ts, program) ? Ref.inc(program) : PyString.fromString(MAIN);
    }
    return PyString.fromString(MAIN);
  }

  /** The source beside a compiled file. */
  private static PyObject sourceOf(PyString file) {
    String name = file.toString();
    int dot = name.length() - 4;
    boolean compiled =
        dot >= 0
            && (name.regionMatches(true, dot, ".pyc", 0, 4)
                || name.regionMatches(true, dot, ".pyo", 0, 4));
    return compiled ? PyString.fromString(name.substring(0, name.length() - 1)) : Ref.inc(file);
  }
}
