package org.cellvm.instructions;

import org.cellvm.model.FrameRunner;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.Tracer;

/** Entering and leaving frames, as each engine's loop does. */
public final class Frames {
  private Frames() {}

  /**
   * Makes {@code f} the running frame.
   *
   * @return false if there is more to do than that: {@link #enterSlowly} does it and runs the frame
   */
  public static boolean enter(ThreadState ts, PyFrame f) {
    if (++ts.recursionDepth > ts.depthLimit) {
      return false;
    }
    ts.frame = f;
    f.suspended = false;
    return --ts.ticker >= 0;
  }

  /** The rest of {@link FrameRunner#execute} where {@link #enter} has returned false. */
  public static PyObject enterSlowly(
      ThreadState ts, FrameRunner runner, PyFrame f, PyException thrown) {
    if (ts.frame != f) {
      if (!ts.mayRecurse()) {
        ts.recursionDepth--;
        return abandon(ts, f, thrown, Errors.runtimeError("maximum recursion depth exceeded"));
      }
      ts.frame = f;
      f.suspended = false;
      if (--ts.ticker >= 0) {
        return runner.resume(ts, f, thrown);
      }
    }
    PyException e = thrown;
    try {
      ts.interp.onTick(ts);
    } catch (PyException tick) {
      if (tick.isStop()) {
        return refuse(ts, f, e, tick);
      }
      if (e != null) {
        e.discard(ts);
      }
      e = tick;
    }
    if (!Tracer.isInUse(ts) && !f.traced) {
      return runner.resume(ts, f, e);
    }
    try {
      Tracer.called(ts, f);
    } catch (PyException refused) {
      return refuse(ts, f, e, refused);
    }
    return TracedLoop.enter(ts, runner, f, e);
  }

  /** As {@link #abandon}, for a frame that is the running one already. */
  private static PyObject refuse(ThreadState ts, PyFrame f, PyException thrown, PyException e) {
    ts.frame = f.back;
    ts.recursionDepth--;
    return abandon(ts, f, thrown, e);
  }

  /** The frame does not run: {@code e} is raised in place of {@code thrown}. */
  private static PyObject abandon(ThreadState ts, PyFrame f, PyException thrown, PyException e) {
    if (thrown != null) {
      thrown.discard(ts);
    }
    if (f.pc != PyFrame.NOT_STARTED) {
      // The generator keeps what is on its value stack until it dies; the value sent goes now.
      PyObject sent = f.registers[f.resumeRegister];
      f.registers[f.resumeRegister] = null;
      f.suspended = true;
      Ref.dec(ts, sent);
    }
    ts.raised = e;
    return null;
  }

  public static void leave(ThreadState ts, PyFrame f) {
    if (f.handlesException()) {
      f.resetExcInfo(ts);
    }
    ts.frame = f.back;
    ts.recursionDepth--;
  }

  /** The Python exception for an exhausted Java stack or heap, or for a fault of the VM itself. */
  public static PyException asPythonError(Throwable error) {
    if (error instanceof StackOverflowError) {
      return Errors.runtimeError("maximum recursion depth exceeded");
    }
    ThreadState ts = ThreadState.current();
    if (error instanceof OutOfMemoryError) {
      if (ts != null) {
        ts.interp.spare.use();
      }
      return Errors.memoryError();
    }
    if (ts != null && ts.interp.onFault != null) {
      ts.interp.onFault.accept(error);
    }
    StackTraceElement[] trace = error.getStackTrace();
    return Errors.systemError(
        "internal error: " + error + (trace.length > 0 ? " at " + trace[0] : ""));
  }

  /**
   * {@link #asPythonError} of what has reached the loop of {@code f}. Where there was not even
   * memory or stack to leave the frames that {@code f} has called, they are left here.
   */
  public static PyException recover(ThreadState ts, PyFrame f, Throwable error) {
    while (ts.frame != f && ts.frame != null) {
      leave(ts, ts.frame);
    }
    return asPythonError(error);
  }

  /** The value on its way out of a frame's loop, owned; null if the frame has raised. */
  public static PyObject takeResult(PyFrame f) {
    PyObject result = f.result;
    f.result = null;
    return result;
  }
}
