package org.cellvm.engine.threaded;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/**
 * Stands in for one instruction of code whose frames are to leave the loop before it, see {@link
 * org.cellvm.model.FrameRunner#trap}.
 */
final class Trap extends Handler {
  /** The handlers of the code that the traps stand in for. */
  final Handler[] handlers;

  private Trap(Handler[] handlers, int pc) {
    this.handlers = handlers;
    this.pc = pc;
  }

  static Handler[] over(Handler[] handlers) {
    Handler[] traps = new Handler[handlers.length];
    for (int i = 0; i < traps.length; i++) {
      traps[i] = new Trap(handlers, i);
    }
    return traps;
  }

  /** The handlers that {@code handlers} stand in for, if they are traps; else they themselves. */
  static Handler[] behind(Handler[] handlers) {
    return handlers[0] instanceof Trap trap ? trap.handlers : handlers;
  }

  /** Leaves the loop with neither a result nor an exception. */
  @Override
  Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    f.pc = pc - 1;
    return null;
  }
}
