package org.cellvm.library.elementtree;

import org.cellvm.instructions.Executing;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** What the module keeps in one VM: its exception, and functions that its Python text defines. */
final class ElementtreeState {
  // All owned.
  final PyType parseError;
  final PyObject elementPath;
  final PyObject iter;
  final PyObject iterText;
  final PyObject deepCopy;
  final PyObject copyElement;

  /** Runs the Python text, which fills the module. */
  ElementtreeState(ThreadState ts, PyModule module) {
    parseError = Errors.newException(ts, "cElementTree.ParseError", PyExc.SyntaxError);
    module.add(ts, "ParseError", parseError);
    byte[] source = PyString.latin1Bytes(ElementtreeText.SOURCE);
    PyCode code = ts.own(ts.interp.compiler.compile(ts, source, "<string>", "exec", 0));
    PyDict globals = ts.own(new PyDict(ts));
    globals.setItemString(ts, "__builtins__", Ref.inc(ts.interp.builtins));
    globals.setItemString(ts, "cElementTree", Ref.inc(module));
    ts.own(Executing.eval(ts, code, globals, globals));
    elementPath = defined(ts, globals, "ElementPath");
    iter = defined(ts, globals, "iter");
    iterText = defined(ts, globals, "itertext");
    deepCopy = defined(ts, globals, "deepcopy");
    copyElement = defined(ts, globals, "copyelement");
  }

  private static PyObject defined(ThreadState ts, PyDict globals, String name) {
    return Ref.inc(globals.getItemString(ts, name));
  }

  static ElementtreeState of(ThreadState ts) {
    return ts.interp.moduleStates.get(ElementtreeState.class);
  }

  /** A {@code ParseError} with its place. */
  PyException error(ThreadState ts, String message, int line, int column) {
    int mark = ts.mark();
    try {
      String text = message + ": line " + line + ", column " + column;
      PyObject value = Objects.call1(ts, parseError, ts.own(PyString.fromString(text)));
      PyObject place = ts.own(PyTuple.of(ts, PyInt.valueOf(line), PyInt.valueOf(column)));
      PyString name = ts.own(PyString.intern(ts, PyString.fromString("position")));
      Objects.setAttr(ts, value, name, place);
      return new PyException(Ref.inc(parseError), value, null);
    } finally {
      ts.release(mark);
    }
  }
}
