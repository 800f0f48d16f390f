package org.cellvm.runtime;

import java.util.List;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;
import org.cellvm.model.PyBool;
import org.cellvm.model.PyCode;
import org.cellvm.model.PyComplex;
import org.cellvm.model.PyEllipsis;
import org.cellvm.model.PyFloat;
import org.cellvm.model.PyInt;
import org.cellvm.model.PyLong;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyString;
import org.cellvm.model.PyTuple;
import org.cellvm.model.PyUnicode;
import org.cellvm.model.ThreadState;

/** Makes a VM's code objects of what the compiler answers. Results are owned. */
final class CodeLoader {
  private final ThreadState ts;
  private final PyString filename;

  private CodeLoader(ThreadState ts, PyString filename) {
    this.ts = ts;
    this.filename = filename;
  }

  static PyCode load(ThreadState ts, CodeUnit unit) {
    PyString filename = PyString.fromString(unit.filename());
    try {
      return new CodeLoader(ts, filename).code(unit);
    } finally {
      filename.decref(ts);
    }
  }

  private PyCode code(CodeUnit unit) {
    filename.incref();
    return new PyCode(
        unit.argcount(),
        unit.nlocals(),
        unit.stacksize(),
        unit.flags(),
        PyString.of(unit.code()),
        consts(unit.consts(), true),
        names(unit.names()),
        names(unit.varnames()),
        names(unit.freevars()),
        names(unit.cellvars()),
        filename,
        name(unit.name()),
        unit.firstlineno(),
        PyString.of(unit.lnotab()));
  }

  private PyString name(String s) {
    return PyString.intern(ts, PyString.fromString(s));
  }

  private PyTuple names(List<String> names) {
    PyObject[] items = new PyObject[names.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = name(names.get(i));
    }
    return PyTuple.of(ts, items);
  }

  private PyTuple consts(List<Const> consts, boolean internNames) {
    PyObject[] items = new PyObject[consts.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = constant(consts.get(i), internNames);
    }
    return PyTuple.of(ts, items);
  }

  private PyObject constant(Const c, boolean internNames) {
    if (c instanceof Const.Str s) {
      PyString string = PyString.fromString(s.bytes());
      return internNames && looksLikeName(s.bytes()) ? PyString.intern(ts, string) : string;
    }
    if (c instanceof Const.Int i) {
      return PyInt.valueOf(i.value());
    }
    if (c instanceof Const.Code code) {
      return code(code.unit());
    }
    if (c instanceof Const.Singleton singleton) {
      return switch (singleton) {
        case NONE -> PyNone.NONE;
        case TRUE -> PyBool.TRUE;
        case FALSE -> PyBool.FALSE;
        case ELLIPSIS -> PyEllipsis.ELLIPSIS;
      };
    }
    if (c instanceof Const.Tuple t) {
      return consts(t.items(), false);
    }
    if (c instanceof Const.Float f) {
      return PyFloat.of(f.value());
    }
    if (c instanceof Const.Unicode u) {
      return PyUnicode.fromCodePoints(u.codePoints());
    }
    if (c instanceof Const.Long l) {
      return PyLong.valueOf(l.value());
    }
    Const.Complex complex = (Const.Complex) c;
    return PyComplex.of(complex.real(), complex.imag());
  }

  /** Constants that could be names are interned, as CPython's code objects do it. */
  private static boolean looksLikeName(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean nameChar =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
      if (!nameChar) {
        return false;
      }
    }
    return true;
  }
}
