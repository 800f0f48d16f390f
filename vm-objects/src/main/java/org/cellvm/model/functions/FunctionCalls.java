package org.cellvm.model.functions;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * Calls of Python functions: binds arguments to parameters, makes cells, and runs the frame or
 * wraps it in a generator ({@code PyEval_EvalCodeEx}). Arguments are borrowed, results owned.
 */
public final class FunctionCalls {
  private FunctionCalls() {}

  /**
   * A call from built-in code ({@code PyObject_Call}), which is a level of recursion of its own.
   */
  public static PyObject callFromJava(
      ThreadState ts, PyFunctionObject fn, PyObject[] args, int off, int n, PyObject[] kwnames) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return call(ts, fn, args, off, n, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }

  /** A call with the values on an engine's stack, or in a tuple that counts them already. */
  public static PyObject call(
      ThreadState ts, PyFunctionObject fn, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyCode co = fn.code;
    if (co.simple && n == co.argcount && kwnames == null) {
      PyFrame f = frame(ts, fn, co);
      PyObject[] r = f.registers;
      for (int i = 0; i < n; i++) {
        PyObject a = args[off + i];
        a.incref();
        r[i] = a;
      }
      return run(ts, f);
    }
    PyFrame f = frame(ts, fn, co);
    try {
      bind(ts, f, fn, args, off, n, kwnames);
    } catch (PyException e) {
      f.decref(ts);
      throw e;
    }
    return start(ts, f, fn.closure);
  }

  static PyObject call0(ThreadState ts, PyFunctionObject fn) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      PyObject result = ts.interp.runner.callDirectly(ts, fn, 0, null, null, null);
      if (result != null) {
        return result;
      }
      PyCode co = fn.code;
      if (co.simple && co.argcount == 0) {
        return run(ts, borrowingFrame(ts, fn, co));
      }
      return call(ts, fn, PyTuple.NO_ITEMS, 0, 0, null);
    } finally {
      ts.leaveRecursive();
    }
  }

  static PyObject call1(ThreadState ts, PyFunctionObject fn, PyObject a) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      PyObject result = ts.interp.runner.callDirectly(ts, fn, 1, a, null, null);
      if (result != null) {
        return result;
      }
      PyCode co = fn.code;
      if (co.simple && co.argcount == 1) {
        PyFrame f = borrowingFrame(ts, fn, co);
        a.incref();
        f.registers[0] = a;
        return run(ts, f);
      }
      return call(ts, fn, new PyObject[] {a}, 0, 1, null);
    } finally {
      ts.leaveRecursive();
    }
  }

  static PyObject call2(ThreadState ts, PyFunctionObject fn, PyObject a, PyObject b) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      PyObject result = ts.interp.runner.callDirectly(ts, fn, 2, a, b, null);
      if (result != null) {
        return result;
      }
      PyCode co = fn.code;
      if (co.simple && co.argcount == 2) {
        PyFrame f = borrowingFrame(ts, fn, co);
        PyObject[] r = f.registers;
        a.incref();
        r[0] = a;
        b.incref();
        r[1] = b;
        return run(ts, f);
      }
      return call(ts, fn, new PyObject[] {a, b}, 0, 2, null);
    } finally {
      ts.leaveRecursive();
    }
  }

  static PyObject call3(ThreadState ts, PyFunctionObject fn, PyObject a, PyObject b, PyObject c) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      PyObject result = ts.interp.runner.callDirectly(ts, fn, 3, a, b, c);
      return result != null ? result : call(ts, fn, new PyObject[] {a, b, c}, 0, 3, null);
    } finally {
      ts.leaveRecursive();
    }
  }

  /**
   * Runs {@code co} in a fresh frame: a module, a class body, {@code exec}. {@code locals} is
   * borrowed.
   */
  public static PyObject evalCode(ThreadState ts, PyCode co, PyDict globals, PyObject locals) {
    PyDict builtins = PyFrame.builtinsFor(ts, globals);
    PyObject frameLocals;
    if ((co.flags & (CodeFlags.CO_NEWLOCALS | CodeFlags.CO_OPTIMIZED))
        == (CodeFlags.CO_NEWLOCALS | CodeFlags.CO_OPTIMIZED)) {
      frameLocals = null;
    } else if ((co.flags & CodeFlags.CO_NEWLOCALS) != 0) {
      frameLocals = new PyDict(ts);
    } else {
      frameLocals = Ref.inc(locals == null ? globals : locals);
    }
    PyFrame f = PyFrame.of(ts, co, globals, builtins, frameLocals);
    if (co.totalArguments() > 0) {
      if (co.argcount > 0) {
        f.decref(ts);
        throw ArgumentErrors.tooFew(co, null, 0);
      }
      bindExtras(ts, f, co);
    }
    return start(ts, f, null);
  }

  private static void bindExtras(ThreadState ts, PyFrame f, PyCode co) {
    int at = co.argcount;
    if ((co.flags & CodeFlags.CO_VARARGS) != 0) {
      f.registers[at++] = PyTuple.EMPTY;
    }
    if ((co.flags & CodeFlags.CO_VARKEYWORDS) != 0) {
      f.registers[at] = new PyDict(ts);
    }
  }

  /**
   * {@link #frame} for optimized code and a run in which the caller keeps {@code fn} alive, until
   * it finishes the frame.
   */
  static PyFrame borrowingFrame(ThreadState ts, PyFunctionObject fn, PyCode co) {
    return CallFrames.hasBuiltinsOfVm(ts, fn)
        ? PyFrame.borrowing(ts, co, fn.globals, ts.interp.builtins)
        : frame(ts, fn, co);
  }

  static PyFrame frame(ThreadState ts, PyFunctionObject fn, PyCode co) {
    PyDict globals = fn.globals;
    PyFrame caller = ts.frame;
    PyDict builtins =
        caller != null && caller.globals == globals
            ? caller.builtins
            : PyFrame.builtinsFor(ts, globals);
    int flags = co.flags;
    PyObject locals = null;
    if ((flags & CodeFlags.CO_OPTIMIZED) == 0) {
      locals = (flags & CodeFlags.CO_NEWLOCALS) != 0 ? new PyDict(ts) : Ref.inc(globals);
    }
    return PyFrame.of(ts, co, globals, builtins, locals);
  }

  /** Makes the cells, then runs the frame or makes a generator of it; steals the frame. */
  private static PyObject start(ThreadState ts, PyFrame f, PyTuple closure) {
    PyCode co = f.code;
    if (co.variables > co.nlocals) {
      makeCells(ts, f, closure);
    }
    if ((co.flags & CodeFlags.CO_GENERATOR) != 0) {
      // The generator sets f_back when it is resumed.
      f.clearBack(ts);
      return new PyGenerator(ts, f);
    }
    return run(ts, f);
  }

  /**
   * Fills the registers behind the locals, what C calls {@code freevars}: a new cell for each of
   * {@code co_cellvars}, then the closure's own cells for {@code co_freevars}. A cell variable that
   * is an argument as well starts with the argument ({@code PyCell_New(GETLOCAL(j))}), which keeps
   * its place among the locals; any other starts empty.
   *
   * @throws PyException SystemError where there are not as many cells as free variables; the frame
   *     is gone then
   */
  static void makeCells(ThreadState ts, PyFrame f, PyTuple closure) {
    PyCode co = f.code;
    if (co.freevars().items.length != (closure == null ? 0 : closure.items.length)) {
      // No compiler makes such a function or module; CPython would read cells out of bounds.
      f.finish(ts);
      throw Errors.systemError("code with free variables runs in closures only");
    }
    PyObject[] r = f.registers;
    int at = co.nlocals;
    int cells = co.cellvars().items.length;
    int[] cell2arg = co.cell2arg;
    for (int i = 0; i < cells; i++) {
      PyObject value = cell2arg != null && cell2arg[i] >= 0 ? r[cell2arg[i]] : null;
      r[at++] = new PyCellObject(ts, value);
    }
    if (closure != null) {
      for (PyObject cell : closure.items) {
        cell.incref();
        r[at++] = cell;
      }
    }
  }

  private static PyObject run(ThreadState ts, PyFrame f) {
    try {
      return ts.interp.runner.run(ts, f, null);
    } finally {
      f.finish(ts);
    }
  }

  /** Fills the parameters; on an error what is filled stays for the frame to release. */
  private static void bind(
      ThreadState ts,
      PyFrame f,
      PyFunctionObject fn,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    PyCode co = fn.code;
    int keywords = kwnames == null ? 0 : kwnames.length;
    PyObject[] r = f.registers;
    int argcount = co.argcount;
    if (co.totalArguments() == 0 && n + keywords > 0) {
      throw ArgumentErrors.none(co, n + keywords);
    }
    PyDict kwdict = null;
    if ((co.flags & CodeFlags.CO_VARKEYWORDS) != 0) {
      kwdict = new PyDict(ts);
      r[argcount + ((co.flags & CodeFlags.CO_VARARGS) != 0 ? 1 : 0)] = kwdict;
    }
    int positional = n;
    if (n > argcount) {
      if ((co.flags & CodeFlags.CO_VARARGS) == 0) {
        throw ArgumentErrors.tooMany(co, fn.defaults, n + keywords);
      }
      positional = argcount;
    }
    for (int i = 0; i < positional; i++) {
      r[i] = Ref.inc(args[off + i]);
    }
    if ((co.flags & CodeFlags.CO_VARARGS) != 0) {
      r[argcount] = PyTuple.copyOf(ts, args, off + positional, off + n);
    }
    for (int k = 0; k < keywords; k++) {
      bindKeyword(ts, f, co, kwdict, kwnames[k], args[off + n + k]);
    }
    if (n < argcount) {
      PyObject[] defaults = fn.defaults == null ? PyTuple.NO_ITEMS : fn.defaults.items;
      int required = argcount - defaults.length;
      for (int i = n; i < required; i++) {
        if (r[i] == null) {
          throw ArgumentErrors.tooFew(co, fn.defaults, given(r, argcount));
        }
      }
      int i = n > required ? n - required : 0;
      for (; i < defaults.length; i++) {
        if (required + i >= 0 && r[required + i] == null) {
          r[required + i] = Ref.inc(defaults[i]);
        }
      }
    }
  }

  private static int given(PyObject[] r, int argcount) {
    int given = 0;
    for (int j = 0; j < argcount; j++) {
      if (r[j] != null) {
        given++;
      }
    }
    return given;
  }

  private static void bindKeyword(
      ThreadState ts, PyFrame f, PyCode co, PyDict kwdict, PyObject keyword, PyObject value) {
    if (!(keyword instanceof PyString || keyword instanceof PyUnicode)) {
      throw Errors.typeError(co.name + "() keywords must be strings");
    }
    PyObject[] varnames = co.varnames().items;
    int found = -1;
    for (int j = 0; j < co.argcount; j++) {
      if (varnames[j] == keyword) {
        found = j;
        break;
      }
    }
    if (found < 0) {
      for (int j = 0; j < co.argcount; j++) {
        if (Objects.richCompareBool(ts, keyword, varnames[j], Objects.EQ)) {
          found = j;
          break;
        }
      }
    }
    if (found < 0) {
      if (kwdict == null) {
        throw Errors.typeError(
            co.name + "() got an unexpected keyword argument '" + keywordText(ts, keyword) + "'");
      }
      kwdict.put(ts, keyword, value);
      return;
    }
    if (f.registers[found] != null) {
      throw Errors.typeError(
          co.name
              + "() got multiple values for keyword argument '"
              + keywordText(ts, keyword)
              + "'");
    }
    f.registers[found] = Ref.inc(value);
  }

  private static String keywordText(ThreadState ts, PyObject keyword) {
    PyObject s =
        keyword instanceof PyUnicode u
            ? Codecs.encodeUnicode(ts, u, "ascii", "replace")
            : Objects.str(ts, keyword);
    String text = s.toString();
    s.decref(ts);
    return text;
  }
}
