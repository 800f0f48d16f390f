package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.instructions.Dispatch;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;

/** Runs hot code one operation after the other and notes what their operands are. */
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
        pc = steps(ts, f, jc, pc);
        if (pc == Unwinder.RETURNED) {
          return true;
        }
        if (pc >= 0) {
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

  /** As {@link Dispatch#execute}; another number if the frame is to go on elsewhere. */
  private static int steps(ThreadState ts, PyFrame f, JitCode jc, int start) {
    RegisterCode rc = jc.rc;
    PyObject[] r = f.registers;
    Observations seen = jc.seen;
    int pc = start;
    for (; ; ) {
      f.pc = pc;
      jc.toObserve--;
      seen.instruction(pc, r);
      int next = Dispatch.execute(ts, jc.runner, f, rc, jc.caches, pc);
      if (next < 0) {
        return next;
      }
      boolean back = next <= pc;
      if (back) {
        seen.jump(next, r);
      }
      if (jc.trapped || back && jc.toObserve <= 0) {
        f.pc = next - 1;
        return next;
      }
      pc = next;
    }
  }
}
