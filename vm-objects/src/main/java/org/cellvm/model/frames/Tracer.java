package org.cellvm.model.frames;

import org.cellvm.model.Interpreter;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * {@code sys.settrace} and {@code sys.setprofile}: calls a thread's trace and profile functions for
 * the events of its frames, but not while one of them runs. A function that raises is unset, and
 * its exception goes on in the frame.
 *
 * <p>Code that is not traced pays nothing for this: frames that begin find {@link
 * ThreadState#ticker} run out, and the loops that run already are sent to the traced loop through
 * {@link org.cellvm.model.FrameRunner#trap}.
 */
public final class Tracer {
  private static final PyString CALL = Names.call;
  private static final PyString EXCEPTION = Names.exception;
  private static final PyString LINE = Names.line;
  private static final PyString RETURN = Names.return_;

  private Tracer() {}

  // Setting

  /** {@code sys.settrace}; {@code function} borrowed, null for none. */
  public static void setTrace(ThreadState ts, PyObject function) {
    PyObject old = ts.traceFunction;
    ts.traceFunction = null;
    update(ts, old == null ? 0 : -1);
    Ref.dec(ts, old);
    ts.traceFunction = Ref.inc(function);
    update(ts, function == null ? 0 : 1);
  }

  /** {@code sys.setprofile}; {@code function} borrowed, null for none. */
  public static void setProfile(ThreadState ts, PyObject function) {
    PyObject old = ts.profileFunction;
    ts.profileFunction = null;
    update(ts, old == null ? 0 : -1);
    Ref.dec(ts, old);
    ts.profileFunction = Ref.inc(function);
    update(ts, function == null ? 0 : 1);
  }

  /** What {@code sys.gettrace} returns, borrowed. */
  public static PyObject traceFunction(ThreadState ts) {
    return ts.traceFunction == null ? PyNone.NONE : ts.traceFunction;
  }

  /** What {@code sys.getprofile} returns, borrowed. */
  public static PyObject profileFunction(ThreadState ts) {
    return ts.profileFunction == null ? PyNone.NONE : ts.profileFunction;
  }

  private static void update(ThreadState ts, int more) {
    ts.interp.tracers += more;
    setUse(ts, isSet(ts));
    if (more > 0) {
      for (PyFrame f = ts.frame; f != null; f = f.back) {
        if (!f.traced) {
          ts.interp.runner.trap(f.code, true);
        }
      }
    }
  }

  private static boolean isSet(ThreadState ts) {
    return ts.traceFunction != null || ts.profileFunction != null;
  }

  private static void setUse(ThreadState ts, boolean use) {
    ts.useTracing = use;
    if (use) {
      ts.tickSoon();
    }
  }

  /** Whether any thread traces: then frames in the traced loop stay there. */
  public static boolean isActive(Interpreter interp) {
    return interp.tracers > 0;
  }

  /** Whether a frame that begins now is to be traced. */
  public static boolean isInUse(ThreadState ts) {
    return ts.useTracing;
  }

  /** {@code sys.call_tracing}: a call that is traced although a trace function is running. */
  public static PyObject callTracing(ThreadState ts, PyObject function, PyTuple args) {
    int tracing = ts.tracing;
    boolean use = ts.useTracing;
    ts.tracing = 0;
    setUse(ts, isSet(ts));
    try {
      return Objects.call(ts, function, args.items, 0, args.items.length, null);
    } finally {
      ts.tracing = tracing;
      setUse(ts, use);
    }
  }

  // Events

  /**
   * A frame begins or is resumed.
   *
   * @throws PyException what a function has raised: the frame is left at once
   */
  public static void called(ThreadState ts, PyFrame f) {
    FrameTrace t = f.traceState();
    t.begin();
    t.stackKnown = f.pc != PyFrame.NOT_STARTED;
    try {
      if (ts.traceFunction != null) {
        trace(ts, f, CALL, PyNone.NONE);
      }
      if (ts.profileFunction != null) {
        profile(ts, f, CALL, PyNone.NONE);
      }
    } finally {
      t.stackKnown = false;
    }
  }

  /**
   * An instruction is about to be executed: a line event if it is the first of its line. The trace
   * function may set {@link PyFrame#pc}.
   */
  public static void instruction(ThreadState ts, PyFrame f) {
    if (ts.traceFunction == null || ts.tracing > 0) {
      return;
    }
    FrameTrace t = f.traceState();
    if (t.atNewLine(f.code, f.lasti())) {
      t.stackKnown = true;
      try {
        trace(ts, f, LINE, PyNone.NONE);
      } finally {
        t.stackKnown = false;
        t.passed(f.lasti());
      }
    } else {
      t.passed(f.lasti());
    }
  }

  /** {@code e} leaves an instruction of {@code f}. */
  public static void raised(ThreadState ts, PyFrame f, PyException e) {
    if (ts.traceFunction == null) {
      return;
    }
    PyObject arg =
        PyTuple.of(
            ts,
            Ref.inc(e.excType()),
            Ref.inc(orNone(e.excValue())),
            Ref.inc(orNone(e.traceback())));
    try {
      trace(ts, f, EXCEPTION, arg);
    } catch (PyException another) {
      e.become(ts, another);
    } finally {
      arg.decref(ts);
    }
  }

  /** The frame is left by {@code e}. */
  public static void left(ThreadState ts, PyFrame f, PyException e) {
    try {
      if (ts.traceFunction != null) {
        trace(ts, f, RETURN, PyNone.NONE);
      }
    } catch (PyException another) {
      e.become(ts, another);
    }
    try {
      if (ts.profileFunction != null) {
        profile(ts, f, RETURN, PyNone.NONE);
      }
    } catch (PyException another) {
      e.become(ts, another);
    }
  }

  /**
   * The frame returns or yields {@code value}, which is borrowed.
   *
   * @throws PyException what a function has raised: the frame raises that instead
   */
  public static void returned(ThreadState ts, PyFrame f, PyObject value) {
    if (!ts.useTracing) {
      return;
    }
    FrameTrace t = f.traceState();
    t.stackKnown = f.suspended;
    PyException e = null;
    if (ts.traceFunction != null) {
      try {
        trace(ts, f, RETURN, value);
      } catch (PyException raised) {
        e = raised;
      }
    }
    if (ts.profileFunction != null) {
      try {
        profile(ts, f, RETURN, e == null ? value : PyNone.NONE);
      } catch (PyException raised) {
        if (e != null) {
          e.discard(ts);
        }
        e = raised;
      }
    }
    t.stackKnown = false;
    if (e != null) {
      throw e;
    }
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : o;
  }

  // Calls of built-in functions, for the profile function

  /** Whether a call of {@code callable} by an instruction is an event. */
  public static boolean tracesCall(ThreadState ts, PyObject callable) {
    return ts.useTracing && ts.profileFunction != null && callable instanceof PyBuiltinFunction;
  }

  /** The instruction where the frame stands is going to call a built-in function. */
  public static void builtinCalled(ThreadState ts, PyFrame f, PyObject function) {
    profile(ts, f, Names.c_call, function);
  }

  /** The built-in function has returned {@code result}, which passes through. */
  public static PyObject builtinReturned(
      ThreadState ts, PyFrame f, PyObject function, PyObject result) {
    if (ts.profileFunction != null) {
      try {
        profile(ts, f, Names.c_return, function);
      } catch (PyException e) {
        result.decref(ts);
        throw e;
      }
    }
    return result;
  }

  /** The built-in function has raised {@code e}. Returns the exception to go on with. */
  public static PyException builtinRaised(
      ThreadState ts, PyFrame f, PyObject function, PyException e) {
    if (ts.profileFunction != null) {
      try {
        profile(ts, f, Names.c_exception, function);
      } catch (PyException another) {
        e.discard(ts);
        return another;
      }
    }
    return e;
  }

  // Calling the functions

  private static void trace(ThreadState ts, PyFrame f, PyString event, PyObject arg) {
    FrameTrace t = f.traceState();
    PyObject callback = event == CALL ? ts.traceFunction : t.function;
    if (callback == null || ts.tracing > 0) {
      return;
    }
    PyObject result;
    try {
      result = call(ts, callback, f, event, arg);
    } catch (PyException e) {
      setTrace(ts, null);
      PyObject old = t.function;
      t.function = null;
      Ref.dec(ts, old);
      throw e;
    }
    if (result != PyNone.NONE) {
      PyObject old = t.function;
      t.function = null;
      Ref.dec(ts, old);
      t.function = result;
    }
  }

  private static void profile(ThreadState ts, PyFrame f, PyString event, PyObject arg) {
    if (ts.tracing > 0) {
      return;
    }
    try {
      if (ts.profileFunction instanceof ProfileHook hook) {
        tell(ts, hook, f, event, arg);
      } else {
        call(ts, ts.profileFunction, f, event, arg).decref(ts);
      }
    } catch (PyException e) {
      setProfile(ts, null);
      throw e;
    }
  }

  private static void tell(
      ThreadState ts, ProfileHook hook, PyFrame f, PyString event, PyObject arg) {
    ts.tracing++;
    setUse(ts, false);
    try {
      hook.profile(ts, f, event, arg);
    } finally {
      setUse(ts, isSet(ts));
      ts.tracing--;
    }
  }

  /** {@code call_trampoline}: the function sees the variables in {@code f_locals}, both ways. */
  private static PyObject call(
      ThreadState ts, PyObject function, PyFrame f, PyString event, PyObject arg) {
    ts.tracing++;
    setUse(ts, false);
    Ref.inc(f.expose(ts));
    function.incref();
    try {
      f.locals(ts);
      PyObject result;
      try {
        result = Objects.call3(ts, function, f, event, arg);
      } catch (PyException e) {
        f.localsToFast(ts, true);
        PyTraceback.addFrame(ts, e, f);
        throw e;
      }
      f.localsToFast(ts, true);
      return result;
    } finally {
      setUse(ts, isSet(ts));
      ts.tracing--;
      function.decref(ts);
      f.decref(ts);
    }
  }
}
