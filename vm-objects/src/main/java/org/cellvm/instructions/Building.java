package org.cellvm.instructions;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ClassObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.mappings.PySet;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * What the instructions that make containers, functions and classes mean. Their operands are stack
 * registers from {@code a} on; the result takes the place of the first.
 */
public final class Building {
  private Building() {}

  /** BUILD_TUPLE: the values pass to the tuple. Owned. */
  public static PyObject tuple(ThreadState ts, PyObject[] r, int a, int n) {
    if (n == 0) {
      return PyTuple.EMPTY;
    }
    PyObject[] items = new PyObject[n];
    System.arraycopy(r, a, items, 0, n);
    return PyTuple.of(ts, items);
  }

  /** BUILD_LIST: the values pass to the list. Owned. */
  public static PyObject list(ThreadState ts, PyObject[] r, int a, int n) {
    PyObject[] items = new PyObject[n];
    System.arraycopy(r, a, items, 0, n);
    return new PyList(ts, items, n);
  }

  static PyObject set(ThreadState ts, PyObject[] r, int a, int n) {
    PySet set = new PySet(ts);
    try {
      // Each is let go before the next is added.
      for (int i = 0; i < n; i++) {
        PyObject o = r[a + i];
        set.add(ts, o);
        r[a + i] = null;
        o.decref(ts);
      }
    } catch (PyException e) {
      set.decref(ts);
      throw e;
    }
    return set;
  }

  static PyObject slice(ThreadState ts, PyObject[] r, int a, int n) {
    PyObject step = n == 3 ? r[a + 2] : null;
    PyObject slice = new PySlice(ts, r[a], r[a + 1], step);
    Ref.dec(ts, step);
    r[a + 1].decref(ts);
    r[a].decref(ts);
    return slice;
  }

  /** MAKE_FUNCTION: {@code n} defaults, then the code object. Owned; consumes the operands. */
  public static PyObject function(ThreadState ts, PyFrame f, int a, int n) {
    PyObject[] r = f.registers;
    PyCode code = code(r[a + n]);
    PyFunctionObject fn = new PyFunctionObject(ts, code, f.globals);
    code.decref(ts);
    takeDefaults(ts, fn, r, a, n);
    return fn;
  }

  /**
   * MAKE_CLOSURE: {@code n} defaults, the tuple of cells, the code object. Owned; consumes them.
   */
  public static PyObject closure(ThreadState ts, PyFrame f, int a, int n) {
    PyObject[] r = f.registers;
    PyCode code = code(r[a + n + 1]);
    PyTuple cells = cells(code, r[a + n]);
    PyFunctionObject fn = new PyFunctionObject(ts, code, f.globals, cells);
    code.decref(ts);
    takeDefaults(ts, fn, r, a, n);
    return fn;
  }

  /**
   * MAKE_CLOSURE without defaults. Owned; steals the tuple of cells, {@code code} stays the
   * caller's.
   */
  public static PyObject closure(ThreadState ts, PyFrame f, PyCode code, PyTuple cells) {
    return new PyFunctionObject(ts, code, f.globals, cells);
  }

  private static void takeDefaults(
      ThreadState ts, PyFunctionObject fn, PyObject[] r, int a, int n) {
    if (n > 0) {
      fn.setDefaults(ts, (PyTuple) tuple(ts, r, a, n));
    }
  }

  // The compiler always leaves a code object and cells here; other code is not to be trusted.

  private static PyCode code(PyObject o) {
    if (o instanceof PyCode code) {
      return code;
    }
    throw Errors.systemError("MAKE_FUNCTION of what is not a code object");
  }

  private static PyTuple cells(PyCode code, PyObject o) {
    if (o instanceof PyTuple tuple && tuple.items.length == code.freevars.items.length) {
      for (PyObject item : tuple.items) {
        if (!(item instanceof PyCellObject)) {
          throw Errors.systemError("MAKE_CLOSURE of what is not a cell");
        }
      }
      return tuple;
    }
    throw Errors.systemError("MAKE_CLOSURE without a tuple of cells");
  }

  /** BUILD_CLASS: name, bases, dict at {@code a}; owned, consumes them. */
  static PyObject makeClass(ThreadState ts, PyFrame f, int a) {
    PyObject[] r = f.registers;
    PyObject name = r[a];
    PyObject bases = r[a + 1];
    PyObject methods = r[a + 2];
    if (!(bases instanceof PyTuple)) {
      throw Errors.systemError("BUILD_CLASS without a tuple of bases");
    }
    PyObject metaclass = metaclass(ts, f, (PyTuple) bases, methods);
    PyObject result;
    try {
      result = metaclass.type().call3(ts, metaclass, name, bases, methods);
    } catch (PyException e) {
      throw explained(ts, e);
    } finally {
      metaclass.decref(ts);
    }
    methods.decref(ts);
    bases.decref(ts);
    name.decref(ts);
    return result;
  }

  /** A TypeError about arguments says that a metaclass was called. */
  private static PyException explained(ThreadState ts, PyException e) {
    if (e.matches(ts, PyExc.TypeError) && e.excValue() instanceof PyString s) {
      String text = "Error when calling the metaclass bases\n    " + s;
      PyObject traceback = Ref.inc(e.traceback());
      e.replace(ts, Ref.inc(PyExc.TypeError), PyString.fromString(text), traceback);
    }
    return e;
  }

  private static PyObject metaclass(ThreadState ts, PyFrame f, PyTuple bases, PyObject methods) {
    PyObject metaclass =
        methods instanceof PyDict dict ? dict.getStr(ts, Names.__metaclass__) : null;
    if (metaclass != null) {
      return Ref.inc(metaclass);
    }
    if (bases.items.length > 0) {
      PyObject base = bases.items[0];
      metaclass = Objects.getAttrOrNull(ts, base, Names.__class__);
      return metaclass != null ? metaclass : Ref.inc(base.type());
    }
    metaclass = f.globals.getStr(ts, Names.__metaclass__);
    return metaclass != null ? Ref.inc(metaclass) : ClassObjectType.TYPE;
  }
}
