package org.cellvm.engine.threaded;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;

/**
 * Stands before the first instruction of a function, and before each jump back in it, until these
 * have run a few times: most functions that a program calls while it starts run once or twice,
 * their loops a few rounds, and the search for superinstructions takes longer than they save.
 */
final class FirstRuns extends Handler {
  private static final int RUNS = 40;

  /** The handlers of the instructions, those before which this stands among them. */
  private final Handler[] plain;

  private final PyCode code;
  private final ThreadedLoop loop;

  /** The one before the first instruction, which counts for all of the function. */
  private final FirstRuns first;

  private int left = RUNS;

  private FirstRuns(PyCode code, Handler[] plain, ThreadedLoop loop, int pc, FirstRuns first) {
    this.code = code;
    this.plain = plain;
    this.loop = loop;
    this.pc = pc;
    this.first = first == null ? this : first;
  }

  /** The handlers to run meanwhile. */
  static Handler[] over(PyCode code, Handler[] plain, ThreadedLoop loop) {
    Handler[] handlers = plain.clone();
    FirstRuns first = new FirstRuns(code, plain, loop, 0, null);
    handlers[0] = first;
    RegisterCode rc = code.registerCode();
    for (int pc = 1; pc < handlers.length; pc++) {
      if (rc.jumpsBack(pc)) {
        handlers[pc] = new FirstRuns(code, plain, loop, pc, first);
      }
    }
    return handlers;
  }

  /** It has no next one: the instruction's own handler, which is linked here, has. */
  @Override
  public void link(Handler[] targets) {
    plain[pc].link(targets);
  }

  @Override
  public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    if (--first.left > 0) {
      return plain[pc];
    }
    // Frames under way hold plain handlers, which are linked to the new ones from here on.
    return loop.fuse(code, plain)[pc];
  }
}
