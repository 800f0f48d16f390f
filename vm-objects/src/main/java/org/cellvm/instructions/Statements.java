package org.cellvm.instructions;

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
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What the instructions of {@code print}, {@code import} and {@code exec} mean. */
public final class Statements {
  private Statements() {}

  @Operation(
      operands = "pop A",
      effect = "show R[A] as the interactive loop does",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void printExpr(ThreadState ts, PyObject value) {
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

  @Operation(operands = "pop A", effect = "print R[A],", can = Can.RAISE | Can.RUN, uncommon = true)
  public static void printItem(ThreadState ts, PyObject value) {
    Printing.item(ts, null, value);
  }

  @Operation(
      operands = "pop A, pop A+1",
      effect = "print >>R[A+1], R[A],",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void printItemTo(ThreadState ts, PyObject value, PyObject file) {
    Printing.item(ts, file, value);
  }

  @Operation(operands = "", effect = "print", can = Can.RAISE | Can.RUN, uncommon = true)
  public static void printNewline(ThreadState ts) {
    Printing.newline(ts, null);
  }

  @Operation(
      operands = "pop A",
      effect = "print >>R[A]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void printNewlineTo(ThreadState ts, PyObject file) {
    Printing.newline(ts, file);
  }

  @Operation(
      operands = "pop A, pop A+1, pop A+2",
      effect = "exec R[A] in R[A+1], R[A+2]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void execStmt(
      ThreadState ts, PyFrame f, PyObject program, PyObject globals, PyObject locals) {
    Executing.execStatement(ts, f, program, globals, locals);
  }

  /** {@code __import__(name, globals, locals, fromlist[, level])}. */
  @Operation(
      operands = "=> A, name B, pop A+1, pop A",
      effect = "R[A] := __import__(names[B], fromlist R[A+1], level R[A])",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static PyObject importName(
      ThreadState ts, PyFrame f, PyString name, PyObject fromlist, PyObject level) {
    PyObject function = f.builtins.getStr(ts, Names.__import__);
    if (function == null) {
      throw new PyException(PyExc.ImportError, "__import__ not found");
    }
    function.incref();
    PyObject[] args = {name, f.globals, f.locals == null ? PyNone.NONE : f.locals, fromlist, level};
    boolean relativeOrAbsolute = !(level.getClass() == PyInt.class && ((PyInt) level).value == -1);
    try {
      return Objects.call(ts, function, args, 0, relativeOrAbsolute ? 5 : 4, null);
    } finally {
      function.decref(ts);
    }
  }

  @Operation(
      operands = "=> A, keep A-1, name B",
      effect = "R[A] := R[A-1].names[B]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static PyObject importFrom(ThreadState ts, PyObject module, PyString name) {
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

  @Operation(
      operands = "pop A",
      effect = "all public names of R[A] become locals",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void importStar(ThreadState ts, PyFrame f, PyObject module) {
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
}
