package org.cellvm.compiler.objects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** Makes a VM's code objects of what the compiler returns. Results are owned. */
public final class CodeLoader {
  private final ThreadState ts;
  private final PyString filename;

  /** The objects that stand for constants of a tree that a program made. */
  private final Map<Const, PyObject> originals;

  private CodeLoader(ThreadState ts, PyString filename, Map<Const, PyObject> originals) {
    this.ts = ts;
    this.filename = filename;
    this.originals = originals;
  }

  public static PyCode load(ThreadState ts, CodeUnit unit) {
    return load(ts, unit, Map.of());
  }

  /**
   * Loads code that was made of a tree which a program made.
   *
   * @param originals by identity, the constants that are objects of the program's; borrowed
   */
  public static PyCode load(ThreadState ts, CodeUnit unit, Map<Const, PyObject> originals) {
    PyString filename = PyString.fromString(unit.filename());
    try {
      return new CodeLoader(ts, filename, originals).code(unit);
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

  /** Of these three, and of no others, CPython's compiler makes a new string each time. */
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
   * The constants. One that is in a folded tuple, too, is one object, as the code that was folded
   * would have used one; strings are interned last, for the tuple may hold the one that goes.
   */
  private PyTuple consts(List<Const> consts) {
    PyObject[] items = new PyObject[consts.size()];
    Map<Const, PyObject> made = null;
    for (int i = 0; i < items.length; i++) {
      Const c = consts.get(i);
      PyObject original = originals.get(c);
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
    return c instanceof Const.Code code ? code(code.unit()) : ConstantObjects.toObject(c);
  }
}
