package org.cellvm.instructions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What the instructions that load, store and delete variables mean. */
public final class Variables {
  private Variables() {}

  // Cells: LOAD_CLOSURE, LOAD_DEREF and STORE_DEREF

  @Operation(
      operands = "-> A, cell B, int B",
      effect = "R[A] := contents of the cell in R[B]",
      can = Can.RAISE,
      brief = 21)
  public static PyObject loadDeref(PyFrame f, PyCellObject cell, int register) {
    PyObject value = cell.ob_ref;
    if (value == null) {
      throw unboundCell(f.code, register - f.code.nlocals);
    }
    value.incref();
    return value;
  }

  @Operation(
      operands = "cell A, take B",
      effect = "contents of the cell in R[A] := R[B]",
      brief = 22)
  public static void storeDeref(ThreadState ts, PyCellObject cell, PyObject value) {
    cell.setStealing(ts, value);
  }

  @Operation(operands = "-> A, keep B", effect = "R[A] := the cell in R[B] itself", brief = 23)
  public static PyObject loadClosure(PyObject cell) {
    cell.incref();
    return cell;
  }

  private static PyException unboundCell(PyCode co, int i) {
    int cells = co.cellvars().items.length;
    if (i < cells) {
      return unboundLocal(co.cellvars().items[i]);
    }
    return Errors.nameError(
        "free variable '"
            + co.freevars().items[i - cells]
            + "' referenced before assignment in enclosing scope");
  }

  /** The error of CHECK_LOCAL. */
  static PyException unboundLocal(PyFrame f, int local) {
    return unboundLocal(f.code.varnames().items[local]);
  }

  private static PyException unboundLocal(PyObject name) {
    return new PyException(
        PyExc.UnboundLocalError, "local variable '" + name + "' referenced before assignment");
  }

  // Globals and names

  /** LOAD_GLOBAL where the cache holds, borrowed; else null. */
  public static PyObject cachedGlobal(PyFrame f, PyString name, GlobalCache cache) {
    return cachedGlobal(f.globals, f.builtins, name, cache);
  }

  /** As {@link #cachedGlobal(PyFrame, PyString, GlobalCache)}, for a frame of these namespaces. */
  public static PyObject cachedGlobal(
      PyDict globals, PyDict builtins, PyString name, GlobalCache cache) {
    PyObject[] keys = globals.keys;
    int place = cache.place;
    if (place < keys.length && keys[place] == name) {
      return globals.values[place];
    }
    if (globals == cache.absentFrom && globals.keysVersion == cache.version) {
      keys = builtins.keys;
      place = cache.builtinPlace;
      if (place < keys.length && keys[place] == name) {
        return builtins.values[place];
      }
    }
    return null;
  }

  @Operation(
      operands = "-> A, name B, cache",
      effect = "R[A] := global or built-in names[B]",
      can = Can.RAISE | Can.RUN,
      brief = 20)
  public static PyObject loadGlobal(ThreadState ts, PyFrame f, PyString name, GlobalCache cache) {
    PyObject value = cachedGlobal(f, name, cache);
    return value != null ? Ref.inc(value) : findGlobal(ts, f.globals, f.builtins, name, cache);
  }

  private static PyObject findGlobal(
      ThreadState ts, PyDict globals, PyDict builtins, PyString name, GlobalCache cache) {
    PyObject value = globals.getStr(ts, name);
    if (value != null) {
      cache.place = Math.max(globals.hint(name), 0);
      return Ref.inc(value);
    }
    value = builtins.getStr(ts, name);
    if (value != null) {
      cache.absentFrom = globals;
      cache.version = globals.keysVersion;
      cache.builtinPlace = Math.max(builtins.hint(name), 0);
      return Ref.inc(value);
    }
    throw Errors.nameError("global name '" + name + "' is not defined");
  }

  @Operation(
      operands = "-> A, name B",
      effect = "R[A] := local, global or built-in names[B]",
      can = Can.RAISE | Can.RUN)
  public static PyObject loadName(ThreadState ts, PyFrame f, PyString name) {
    PyObject locals = f.locals;
    if (locals == null) {
      throw Errors.systemError("no locals when loading " + quoted(name));
    }
    if (locals.getClass() == PyDict.class) {
      PyObject value = ((PyDict) locals).getStr(ts, name);
      if (value != null) {
        return Ref.inc(value);
      }
    } else {
      PyObject value = fromMapping(ts, locals, name);
      if (value != null) {
        return value;
      }
    }
    PyObject value = f.globals.getStr(ts, name);
    if (value == null) {
      value = f.builtins.getStr(ts, name);
      if (value == null) {
        throw notDefined(name);
      }
    }
    return Ref.inc(value);
  }

  private static PyObject fromMapping(ThreadState ts, PyObject locals, PyString name) {
    try {
      return Objects.getItem(ts, locals, name);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.KeyError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  private static PyException notDefined(PyString name) {
    return Errors.nameError("name '" + name + "' is not defined");
  }

  private static String quoted(PyString name) {
    return "'" + name + "'";
  }

  @Operation(operands = "name A, B", effect = "local names[A] := R[B]", can = Can.RAISE | Can.RUN)
  public static void storeName(ThreadState ts, PyFrame f, PyString name, PyObject value) {
    PyObject locals = f.locals;
    if (locals == null) {
      throw Errors.systemError("no locals found when storing " + quoted(name));
    }
    if (locals.getClass() == PyDict.class) {
      ((PyDict) locals).putStr(ts, name, value);
    } else {
      Objects.setItem(ts, locals, name, value);
    }
  }

  @Operation(
      operands = "name B",
      effect = "delete local names[B]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void deleteName(ThreadState ts, PyFrame f, PyString name) {
    PyObject locals = f.locals;
    if (locals == null) {
      throw Errors.systemError("no locals when deleting " + quoted(name));
    }
    try {
      Objects.delItem(ts, locals, name);
    } catch (PyException e) {
      e.discard(ts);
      throw notDefined(name);
    }
  }

  @Operation(operands = "name A, B", effect = "global names[A] := R[B]", can = Can.RAISE | Can.RUN)
  public static void storeGlobal(ThreadState ts, PyFrame f, PyString name, PyObject value) {
    f.globals.putStr(ts, name, value);
  }

  @Operation(
      operands = "name B",
      effect = "delete global names[B]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void deleteGlobal(ThreadState ts, PyFrame f, PyString name) {
    if (!f.globals.remove(ts, name)) {
      throw Errors.nameError("global name '" + name + "' is not defined");
    }
  }

  @Operation(operands = "-> A", effect = "R[A] := f_locals", can = Can.RAISE, uncommon = true)
  public static PyObject loadLocals(PyFrame f) {
    if (f.locals == null) {
      throw Errors.systemError("no locals");
    }
    return Ref.inc(f.locals);
  }
}
