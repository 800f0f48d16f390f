package org.cellvm.engine.jit;

import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.engine.threaded.handlers.JumpBack;
import org.cellvm.instructions.Jumps;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** JUMP_BACK where a loop may be hot: then the frame leaves the handlers for translated code. */
final class HotJumpBack extends JumpBack {
  private final JitLoop loop;

  HotJumpBack(int target, JitLoop loop) {
    super(target);
    this.loop = loop;
  }

  @Override
  protected boolean canBeFused() {
    return !loop.countsEveryJump();
  }

  @Override
  public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    f.pc = pc;
    boolean sample = ts.ticker == 0 || loop.countsEveryJump();
    Jumps.jumpBack(ts);
    if (sample && loop.isHot(f.code)) {
      f.pc = at - 1;
      return null;
    }
    return target;
  }
}
