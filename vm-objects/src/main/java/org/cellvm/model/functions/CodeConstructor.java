package org.cellvm.model.functions;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** {@code types.CodeType(...)}: code objects that did not come from the compiler. */
final class CodeConstructor {
  private static final int REQUIRED = 12;
  private static final int MAXIMUM = 14;

  private CodeConstructor() {}

  static PyObject make(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("code", kwnames);
    if (n < REQUIRED || n > MAXIMUM) {
      throw Errors.typeError(
          "code() takes at "
              + (n < REQUIRED ? "least " + REQUIRED : "most " + MAXIMUM)
              + " arguments ("
              + n
              + " given)");
    }
    int[] numbers = new int[4];
    for (int i = 0; i < 4; i++) {
      numbers[i] = ArgConversions.toInt(ts, args[off + i]);
    }
    PyString code = string(args[off + 4], 5);
    PyTuple consts = tuple(args[off + 5], 6);
    PyTuple names = tuple(args[off + 6], 7);
    PyTuple varnames = tuple(args[off + 7], 8);
    PyString filename = string(args[off + 8], 9);
    PyString name = string(args[off + 9], 10);
    int firstlineno = ArgConversions.toInt(ts, args[off + 10]);
    PyString lnotab = string(args[off + 11], 12);
    PyTuple freevars = n > 12 ? tuple(args[off + 12], 13) : PyTuple.EMPTY;
    PyTuple cellvars = n > 13 ? tuple(args[off + 13], 14) : PyTuple.EMPTY;
    if (numbers[0] < 0) {
      throw Errors.valueError("code: argcount must not be negative");
    }
    if (numbers[1] < 0) {
      throw Errors.valueError("code: nlocals must not be negative");
    }
    int mark = ts.mark();
    try {
      names = ts.own(strings(ts, names));
      varnames = ts.own(strings(ts, varnames));
      freevars = ts.own(strings(ts, freevars));
      cellvars = ts.own(strings(ts, cellvars));
      PyCode.internConstants(ts, consts);
      return new PyCode(
          numbers[0],
          numbers[1],
          numbers[2],
          numbers[3],
          Ref.inc(code),
          Ref.inc(consts),
          Ref.inc(names),
          Ref.inc(varnames),
          Ref.inc(freevars),
          Ref.inc(cellvars),
          Ref.inc(filename),
          Ref.inc(name),
          firstlineno,
          Ref.inc(lnotab));
    } finally {
      ts.release(mark);
    }
  }

  private static PyString string(PyObject o, int position) {
    if (o instanceof PyString s) {
      return s;
    }
    throw ArgConversions.wrong("string", o, "code", position);
  }

  private static PyTuple tuple(PyObject o, int position) {
    if (o instanceof PyTuple t) {
      return t;
    }
    throw ArgConversions.wrong("tuple", o, "code", position);
  }

  /** An owned tuple of interned exact strings. */
  private static PyTuple strings(ThreadState ts, PyTuple names) {
    PyObject[] items = new PyObject[names.items.length];
    for (PyObject item : names.items) {
      if (!(item instanceof PyString)) {
        throw Errors.typeError(
            "name tuples must contain only strings, not '" + Objects.typeName(item) + "'");
      }
    }
    for (int i = 0; i < items.length; i++) {
      items[i] = PyString.intern(ts, (PyString) Ref.inc(names.items[i]));
    }
    return PyTuple.of(ts, items);
  }
}
