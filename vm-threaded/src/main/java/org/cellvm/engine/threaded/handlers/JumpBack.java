package org.cellvm.engine.threaded.handlers;

import org.cellvm.instructions.Jumps;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** JUMP_BACK. The handler before it may carry it out too, and save a dispatch. */
public class JumpBack extends Jumping {
  protected JumpBack(int target) {
    super(target);
  }

  /** Whether the handler before this one may jump in its place while the ticker has not run out. */
  protected boolean canBeFused() {
    return true;
  }

  /** The backward jump that follows a handler; null if something else does. */
  public static JumpBack after(Handler handler) {
    return handler.next instanceof JumpBack jump && jump.canBeFused() ? jump : null;
  }

  /** The handler to go on with after one that {@code back}, which may be null, follows. */
  public static Handler following(ThreadState ts, JumpBack back, Handler next) {
    if (back != null) {
      int left = ts.ticker - 1;
      if (left >= 0) {
        ts.ticker = left;
        return back.target;
      }
    }
    return next;
  }

  @Override
  public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    f.pc = pc;
    Jumps.jumpBack(ts);
    return target;
  }
}
