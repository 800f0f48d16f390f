package org.cellvm.library;

import org.cellvm.model.Errors;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.Printing;
import org.cellvm.model.PyExc;
import org.cellvm.model.PyException;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyString;
import org.cellvm.model.PyUnicode;
import org.cellvm.model.ThreadState;

/** {@code print} as a function, {@code raw_input}. */
final class InputOutput {
  private InputOutput() {}

  static PyObject print(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject separator = PyNone.NONE;
    PyObject end = PyNone.NONE;
    PyObject file = PyNone.NONE;
    for (int i = 0; kwnames != null && i < kwnames.length; i++) {
      PyObject value = args[off + n + i];
      switch (kwnames[i].toString()) {
        case "sep":
          separator = value;
          break;
        case "end":
          end = value;
          break;
        case "file":
          file = value;
          break;
        default:
          throw Errors.typeError(
              "'" + kwnames[i] + "' is an invalid keyword argument for this function");
      }
    }
    if (file == PyNone.NONE) {
      file = Printing.standardOutput(ts);
      if (file == PyNone.NONE) {
        return PyNone.NONE;
      }
    }
    checkText("sep", separator);
    checkText("end", end);
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        Printing.write(ts, file, separator == PyNone.NONE ? PyString.ofChar(' ') : separator, true);
      }
      Printing.write(ts, file, args[off + i], true);
    }
    Printing.write(ts, file, end == PyNone.NONE ? PyString.ofChar('\n') : end, true);
    return PyNone.NONE;
  }

  private static void checkText(String name, PyObject o) {
    if (o != PyNone.NONE && !(o instanceof PyString) && !(o instanceof PyUnicode)) {
      throw Errors.typeError(name + " must be None, str or unicode, not " + Objects.typeName(o));
    }
  }

  /** A line of standard input without its end, owned. */
  static PyObject rawInput(ThreadState ts, PyObject prompt) {
    PyObject in = ts.interp.sysDict.getStr(ts, Names.stdin);
    if (in == null) {
      throw Errors.runtimeError("[raw_]input: lost sys.stdin");
    }
    if (prompt != null) {
      PyObject out = Printing.standardOutput(ts);
      if (out == null) {
        throw Errors.runtimeError("[raw_]input: lost sys.stdout");
      }
      Printing.write(ts, out, prompt, true);
      Objects.callMethod(ts, out, Names.flush).decref(ts);
    }
    PyObject line = ts.own(Objects.callMethod(ts, in, Names.readline));
    if (!(line instanceof PyString s)) {
      throw Errors.typeError("object.readline() returned non-string");
    }
    int length = s.length();
    if (length == 0) {
      throw new PyException(PyExc.EOFError, "EOF when reading a line");
    }
    int end = s.bytes()[length - 1] == '\n' ? length - 1 : length;
    return PyString.of(java.util.Arrays.copyOf(s.bytes(), end));
  }
}
