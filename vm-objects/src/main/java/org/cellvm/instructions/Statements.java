package org.cellvm.instructions;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.Printing;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/** What the instructions of {@code print}, {@code import}, {@code exec} and {@code with} mean. */
public final class Statements {
  private Statements() {}

  /**
   * {@code v[w] = value} for an exact list or dict, if that needs no Python code; else false. All
   * are borrowed, the value may have no owner yet.
   */
  public static boolean storePlainItem(ThreadState ts, PyObject v, PyObject w, PyObject value) {
    if (v.getClass() == PyList.class && w.getClass() == PyInt.class) {
      PyList list = (PyList) v;
      long i = ((PyInt) w).value;
      if (i < 0 || i >= list.size) {
        return false;
      }
      PyObject[] items = list.items;
      PyObject old = items[(int) i];
      value.acquire();
      items[(int) i] = value;
      old.decref(ts);
      return true;
    }
    return v.getClass() == PyDict.class && ((PyDict) v).replacePlain(ts, w, value);
  }

  static void execute(ThreadState ts, PyFrame f, int op, int a, int b, int stack) {
    PyObject[] r = f.registers;
    switch (op) {
      case RegisterOp.PRINT_EXPR:
        printExpression(ts, r[a]);
        Rare.free(ts, r, a, stack);
        break;
      case RegisterOp.PRINT_ITEM:
        Printing.item(ts, null, r[a]);
        Rare.free(ts, r, a, stack);
        break;
      case RegisterOp.PRINT_ITEM_TO:
        Printing.item(ts, r[a + 1], r[a]);
        Rare.free(ts, r, a, stack);
        Rare.free(ts, r, a + 1, stack);
        break;
      case RegisterOp.PRINT_NEWLINE:
        Printing.newline(ts, null);
        break;
      case RegisterOp.PRINT_NEWLINE_TO:
        Printing.newline(ts, r[a]);
        Rare.free(ts, r, a, stack);
        break;
      case RegisterOp.EXEC:
        Executing.execStatement(ts, f, r[a], r[a + 1], r[a + 2]);
        Rare.free(ts, r, a, stack);
        Rare.free(ts, r, a + 1, stack);
        Rare.free(ts, r, a + 2, stack);
        break;
      case RegisterOp.IMPORT_NAME:
        importName(ts, f, a, f.code.nameStrings[b], stack);
        break;
      case RegisterOp.IMPORT_FROM:
        r[a] = importFrom(ts, r[a - 1], f.code.nameStrings[b]);
        break;
      case RegisterOp.IMPORT_STAR:
        importStar(ts, f, r[a]);
        Rare.free(ts, r, a, stack);
        break;
      default:
        throw new IllegalStateException("operation " + op);
    }
  }

  private static void printExpression(ThreadState ts, PyObject value) {
    PyObject hook = ts.interp.sysDict.getStr(ts, Names.displayhook);
    if (hook == null) {
      throw Errors.runtimeError("lost sys.displayhook");
    }
    hook.incref();
    try {
      hook.type().call1(ts, hook, value).decref(ts);
    } finally {
      hook.decref(ts);
    }
  }

  /** {@code __import__(name, globals, locals, fromlist[, level])}. */
  private static void importName(ThreadState ts, PyFrame f, int a, PyString name, int stack) {
    PyObject[] r = f.registers;
    PyObject function = f.builtins.getStr(ts, Names.__import__);
    if (function == null) {
      throw new PyException(PyExc.ImportError, "__import__ not found");
    }
    function.incref();
    PyObject level = r[a];
    PyObject[] args = {name, f.globals, f.locals == null ? PyNone.NONE : f.locals, r[a + 1], level};
    boolean relativeOrAbsolute = !(level.getClass() == PyInt.class && ((PyInt) level).value == -1);
    PyObject result;
    try {
      result = Objects.call(ts, function, args, 0, relativeOrAbsolute ? 5 : 4, null);
    } finally {
      function.decref(ts);
    }
    Rare.free(ts, r, a + 1, stack);
    Rare.free(ts, r, a, stack);
    r[a] = result;
  }

  private static PyObject importFrom(ThreadState ts, PyObject module, PyString name) {
    try {
      return Objects.getAttr(ts, module, name);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.AttributeError)) {
        throw e;
      }
      e.discard(ts);
      throw new PyException(PyExc.ImportError, "cannot import name " + name);
    }
  }

  /** {@code from module import *} into the frame's locals. */
  private static void importStar(ThreadState ts, PyFrame f, PyObject module) {
    PyObject locals = f.locals(ts);
    int mark = ts.mark();
    try {
      PyObject all = ts.own(Objects.getAttrOrNull(ts, module, Names.__all__));
      boolean skipUnderscores = all == null;
      if (all == null) {
        PyObject dict = ts.own(Objects.getAttrOrNull(ts, module, Names.__dict__));
        if (dict == null) {
          throw new PyException(
              PyExc.ImportError, "from-import-* object has no __dict__ and no __all__");
        }
        all = ts.own(Objects.callMethod(ts, dict, Names.keys));
      }
      for (long i = 0; ; i++) {
        PyObject name;
        try {
          name = ts.own(Sequences.item(ts, all, i));
        } catch (PyException e) {
          if (!e.matches(ts, PyExc.IndexError)) {
            throw e;
          }
          e.discard(ts);
          break;
        }
        if (skipUnderscores
            && name instanceof PyString s
            && s.length() > 0
            && s.bytes()[0] == '_') {
          continue;
        }
        PyObject value = ts.own(Objects.getAttr(ts, module, Objects.attributeName(ts, name)));
        if (locals instanceof PyDict dict) {
          dict.put(ts, name, value);
        } else {
          Objects.setItem(ts, locals, name, value);
        }
      }
    } finally {
      ts.release(mark);
    }
    f.localsToFast(ts, false);
  }

  /**
   * SETUP_WITH: replaces the context manager in {@code R[a]} by its bound {@code __exit__} and puts
   * what {@code __enter__} answers above it.
   */
  public static void setupWith(ThreadState ts, PyObject[] r, int a) {
    PyObject manager = r[a];
    PyObject exit = special(ts, manager, Names.__exit__);
    PyObject enter;
    try {
      enter = special(ts, manager, Names.__enter__);
    } catch (PyException e) {
      exit.decref(ts);
      throw e;
    }
    r[a] = exit;
    manager.decref(ts);
    PyObject value;
    try {
      value = enter.type().call0(ts, enter);
    } finally {
      enter.decref(ts);
    }
    r[a + 1] = value;
  }

  private static PyObject special(ThreadState ts, PyObject o, PyString name) {
    PyObject method = Objects.lookupSpecial(ts, o, name);
    if (method == null) {
      throw Errors.attributeError(name.toString());
    }
    return method;
  }
}
