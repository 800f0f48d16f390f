package org.cellvm.engine.jit;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.CallFrames;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.sequences.PyTuple;

/** What generated code asks where it calls a unit with arguments in Java variables. */
final class DirectCalls {
  private DirectCalls() {}

  /**
   * Enters a call as {@code Frames.enter} does.
   *
   * @return the unit to call; null, with nothing done, where the callable is another one than that,
   *     or the call is to be made in another way
   */
  static Unit enter(PyObject callable, PyCode code, int given, ThreadState ts, PyFrame caller) {
    if (!(callable instanceof PyFunctionObject fn)
        || fn.code() != code
        || !(code.tier instanceof JitCode jc)) {
      return null;
    }
    Unit unit = jc.called;
    return unit != null
            && CallFrames.sharesNamespaces(ts, fn, caller)
            && hasRest(fn, code, given)
            && enterLevel(ts)
        ? unit
        : null;
  }

  /**
   * As {@link #enter}, for {@link Unit#callUnseen}.
   *
   * @param callee what is known of the code
   * @param caller the calling frame; null where there is none, and {@code running} has been called
   */
  static Unit enterUnseen(
      PyObject callable,
      JitCode callee,
      int given,
      ThreadState ts,
      PyFrame caller,
      PyFunctionObject running) {
    Unit unit = callee.calledUnseen;
    PyCode code = callee.code;
    if (unit == null
        || !(callable instanceof PyFunctionObject fn)
        || fn.code() != code
        || !sharesNamespaces(ts, fn, caller, running)
        || ts.recursionDepth >= ts.depthLimit
        || !hasRest(fn, code, given)
        || ts.ticker <= 0 && !ts.interp.tickUnseen(ts)) {
      return null;
    }
    ts.ticker--;
    ts.recursionDepth++;
    return unit;
  }

  /** As {@link #enterUnseen} for any function that takes just as many arguments as there are. */
  static Unit enterAnyUnseen(
      PyObject callable, int given, ThreadState ts, PyFrame caller, PyFunctionObject running) {
    return callable instanceof PyFunctionObject fn
            && fn.code().argcount == given
            && fn.code().tier instanceof JitCode callee
        ? enterUnseen(fn, callee, given, ts, caller, running)
        : null;
  }

  private static boolean sharesNamespaces(
      ThreadState ts, PyFunctionObject fn, PyFrame caller, PyFunctionObject running) {
    return caller != null
        ? CallFrames.sharesNamespaces(ts, fn, caller)
        : fn.globals() == running.globals();
  }

  /**
   * As {@link #enter} for any function that takes just as many arguments as there are.
   *
   * @return the unit to call; null, with nothing done, where the call is to be made in another way
   */
  static Unit enterAny(PyFunctionObject fn, int given, ThreadState ts, PyFrame caller) {
    Unit unit = unit(fn, given);
    return unit != null && CallFrames.sharesNamespaces(ts, fn, caller) && enterLevel(ts)
        ? unit
        : null;
  }

  /** As {@link #enterAny} where Java code calls. */
  static Unit enterFromJava(PyFunctionObject fn, int given, ThreadState ts) {
    Unit unit = unit(fn, given);
    return unit != null && CallFrames.hasBuiltinsOfVm(ts, fn) && enterLevel(ts) ? unit : null;
  }

  /** Whether {@link #enterAny} may succeed. */
  static boolean canEnter(PyFunctionObject fn, int given) {
    return unit(fn, given) != null;
  }

  /** What a call with so many arguments may call; null for nothing. */
  private static Unit unit(PyFunctionObject fn, int given) {
    PyCode code = fn.code();
    if (code.argcount != given || !(code.tier instanceof JitCode jc)) {
      return null;
    }
    return hasRest(fn, code, given) ? jc.called : null;
  }

  private static boolean enterLevel(ThreadState ts) {
    if (ts.ticker <= 0 || ts.recursionDepth >= ts.depthLimit) {
      return false;
    }
    ts.ticker--;
    ts.recursionDepth++;
    return true;
  }

  /** Whether a function has what its code needs beside {@code given} arguments. */
  private static boolean hasRest(PyFunctionObject fn, PyCode code, int given) {
    return (given >= code.argcount || hasDefaults(fn, code.argcount - given))
        && (code.variables == code.nlocals || hasCells(fn, code));
  }

  private static boolean hasDefaults(PyFunctionObject fn, int n) {
    PyTuple defaults = fn.defaults();
    return defaults != null && defaults.items.length >= n;
  }

  private static boolean hasCells(PyFunctionObject fn, PyCode code) {
    PyTuple closure = fn.closure();
    return closure != null && closure.items.length == code.variables - code.nlocals;
  }

  /** The default value that far from the end, -1 the last: borrowed. */
  static PyObject defaultValue(PyObject function, int fromEnd) {
    PyObject[] items = ((PyFunctionObject) function).defaults().items;
    return items[items.length + fromEnd];
  }
}
