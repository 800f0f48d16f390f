package org.cellvm.model.frames;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;

/**
 * A frame's variables as a mapping: {@code f_locals}, and back from it into the registers. The last
 * variable goes first, as in CPython: the order of the mapping's keys follows from that.
 */
final class FrameLocals {
  private FrameLocals() {}

  /** {@code PyFrame_FastToLocals}: brings {@code f_locals} up to date; borrowed. */
  static PyObject fromFast(ThreadState ts, PyFrame f) {
    if (f.locals == null) {
      f.locals = new PyDict(ts);
    }
    PyObject locals = f.locals;
    PyCode co = f.code;
    PyObject[] r = f.registers;
    int n = Math.min(co.nlocals, co.varnames().items.length);
    for (int i = n - 1; i >= 0; i--) {
      put(ts, locals, co.varnames().items[i], r[i]);
    }
    int cells = co.nlocals;
    putCells(ts, locals, co.cellvars(), r, cells);
    // Free variables of a class body or module would clutter its namespace.
    if ((co.flags & CodeFlags.CO_OPTIMIZED) != 0) {
      putCells(ts, locals, co.freevars(), r, cells + co.cellvars().items.length);
    }
    return locals;
  }

  private static void putCells(
      ThreadState ts, PyObject locals, PyTuple names, PyObject[] r, int from) {
    for (int i = names.items.length - 1; i >= 0; i--) {
      put(ts, locals, names.items[i], cellContents(r[from + i]));
    }
  }

  private static PyObject cellContents(PyObject cell) {
    return cell instanceof PyCellObject c ? c.ob_ref : null;
  }

  private static void put(ThreadState ts, PyObject locals, PyObject name, PyObject value) {
    if (value == null) {
      try {
        Objects.delItem(ts, locals, name);
      } catch (PyException e) {
        e.discard(ts);
      }
      return;
    }
    Objects.setItem(ts, locals, name, value);
  }

  /**
   * {@code PyFrame_LocalsToFast}: what the mapping has goes into the variables; what it lacks
   * becomes unbound if {@code clear} is set.
   */
  static void toFast(ThreadState ts, PyFrame f, boolean clear) {
    PyObject locals = f.locals;
    if (locals == null) {
      return;
    }
    PyCode co = f.code;
    PyObject[] r = f.registers;
    int n = Math.min(co.nlocals, co.varnames().items.length);
    for (int i = n - 1; i >= 0; i--) {
      PyObject value = get(ts, locals, co.varnames().items[i]);
      if (value != null || clear) {
        PyObject old = r[i];
        r[i] = value;
        Ref.dec(ts, old);
      }
    }
    int cells = co.nlocals;
    setCells(ts, locals, co.cellvars(), r, cells, clear);
    if ((co.flags & CodeFlags.CO_OPTIMIZED) != 0) {
      setCells(ts, locals, co.freevars(), r, cells + co.cellvars().items.length, clear);
    }
  }

  private static void setCells(
      ThreadState ts, PyObject locals, PyTuple names, PyObject[] r, int from, boolean clear) {
    for (int i = names.items.length - 1; i >= 0; i--) {
      setCell(ts, r[from + i], get(ts, locals, names.items[i]), clear);
    }
  }

  /** Steals {@code value}. */
  private static void setCell(ThreadState ts, PyObject cell, PyObject value, boolean clear) {
    if (cell instanceof PyCellObject c && (value != null || clear)) {
      c.setStealing(ts, value);
    } else {
      Ref.dec(ts, value);
    }
  }

  private static PyObject get(ThreadState ts, PyObject locals, PyObject name) {
    try {
      return Objects.getItem(ts, locals, name);
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
  }
}
