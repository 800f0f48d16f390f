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

/** What the instructions that load, store and delete variables mean. */
public final class Variables {
  private Variables() {}

  // Cells: LOAD_CLOSURE, LOAD_DEREF and STORE_DEREF

  /** LOAD_DEREF: what the cell in register {@code b} holds now, owned. */
  public static PyObject loadDeref(PyFrame f, int b) {
    PyObject value = ((PyCellObject) f.registers[b]).ob_ref;
    if (value == null) {
      throw unboundCell(f.code, b - f.code.nlocals);
    }
    value.incref();
    return value;
  }

  /** The error of LOAD_DEREF where the cell in register {@code b} is empty. */
  public static PyException unboundCell(PyFrame f, int b) {
    return unboundCell(f.code, b - f.code.nlocals);
  }

  private static PyException unboundCell(PyCode co, int i) {
    int cells = co.cellvars.items.length;
    if (i < cells) {
      return unboundLocal(co.cellvars.items[i]);
    }
    return Errors.nameError(
        "free variable '"
            + co.freevars.items[i - cells]
            + "' referenced before assignment in enclosing scope");
  }

  /** The error of CHECK_LOCAL. */
  public static PyException unboundLocal(PyFrame f, int local) {
    return unboundLocal(f.code.varnames.items[local]);
  }

  private static PyException unboundLocal(PyObject name) {
    return new PyException(
        PyExc.UnboundLocalError, "local variable '" + name + "' referenced before assignment");
  }

  // Globals and names

  /** Where LOAD_GLOBAL found its name last: one for each instruction. */
  public static final class GlobalCache {
    /** The place in the table of the globals. */
    public int place;

    /** Globals that do not have the name as long as their keys are of this version; may be null. */
    private PyDict absentFrom;

    private int version;

    /** The place in the table of the built-ins. */
    private int builtinPlace;
  }

  /** LOAD_GLOBAL where the cache holds, borrowed; else null. */
  public static PyObject cachedGlobal(PyFrame f, PyString name, GlobalCache cache) {
    PyDict globals = f.globals;
    PyObject[] keys = globals.keys;
    int place = cache.place;
    if (place < keys.length && keys[place] == name) {
      return globals.values[place];
    }
    if (globals == cache.absentFrom && globals.keysVersion == cache.version) {
      PyDict builtins = f.builtins;
      keys = builtins.keys;
      place = cache.builtinPlace;
      if (place < keys.length && keys[place] == name) {
        return builtins.values[place];
      }
    }
    return null;
  }

  /** LOAD_GLOBAL, when the cached place in the globals does not hold; owned. */
  public static PyObject loadGlobal(ThreadState ts, PyFrame f, PyString name, GlobalCache cache) {
    PyDict globals = f.globals;
    if (globals == cache.absentFrom && globals.keysVersion == cache.version) {
      PyDict builtins = f.builtins;
      PyObject[] keys = builtins.keys;
      int place = cache.builtinPlace;
      if (place < keys.length && keys[place] == name) {
        return Ref.inc(builtins.values[place]);
      }
    }
    return findGlobal(ts, globals, f.builtins, name, cache);
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

  /** LOAD_NAME, owned. */
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

  /** STORE_NAME; the value is borrowed. */
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

  static void deleteName(ThreadState ts, PyFrame f, PyString name) {
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

  static void deleteGlobal(ThreadState ts, PyFrame f, PyString name) {
    if (!f.globals.remove(ts, name)) {
      throw Errors.nameError("global name '" + name + "' is not defined");
    }
  }
}
