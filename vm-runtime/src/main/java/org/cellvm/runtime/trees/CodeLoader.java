package org.cellvm.runtime.trees;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;
import org.cellvm.model.PyEllipsis;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyComplex;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** Makes a VM's code objects of the compiler's results. Results are owned. */
final class CodeLoader {
  private final ThreadState ts;
  private final PyString filename;

  /** Null for code that was made of source. */
  private final TreeConstants tree;

  private CodeLoader(ThreadState ts, PyString filename, TreeConstants tree) {
    this.ts = ts;
    this.filename = filename;
    this.tree = tree;
  }

  static PyCode load(ThreadState ts, CodeUnit unit) {
    return load(ts, unit, null);
  }

  /**
   * Loads code that was made of a syntax tree; {@code tree} has the constants that are objects of a
   * program.
   */
  static PyCode load(ThreadState ts, CodeUnit unit, TreeConstants tree) {
    PyString filename = PyString.fromString(unit.filename());
    try {
      return new CodeLoader(ts, filename, tree).code(unit);
    } finally {
      filename.decref(ts);
    }
  }

  /** Returns a constant that is no code object, owned. */
  static PyObject constant(ThreadState ts, Const constant) {
    var loader = new CodeLoader(ts, null, null);
    return constant instanceof Const.Tuple t
        ? loader.tuple(t, Map.of())
        : loader.constant(constant);
  }

  private PyCode code(CodeUnit unit) {
    filename.incref();
    return new PyCode(
        unit.argcount(),
        unit.nlocals(),
        unit.stacksize(),
        unit.flags(),
        PyString.of(unit.code()),
        consts(unit.consts()),
        names(unit.names()),
        names(unit.varnames()),
        names(unit.freevars()),
        names(unit.cellvars()),
        filename,
        codeName(unit.name()),
        unit.firstlineno(),
        PyString.of(unit.lnotab()));
  }

  private PyString name(String s) {
    return PyString.intern(ts, PyString.fromString(s));
  }

  /** CPython's compiler makes a new string each time for these three names only. */
  private PyString codeName(String s) {
    return switch (s) {
      case "<genexpr>", "<setcomp>", "<dictcomp>" -> PyString.fromString(s);
      default -> name(s);
    };
  }

  private PyTuple names(List<String> names) {
    PyObject[] items = new PyObject[names.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = name(names.get(i));
    }
    return PyTuple.of(ts, items);
  }

  /**
   * Returns the constants. One that is in a folded tuple, too, is one object, as the code that was
   * folded would have used one; strings are interned last, for the tuple may hold the one that
   * goes.
   */
  private PyTuple consts(List<Const> consts) {
    PyObject[] items = new PyObject[consts.size()];
    Map<Const, PyObject> made = null;
    for (int i = 0; i < items.length; i++) {
      Const c = consts.get(i);
      PyObject original = tree == null ? null : tree.original(c);
      if (original != null) {
        items[i] = Ref.inc(original);
      } else if (c instanceof Const.Tuple t) {
        if (made == null) {
          made = new HashMap<>();
          for (int j = 0; j < i; j++) {
            remember(made, consts.get(j), items[j]);
          }
        }
        items[i] = tuple(t, made);
      } else {
        items[i] = constant(c);
      }
      if (made != null) {
        remember(made, c, items[i]);
      }
    }
    PyTuple tuple = PyTuple.of(ts, items);
    PyCode.internConstants(ts, tuple);
    return tuple;
  }

  private static void remember(Map<Const, PyObject> made, Const c, PyObject o) {
    if (!(c instanceof Const.Code)) {
      made.put(c, o);
    }
  }

  private PyTuple tuple(Const.Tuple t, Map<Const, PyObject> made) {
    PyObject[] items = new PyObject[t.items().size()];
    for (int i = 0; i < items.length; i++) {
      Const c = t.items().get(i);
      PyObject o = made.get(c);
      if (o != null) {
        items[i] = Ref.inc(o);
      } else {
        items[i] = c instanceof Const.Tuple inner ? tuple(inner, made) : constant(c);
      }
    }
    return PyTuple.of(ts, items);
  }

  /** Any constant but a tuple. */
  private PyObject constant(Const c) {
    if (c instanceof Const.Str s) {
      // What marshal writes shows whether a short string is the one that CPython keeps.
      return s.cached()
          ? PyString.fromString(s.bytes())
          : PyString.uncached(s.bytes().getBytes(StandardCharsets.ISO_8859_1));
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
    if (c instanceof Const.Float f) {
      return PyFloat.of(f.value());
    }
    if (c instanceof Const.Unicode u) {
      return PyUnicode.fromCodePoints(u.codePoints());
    }
    if (c instanceof Const.Long l) {
      return PyLong.valueOf(l.value());
    }
    if (c instanceof PythonConstant p) {
      return Ref.inc(p.object);
    }
    Const.Complex complex = (Const.Complex) c;
    return PyComplex.of(complex.real(), complex.imag());
  }
}
