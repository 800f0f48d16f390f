package org.cellvm.model.functions;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * Frames ready to run, for calls whose arguments only have to be copied: engines make them and run
 * them in the loop that they are in. The result is null where a call takes more than that; then
 * {@link FunctionCalls#call} makes it. Arguments are borrowed. Whoever runs a frame keeps the
 * function alive until it has {@linkplain PyFrame#finish finished} it: the frame borrows from it.
 */
public final class CallFrames {
  private CallFrames() {}

  /**
   * A frame ready to run for a call whose arguments are {@code args[off..off+n)}, preceded by
   * {@code self} unless that is null; null where the call makes a generator or needs anything but a
   * copy of its arguments.
   */
  public static PyFrame plainFrame(
      ThreadState ts, PyFunctionObject fn, PyObject self, PyObject[] args, int off, int n) {
    PyCode co = fn.code;
    int shift = self == null ? 0 : 1;
    if (!co.simple || n + shift != co.argcount) {
      return otherFrame(ts, fn, co, self, args, off, n);
    }
    PyFrame f = FunctionCalls.borrowingFrame(ts, fn, co);
    PyObject[] r = f.registers;
    if (self != null) {
      self.incref();
      r[0] = self;
    }
    for (int i = 0; i < n; i++) {
      PyObject a = args[off + i];
      a.incref();
      r[i + shift] = a;
    }
    return f;
  }

  /**
   * Whether code may run without a frame until something may look at it: its arguments only have to
   * be copied, and all of its cells are those of the closure.
   */
  public static boolean canRunWithoutFrame(PyCode co) {
    return co.simple || co.simpleClosure && co.cellvars().items.length == 0;
  }

  /** Whether a function that {@code caller} calls has its globals, and built-ins of the VM. */
  public static boolean sharesNamespaces(ThreadState ts, PyFunctionObject fn, PyFrame caller) {
    return fn.globals == caller.globals && caller.builtins == ts.interp.builtins;
  }

  /** Whether a function runs with the built-ins of the VM if it is called now. */
  public static boolean hasBuiltinsOfVm(ThreadState ts, PyFunctionObject fn) {
    return PyFrame.builtinsFor(ts, fn.globals) == ts.interp.builtins;
  }

  /**
   * The frame of a call that runs already, of a function that {@linkplain #hasBuiltinsOfVm has the
   * built-ins of the VM}; its caller is the frame that runs now. It has the cells of the closure;
   * arguments are still to be put into it. It borrows as that of {@link #plainFrame}.
   */
  public static PyFrame frameOnDemand(ThreadState ts, PyFunctionObject fn, PyCode co) {
    PyFrame f = PyFrame.borrowing(ts, co, fn.globals, ts.interp.builtins);
    PyTuple closure = fn.closure;
    if (closure != null) {
      FunctionCalls.makeCells(ts, f, closure);
    }
    return f;
  }

  private static PyFrame otherFrame(
      ThreadState ts,
      PyFunctionObject fn,
      PyCode co,
      PyObject self,
      PyObject[] args,
      int off,
      int n) {
    if (co.simple) {
      return frameWithDefaults(ts, fn, co, self, args, off, n);
    }
    if (co.simpleStar) {
      return starFrame(ts, fn, co, self, args, off, n, 0);
    }
    return co.simpleClosure && n + (self == null ? 0 : 1) == co.argcount
        ? frameWithCells(ts, fn, co, self, args, off, n)
        : null;
  }

  /**
   * {@link #plainFrame} for a call with keyword arguments: {@code n} values from {@code args[off]}
   * on, then pairs of a name and a value. Null where a name is not one of the parameter's own
   * strings, comes twice, or an argument is missing: {@link FunctionCalls#call} raises the error.
   */
  public static PyFrame keywordFrame(
      ThreadState ts, PyFunctionObject fn, PyObject[] args, int off, int n, int keywords) {
    PyCode co = fn.code;
    if (co.simpleStar) {
      return starFrame(ts, fn, co, null, args, off, n, keywords);
    }
    int argcount = co.argcount;
    if (!co.simple || n + keywords > argcount) {
      return null;
    }
    PyFrame f = FunctionCalls.borrowingFrame(ts, fn, co);
    PyObject[] r = f.registers;
    for (int i = 0; i < n; i++) {
      r[i] = Ref.inc(args[off + i]);
    }
    PyObject[] names = co.varnames().items;
    for (int k = off + n, end = k + 2 * keywords; k < end; k += 2) {
      int i = n;
      while (i < argcount && names[i] != args[k]) {
        i++;
      }
      if (i == argcount || r[i] != null) {
        f.finish(ts);
        return null;
      }
      r[i] = Ref.inc(args[k + 1]);
    }
    if (n + keywords < argcount && !fillDefaults(r, n, argcount, fn.defaults)) {
      f.finish(ts);
      return null;
    }
    return f;
  }

  /** A frame for a function with {@code *args} or {@code **kwargs}; null as for the others. */
  private static PyFrame starFrame(
      ThreadState ts,
      PyFunctionObject fn,
      PyCode co,
      PyObject self,
      PyObject[] args,
      int off,
      int n,
      int keywords) {
    int argcount = co.argcount;
    int shift = self == null ? 0 : 1;
    int given = n + shift;
    boolean hasRest = (co.flags & CodeFlags.CO_VARARGS) != 0;
    if (given > argcount && !hasRest) {
      return null;
    }
    PyFrame f = FunctionCalls.borrowingFrame(ts, fn, co);
    PyObject[] r = f.registers;
    PyDict kwdict = null;
    if ((co.flags & CodeFlags.CO_VARKEYWORDS) != 0) {
      kwdict = new PyDict(ts);
      r[hasRest ? argcount + 1 : argcount] = kwdict;
    }
    for (int i = 0; i < given && i < argcount; i++) {
      r[i] = Ref.inc(i < shift ? self : args[off + i - shift]);
    }
    if (hasRest) {
      r[argcount] = rest(ts, self, args, off, n, argcount);
    }
    int end = off + n + 2 * keywords;
    if (bindNames(ts, co, r, kwdict, args, off + n, end)
        && (given >= argcount || fillDefaults(r, given, argcount, fn.defaults))) {
      return f;
    }
    f.finish(ts);
    return null;
  }

  /** The tuple of the arguments, {@code self} the first, without the first {@code argcount}. */
  private static PyTuple rest(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, int argcount) {
    if (self == null || argcount > 0) {
      int bound = self == null ? argcount : argcount - 1;
      return PyTuple.copyOf(ts, args, off + bound, off + n);
    }
    PyObject[] items = new PyObject[n + 1];
    items[0] = Ref.inc(self);
    for (int i = 0; i < n; i++) {
      items[i + 1] = Ref.inc(args[off + i]);
    }
    return PyTuple.of(ts, items);
  }

  /**
   * Gives the pairs in {@code args[from..end)} to parameters of these names, or puts them into
   * {@code kwdict}; false where that takes a comparison of strings, or is an error.
   */
  private static boolean bindNames(
      ThreadState ts, PyCode co, PyObject[] r, PyDict kwdict, PyObject[] args, int from, int end) {
    PyObject[] names = co.varnames().items;
    int argcount = co.argcount;
    for (int k = from; k < end; k += 2) {
      PyObject name = args[k];
      int i = 0;
      while (i < argcount && names[i] != name) {
        i++;
      }
      if (i < argcount) {
        if (r[i] != null) {
          return false;
        }
        r[i] = Ref.inc(args[k + 1]);
        continue;
      }
      // Of two interned strings that are not the same the contents differ.
      if (kwdict == null
          || !(name instanceof PyString s && s.interned && s.getClass() == PyString.class)
          || !kwdict.isWithout(s)) {
        return false;
      }
      kwdict.putStr(ts, s, args[k + 1]);
    }
    return true;
  }

  /** Gives unbound parameters their defaults; false if one has none. */
  private static boolean fillDefaults(PyObject[] r, int from, int argcount, PyTuple defaults) {
    PyObject[] values = defaults == null ? PyTuple.NO_ITEMS : defaults.items;
    int required = argcount - values.length;
    for (int i = from; i < argcount; i++) {
      if (r[i] == null) {
        if (i < required) {
          return false;
        }
        r[i] = Ref.inc(values[i - required]);
      }
    }
    return true;
  }

  /** Null where there are too many arguments, or too few even with the defaults. */
  private static PyFrame frameWithDefaults(
      ThreadState ts,
      PyFunctionObject fn,
      PyCode co,
      PyObject self,
      PyObject[] args,
      int off,
      int n) {
    PyTuple defaults = fn.defaults;
    int given = self == null ? n : n + 1;
    if (defaults == null || given > co.argcount || given + defaults.items.length < co.argcount) {
      return null;
    }
    PyFrame f = FunctionCalls.borrowingFrame(ts, fn, co);
    PyObject[] r = f.registers;
    int at = copy(r, self, args, off, n);
    PyObject[] values = defaults.items;
    for (int i = values.length - (co.argcount - at); i < values.length; i++) {
      PyObject value = values[i];
      value.incref();
      r[at++] = value;
    }
    return f;
  }

  /** Copies the arguments into the first registers; returns how many these are. */
  private static int copy(PyObject[] r, PyObject self, PyObject[] args, int off, int n) {
    int at = 0;
    if (self != null) {
      self.incref();
      r[at++] = self;
    }
    for (int i = 0; i < n; i++) {
      PyObject a = args[off + i];
      a.incref();
      r[at++] = a;
    }
    return at;
  }

  private static PyFrame frameWithCells(
      ThreadState ts,
      PyFunctionObject fn,
      PyCode co,
      PyObject self,
      PyObject[] args,
      int off,
      int n) {
    PyFrame f = FunctionCalls.borrowingFrame(ts, fn, co);
    PyObject[] r = f.registers;
    copy(r, self, args, off, n);
    FunctionCalls.makeCells(ts, f, fn.closure);
    return f;
  }
}
