package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.engine.threaded.handlers.HandlerFactory;
import org.cellvm.engine.threaded.handlers.JumpBack;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;

/**
 * Runs hot code one instruction after the other and notes what their operands are. The handlers are
 * those of the threaded engine, which HotSpot has to compile anyway: {@code Dispatch}, hot for a
 * moment only, took its optimizing compiler half a second, while the translated code waited.
 */
final class ObservingLoop {
  private ObservingLoop() {}

  /**
   * Runs a frame from {@code f.pc + 1} on.
   *
   * @return true if it has ended: with {@code f.result}, or {@code ts.raised}; false if it is to go
   *     on elsewhere
   */
  static boolean run(ThreadState ts, PyFrame f, JitCode jc) {
    PyException e = null;
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
        return hasEnded(ts, f, jc, pc);
      } catch (PyException raised) {
        e = raised;
      } catch (RuntimeException | Error error) {
        e = Frames.recover(ts, f, error);
      }
    }
  }

  /** As {@link #run}, from instruction {@code start} on; what is raised there goes out. */
  private static boolean hasEnded(ThreadState ts, PyFrame f, JitCode jc, int start) {
    Handler[] handlers = jc.observedHandlers();
    PyObject[] r = f.registers;
    Observations seen = jc.seen;
    int pc = start;
    for (; ; ) {
      f.pc = pc;
      jc.toObserve--;
      seen.instruction(pc, r);
      Handler h = handlers[pc].exec(ts, f, r);
      if (h == null) {
        return f.result != null || ts.raised != null;
      }
      // It may be one of the handlers that the code runs on otherwise.
      int next = h.pc;
      boolean back = next <= pc;
      if (back) {
        seen.jump(next, r);
      }
      if (jc.trapped || back && jc.toObserve <= 0) {
        f.pc = next - 1;
        return false;
      }
      pc = next;
    }
  }

  /** Handlers of their own for code that is observed: each carries out one instruction. */
  static Handler[] handlers(PyCode code, JitLoop loop) {
    Handler[] handlers = HandlerFactory.handlers(code, loop);
    RegisterCode rc = code.registerCode();
    for (int pc = 0; pc < handlers.length; pc++) {
      if (rc.op(pc) == RegisterOp.JUMP_BACK) {
        handlers[pc] = new ObservedJumpBack(rc.operand(pc, 1));
        handlers[pc].pc = pc;
      }
    }
    HandlerFactory.link(handlers, handlers);
    return handlers;
  }

  /** JUMP_BACK that no other handler carries out, and that does not ask whether the loop is hot. */
  private static final class ObservedJumpBack extends JumpBack {
    ObservedJumpBack(int target) {
      super(target);
    }

    @Override
    protected boolean canBeFused() {
      return false;
    }
  }
}
