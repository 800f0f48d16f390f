package org.cellvm.engine.threaded;

import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;

/**
 * Stands before the first instruction of a function that has no loop until it has run a few times:
 * most functions that a program calls while it starts run once or twice, and the search for
 * superinstructions takes longer than they save.
 */
final class FirstRuns extends Handler {
  private static final int RUNS = 8;

  /** The handlers of the instructions, the first one's among them. */
  private final Handler[] plain;

  private final PyCode code;
  private final ThreadedLoop loop;
  private int left = RUNS;

  private FirstRuns(PyCode code, Handler[] plain, ThreadedLoop loop) {
    this.code = code;
    this.plain = plain;
    this.loop = loop;
  }

  /** The handlers to run meanwhile. */
  static Handler[] over(PyCode code, Handler[] plain, ThreadedLoop loop) {
    Handler[] handlers = plain.clone();
    handlers[0] = new FirstRuns(code, plain, loop);
    return handlers;
  }

  /** It has no next one: the first instruction's own handler, which is linked here, has. */
  @Override
  public void link(Handler[] targets) {
    plain[0].link(targets);
  }

  @Override
  public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    if (--left > 0) {
      return plain[0];
    }
    // Frames under way hold plain handlers, which are linked to the new ones from here on.
    return loop.fuse(code, plain)[0];
  }
}
