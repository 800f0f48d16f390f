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

/** A frame's variables as a mapping: {@code f_locals}, and back from it into the registers. */
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
    int n = Math.min(co.nlocals, co.varnames.items.length);
    for (int i = 0; i < n; i++) {
      put(ts, locals, co.varnames.items[i], r[i]);
    }
    int at = co.nlocals;
    for (PyObject name : co.cellvars.items) {
      put(ts, locals, name, cellContents(r[at++]));
    }
    // Free variables of a class body or module would clutter its namespace.
    if ((co.flags & CodeFlags.CO_OPTIMIZED) != 0) {
      for (PyObject name : co.freevars.items) {
        put(ts, locals, name, cellContents(r[at++]));
      }
    }
    return locals;
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
    int n = Math.min(co.nlocals, co.varnames.items.length);
    for (int i = 0; i < n; i++) {
      PyObject value = get(ts, locals, co.varnames.items[i]);
      if (value != null || clear) {
        PyObject old = r[i];
        r[i] = value;
        Ref.dec(ts, old);
      }
    }
    int at = co.nlocals;
    for (PyObject name : co.cellvars.items) {
      setCell(ts, r[at++], get(ts, locals, name), clear);
    }
    if ((co.flags & CodeFlags.CO_OPTIMIZED) != 0) {
      for (PyObject name : co.freevars.items) {
        setCell(ts, r[at++], get(ts, locals, name), clear);
      }
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
