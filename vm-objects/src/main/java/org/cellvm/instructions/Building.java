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
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/**
 * What the instructions mean that make containers, functions and classes. Results are owned; an
 * array of values passes to the object that is made.
 */
public final class Building {
  private Building() {}

  /** {@code BUILD_MAP}'s operand is a hint only, and malformed code may give a large one. */
  private static final int MAX_PRESIZED = 1 << 16;

  @Operation(operands = "=> A, A..B", effect = "R[A] := tuple of the B values from R[A] on")
  public static PyObject buildTuple(ThreadState ts, PyObject[] values) {
    return values.length == 0 ? PyTuple.EMPTY : PyTuple.of(ts, values);
  }

  @Operation(operands = "=> A, A..B", effect = "R[A] := list of the B values from R[A] on")
  public static PyObject buildList(ThreadState ts, PyObject[] values) {
    return new PyList(ts, values, values.length);
  }

  /** Each value is released before the next is added. */
  @Operation(
      operands = "=> A, slots A, int B",
      effect = "R[A] := set of the B values from R[A] on",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static PyObject buildSet(ThreadState ts, PyObject[] r, int a, int n) {
    PySet set = new PySet(ts);
    int i = 0;
    try {
      for (; i < n; i++) {
        PyObject o = r[a + i];
        set.add(ts, o);
        r[a + i] = null;
        o.decref(ts);
      }
    } catch (PyException e) {
      for (; i < n; i++) {
        PyObject o = r[a + i];
        r[a + i] = null;
        o.decref(ts);
      }
      set.decref(ts);
      throw e;
    }
    return set;
  }

  @Operation(
      operands = "=> A, int B",
      effect = "R[A] := dict with room for B entries",
      uncommon = true)
  public static PyObject buildMap(ThreadState ts, int entries) {
    return new PyDict(ts, Math.min(entries, MAX_PRESIZED));
  }

  @Operation(
      operands = "=> A, pop A, pop A+1",
      effect = "R[A] := slice(R[A], R[A+1])",
      uncommon = true)
  public static PyObject buildSlice(ThreadState ts, PyObject start, PyObject stop) {
    return new PySlice(ts, start, stop, null);
  }

  @Operation(
      operands = "=> A, pop A, pop A+1, pop A+2",
      effect = "R[A] := slice(R[A], R[A+1], R[A+2])",
      uncommon = true)
  public static PyObject buildSliceStep(
      ThreadState ts, PyObject start, PyObject stop, PyObject step) {
    return new PySlice(ts, start, stop, step);
  }

  @Operation(
      operands = "=> A, A..B, pop A+B",
      effect = "R[A] := function of the B defaults from R[A] on and the code R[A+B]",
      can = Can.RAISE)
  public static PyObject makeFunction(
      ThreadState ts, PyFrame f, PyObject[] defaults, PyObject code) {
    PyFunctionObject fn = new PyFunctionObject(ts, code(code), f.globals);
    setDefaults(ts, fn, defaults);
    return fn;
  }

  @Operation(
      operands = "=> A, A..B, take A+B, pop A+B+1",
      effect = "R[A] := function of B defaults, the tuple of cells R[A+B], the code above it",
      can = Can.RAISE)
  public static PyObject makeClosure(
      ThreadState ts, PyFrame f, PyObject[] defaults, PyObject cells, PyObject code) {
    PyCode co = code(code);
    PyFunctionObject fn = new PyFunctionObject(ts, co, f.globals, cells(co, cells));
    setDefaults(ts, fn, defaults);
    return fn;
  }

  /**
   * MAKE_CLOSURE without defaults. Owned; steals the tuple of cells, {@code code} stays the
   * caller's.
   */
  public static PyObject closure(ThreadState ts, PyFrame f, PyCode code, PyTuple cells) {
    return new PyFunctionObject(ts, code, f.globals, cells);
  }

  private static void setDefaults(ThreadState ts, PyFunctionObject fn, PyObject[] defaults) {
    if (defaults.length > 0) {
      fn.setDefaults(ts, PyTuple.of(ts, defaults));
    }
  }

  // The compiler always leaves a code object and cells here; malformed code may leave anything.

  private static PyCode code(PyObject o) {
    if (o instanceof PyCode code) {
      return code;
    }
    throw Errors.systemError("MAKE_FUNCTION of what is not a code object");
  }

  private static PyTuple cells(PyCode code, PyObject o) {
    if (o instanceof PyTuple tuple && tuple.items.length == code.freevars().items.length) {
      for (PyObject item : tuple.items) {
        if (!(item instanceof PyCellObject)) {
          throw Errors.systemError("MAKE_CLOSURE of what is not a cell");
        }
      }
      return tuple;
    }
    throw Errors.systemError("MAKE_CLOSURE without a tuple of cells");
  }

  /** CPython releases these operands from the top down. */
  @Operation(
      operands = "=> A, pop A+2, pop A+1, pop A",
      effect = "R[A] := class of name R[A], bases R[A+1], dict R[A+2]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static PyObject buildClass(
      ThreadState ts, PyFrame f, PyObject methods, PyObject bases, PyObject name) {
    if (!(bases instanceof PyTuple tuple)) {
      throw Errors.systemError("BUILD_CLASS without a tuple of bases");
    }
    PyObject metaclass = metaclass(ts, f, tuple, methods);
    try {
      return metaclass.type().call3(ts, metaclass, name, bases, methods);
    } catch (PyException e) {
      throw explained(ts, e);
    } finally {
      metaclass.decref(ts);
    }
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
