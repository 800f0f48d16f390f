package org.cellvm.engine.jit;

import java.util.Arrays;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.CallFrames;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;

/**
 * The frames of units that were called by {@link Unit#callUnseen} and cannot go on so: something
 * has to be done that may look at frames. Each unit on the way out makes its frame and puts it
 * here, the innermost first, until a caller is reached whose frame is in its place. That one calls
 * {@link #goOn}: the frames are linked, and go on on the handlers.
 *
 * <p>Nothing runs between the first frame and {@code goOn} but generated code that returns, so one
 * of these serves all threads of a VM.
 */
final class UnseenCalls {
  private final JitLoop loop;

  /** The innermost first. */
  private PyFrame[] frames = new PyFrame[8];

  private int n;

  /** References that are to be dropped before the innermost frame goes on. Owned. */
  private PyObject[] dropped = new PyObject[4];

  private int drops;

  /** What the innermost call has returned, which has no frame any more; null if it has one. */
  private PyObject result;

  /** The next frame is not made because of what its code does. */
  private boolean excused;

  UnseenCalls(JitLoop loop) {
    this.loop = loop;
  }

  // Called by generated code

  /**
   * The frame of a unit that has none yet, and goes on elsewhere.
   *
   * @param unseen whether its caller's frame is not in its place
   */
  PyFrame frame(ThreadState ts, PyFunctionObject fn, PyCode code, boolean unseen) {
    PyFrame f = CallFrames.frameOnDemand(ts, fn, code);
    if (!unseen) {
      ts.frame = f;
      return f;
    }
    if (n == 0 && result == null && code.tier instanceof JitCode jc) {
      if (!excused) {
        jc.exposed(ts);
      }
      excused = false;
    }
    if (n == frames.length) {
      frames = Arrays.copyOf(frames, 2 * n);
    }
    frames[n++] = f;
    return f;
  }

  /** A call cannot be made yet, as its callee is not translated: that will not last. */
  void excuse() {
    excused = true;
  }

  /** Takes a reference that is to be dropped where frames can be looked at; null for none. */
  void drop(PyObject o) {
    if (o == null) {
      return;
    }
    if (drops == dropped.length) {
      dropped = Arrays.copyOf(dropped, 2 * drops);
    }
    dropped[drops++] = o;
  }

  /** An unseen call has returned a value, stolen, and dropped some references. */
  void returned(ThreadState ts, PyCode code, PyObject value) {
    if (code.tier instanceof JitCode jc) {
      jc.exposed(ts);
    }
    result = value;
  }

  /**
   * The rest of an unseen call that has returned null.
   *
   * @param caller the calling frame, complete, at the call
   * @param depth the recursion's depth in it
   * @return the result, owned, and the operands of the call are released; null if it has raised
   */
  PyObject goOn(ThreadState ts, PyFrame caller, int depth) {
    if (ts.raised != null) {
      ts.frame = caller;
      abandon(ts);
      ts.recursionDepth = depth;
      return null;
    }
    if (n == 0 && result == null) {
      throw new IllegalStateException("an unseen call has neither returned nor left a frame");
    }
    PyFrame[] called = Arrays.copyOf(frames, n);
    PyObject[] objects = Arrays.copyOf(dropped, drops);
    PyObject value = result;
    forget();
    PyFrame f = caller;
    for (int i = called.length - 1; i >= 0; i--) {
      called[i].back = f;
      if (i > 0 || value != null) {
        hold(called[i]);
      }
      f = called[i];
    }
    hold(caller);
    ts.frame = f;
    PyException thrown = drop(ts, objects, f);
    int i = 0;
    if (value == null && called.length > 0) {
      value = loop.resumeAt(ts, f, thrown);
      thrown = null;
      f.finish(ts);
      i = 1;
    }
    for (; i < called.length; i++) {
      f = called[i];
      thrown = finish(ts, f, value, thrown);
      if (thrown == null) {
        f.registers[f.code.registerCode().operand(f.pc, 1)] = value;
      }
      value = loop.resumeAt(ts, f, thrown);
      thrown = null;
      f.finish(ts);
    }
    thrown = finish(ts, caller, value, thrown);
    if (thrown != null) {
      ts.raised = thrown;
      return null;
    }
    return value;
  }

  private void forget() {
    Arrays.fill(frames, 0, n, null);
    Arrays.fill(dropped, 0, drops, null);
    n = 0;
    drops = 0;
    result = null;
  }

  /** The Java stack or heap was exhausted on the way: what was called is not gone on with. */
  void abandon(ThreadState ts) {
    if (n == 0 && drops == 0 && result == null) {
      return;
    }
    PyFrame[] called = Arrays.copyOf(frames, n);
    PyObject[] objects = Arrays.copyOf(dropped, drops);
    PyObject value = result;
    forget();
    for (PyFrame f : called) {
      f.back = ts.frame;
      f.finish(ts);
    }
    Ref.dec(ts, value);
    for (PyObject o : objects) {
      o.decref(ts);
    }
  }

  private static PyException drop(ThreadState ts, PyObject[] objects, PyFrame f) {
    PyException thrown = null;
    for (PyObject o : objects) {
      try {
        o.decref(ts);
      } catch (PyException e) {
        ts.frame = f;
        thrown = e;
      }
    }
    return thrown;
  }

  /** As in CPython the function of a call that has no receiver counts once more while it runs. */
  private static void hold(PyFrame f) {
    RegisterCode rc = f.code.registerCode();
    if (rc.op(f.pc) != RegisterOp.CALL_METHOD) {
      f.registers[rc.operand(f.pc, 1)].incref();
    }
  }

  /**
   * Releases the operands of the call that a frame, the running one, stands at.
   *
   * @param value the result; null if the call has raised, and its operands are the unwinder's
   * @return what is to be raised there; null for nothing
   */
  private static PyException finish(ThreadState ts, PyFrame f, PyObject value, PyException thrown) {
    RegisterCode rc = f.code.registerCode();
    PyObject[] r = f.registers;
    int base = rc.operand(f.pc, 1);
    boolean isMethod = rc.op(f.pc) == RegisterOp.CALL_METHOD;
    PyObject function = r[base];
    if (!isMethod) {
      Ref.decHeld(ts, function);
    }
    if (value == null || thrown != null) {
      if (value != null) {
        value.decref(ts);
      }
      return thrown != null ? thrown : ts.takeRaised();
    }
    try {
      for (int i = base + Arguments.operands(rc, f.pc); i > base; i--) {
        r[i].decref(ts);
      }
      if (isMethod) {
        int receiver = rc.extra(f.pc);
        PyObject self = r[receiver];
        r[receiver] = null;
        self.decref(ts);
      }
      function.decref(ts);
      return null;
    } catch (PyException e) {
      // Only what stops the thread comes here.
      return e;
    }
  }
}
