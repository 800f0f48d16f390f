package org.cellvm.model.functions;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** {@code types.FunctionType(code, globals[, name[, argdefs[, closure]]])}. */
final class FunctionConstructor {
  private static final String[] KEYWORDS = {"code", "globals", "name", "argdefs", "closure"};

  private FunctionConstructor() {}

  static PyObject make(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = new PyObject[KEYWORDS.length];
    try {
      Args.bind(ts, "function", KEYWORDS, 2, args, off, n, kwnames, a);
    } catch (PyException e) {
      // Arguments before the wrong one are checked first.
      check(a);
      throw e;
    }
    check(a);
    PyCode code = (PyCode) a[0];
    PyDict globals = (PyDict) a[1];
    PyObject name = a[2];
    PyObject defaults = a[3];
    PyObject closure = a[4];
    if (name != null && name != PyNone.NONE && !(name instanceof PyString)) {
      throw Errors.typeError("arg 3 (name) must be None or string");
    }
    if (defaults != null && defaults != PyNone.NONE && !(defaults instanceof PyTuple)) {
      throw Errors.typeError("arg 4 (defaults) must be None or tuple");
    }
    PyTuple cells = cells(code, closure);
    PyFunctionObject fn = new PyFunctionObject(ts, code, globals);
    if (name instanceof PyString s) {
      FunctionType.setFuncName(ts, fn, s);
    }
    if (defaults instanceof PyTuple t) {
      fn.setDefaults(ts, Ref.inc(t));
    }
    fn.setClosure(ts, Ref.inc(cells));
    return fn;
  }

  private static void check(PyObject[] a) {
    if (a[0] != null && !(a[0] instanceof PyCode)) {
      throw ArgConversions.wrong("code", a[0], "function", 1);
    }
    if (a[1] != null && !(a[1] instanceof PyDict)) {
      throw ArgConversions.wrong("dict", a[1], "function", 2);
    }
  }

  /** The tuple of cells, borrowed; null where there is none. */
  private static PyTuple cells(PyCode code, PyObject closure) {
    int needed = code.freevars().items.length;
    if (!(closure instanceof PyTuple cells)) {
      if (needed > 0 && (closure == null || closure == PyNone.NONE)) {
        throw Errors.typeError("arg 5 (closure) must be tuple");
      }
      if (closure != null && closure != PyNone.NONE) {
        throw Errors.typeError("arg 5 (closure) must be None or tuple");
      }
      return null;
    }
    if (cells.items.length != needed) {
      throw Errors.valueError(
          code.name + " requires closure of length " + needed + ", not " + cells.items.length);
    }
    for (PyObject cell : cells.items) {
      if (!(cell instanceof PyCellObject)) {
        throw Errors.typeError("arg 5 (closure) expected cell, found " + Objects.typeName(cell));
      }
    }
    return cells;
  }
}
