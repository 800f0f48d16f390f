package org.cellvm.instructions;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.bytecode.TracedCode;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.functions.PyFunctionObject;

/**
 * Runs traced frames, for every engine: over {@link TracedCode}, one instruction after the other,
 * calling the {@link Tracer} before each. A frame comes here when it begins while tracing is on, or
 * in the middle, by a trap; it goes back to its engine's loop at a backward jump or yield once no
 * thread traces any more.
 */
public final class TracedLoop {
  private TracedLoop() {}

  /** Runs a frame that has been entered, and leaves it; as {@link FrameRunner#resume}. */
  static PyObject enter(ThreadState ts, FrameRunner runner, PyFrame f, PyException thrown) {
    if (!f.traced) {
      become(ts, f);
    }
    if (!run(ts, runner, f, thrown)) {
      return runner.resume(ts, f, null);
    }
    Frames.leave(ts, f);
    return Frames.takeResult(f);
  }

  /**
   * An engine's loop has come to a trap before instruction {@code f.pc + 1}.
   *
   * @return true if the frame has ended here, as a loop ends it: with {@link PyFrame#result}, or
   *     {@link ThreadState#raised}; it is still to be left. False if the engine is to go on with
   *     {@code f.pc + 1}; the trap is gone then, unless it was set again.
   */
  public static boolean takeOver(ThreadState ts, FrameRunner runner, PyFrame f) {
    if (Tracer.isActive(ts.interp) && become(ts, f)) {
      return run(ts, runner, f, null);
    }
    runner.trap(f.code, false);
    return false;
  }

  // From one form of the code to the other

  /** Puts a frame between two instructions into the traced form; false in the middle of one. */
  private static boolean become(ThreadState ts, PyFrame f) {
    int at = f.code.tracedCode().toTraced(f.pc + 1);
    if (at < 0) {
      return false;
    }
    bindReceivers(ts, f);
    f.pc = at - 1;
    f.traced = true;
    return true;
  }

  /** Makes bound methods of the functions and receivers that wait for their arguments. */
  private static void bindReceivers(ThreadState ts, PyFrame f) {
    RegisterCode rc = f.code.registerCode();
    PyObject[] r = f.registers;
    for (int i = rc.receivers; i < rc.registers; i++) {
      PyObject self = r[i];
      if (self != null) {
        int a = f.code.tracedCode().methodOf(i, f.pc + 1);
        PyObject function = r[a];
        r[a] =
            function instanceof PyFunctionObject
                ? Objects.boundMethod(ts, function, self, self.type())
                : function.type().tp_descr_get(ts, function, self, self.type());
        r[i] = null;
        function.decref(ts);
        self.decref(ts);
      }
    }
  }

  /**
   * Puts a frame that goes on with operation {@code pc} back into the plain form; false if that may
   * not be, as a local is unbound that the plain form reads without a check.
   */
  private static boolean becomePlain(PyFrame f, TracedCode tc, int pc) {
    int locals = Math.min(f.code.nlocals, Long.SIZE);
    for (int i = 0; i < locals; i++) {
      if (f.registers[i] == null && tc.isCertainlyBound(pc, i)) {
        return false;
      }
    }
    f.pc = tc.toPlain(pc) - 1;
    f.traced = false;
    return true;
  }

  // The loop

  /**
   * Runs a frame in the traced form from {@code f.pc + 1} on; as {@link #takeOver}, false with the
   * frame in the plain form.
   */
  private static boolean run(ThreadState ts, FrameRunner runner, PyFrame f, PyException thrown) {
    TracedCode tc = f.code.tracedCode();
    PyException e = thrown;
    int pc = f.pc + 1;
    for (; ; ) {
      if (e != null) {
        pc = Unwinder.raise(ts, f, e);
        if (pc < 0) {
          ts.raised = e;
          return true;
        }
      }
      try {
        pc = steps(ts, runner, f, tc, pc);
        if (pc == Unwinder.RETURNED) {
          end(ts, f, tc);
          return true;
        }
        if (pc != Unwinder.RAISED) {
          return false;
        }
        e = ts.takeRaised();
      } catch (PyException raised) {
        e = raised;
      } catch (RuntimeException | Error error) {
        e = Frames.recover(ts, f, error);
      }
    }
  }

  /** The frame returns or yields {@link PyFrame#result}. */
  private static void end(ThreadState ts, PyFrame f, TracedCode tc) {
    boolean yields = f.suspended;
    PyObject result = Frames.takeResult(f);
    try {
      Tracer.returned(ts, f, result);
      f.result = result;
    } catch (PyException e) {
      result.decref(ts);
      ts.raised = e;
    }
    if (yields && f.result != null && !Tracer.isActive(ts.interp)) {
      becomePlain(f, tc, f.pc + 1);
    }
  }

  /**
   * Carries out one operation after the other.
   *
   * @return {@link Unwinder#RETURNED} or {@link Unwinder#RAISED}; another number if the frame has
   *     gone back to the plain form
   */
  private static int steps(
      ThreadState ts, FrameRunner runner, PyFrame f, TracedCode tc, int start) {
    InlineCaches caches = new InlineCaches(tc.code);
    int pc = start;
    for (; ; ) {
      f.pc = pc;
      if (tc.beginsInstruction(pc)) {
        Tracer.instruction(ts, f);
        pc = f.pc;
      }
      int next =
          RegisterOp.isCall(tc.code.op(pc))
              ? call(ts, runner, f, tc.code, caches, pc)
              : Dispatch.execute(ts, runner, f, tc.code, caches, pc);
      if (next < 0) {
        return next;
      }
      if (next <= pc && !Tracer.isActive(ts.interp) && becomePlain(f, tc, next)) {
        return 0;
      }
      pc = next;
    }
  }

  /**
   * A call by an instruction, which is an event for a profile function if a built-in function is
   * called.
   */
  private static int call(
      ThreadState ts, FrameRunner runner, PyFrame f, RegisterCode rc, InlineCaches caches, int pc) {
    int result = rc.code[pc * RegisterCode.WIDTH + 1];
    PyObject callable = f.registers[result];
    if (!Tracer.tracesCall(ts, callable)) {
      return Dispatch.execute(ts, runner, f, rc, caches, pc);
    }
    PyObject[] r = f.registers;
    int word = rc.code[pc * RegisterCode.WIDTH];
    int oparg = rc.code[pc * RegisterCode.WIDTH + 2];
    callable.incref();
    try {
      r[result] =
          switch (rc.op(pc)) {
            case RegisterOp.CALL -> callBuiltin(ts, f, callable, result, oparg);
            case RegisterOp.CALL_KEYWORDS -> Calls.callKeywords(ts, runner, r, result, oparg, f);
            case RegisterOp.CALL_VAR_KW ->
                Calls.callVarKw(ts, r, result, oparg, word >> RegisterCode.OP_BITS, f);
            default -> throw new IllegalStateException("operation " + rc.op(pc));
          };
      return pc + 1;
    } finally {
      callable.decref(ts);
    }
  }

  /** Calls a built-in function with positional arguments: they live until the event is over. */
  private static PyObject callBuiltin(
      ThreadState ts, PyFrame f, PyObject callable, int base, int n) {
    PyObject[] r = f.registers;
    Tracer.builtinCalled(ts, f, callable);
    PyObject value;
    try {
      value = Calls.callBuiltin(ts, (PyBuiltinFunction) callable, r, base, n);
    } catch (PyException e) {
      throw Tracer.builtinRaised(ts, f, callable, e);
    }
    value = Tracer.builtinReturned(ts, f, callable, value);
    Calls.release(ts, r, base, n);
    return value;
  }
}
