package org.cellvm.engine.threaded.handlers;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** Handlers of RETURN_VALUE outside {@code finally}. */
final class Returns {
  private Returns() {}

  static Handler make(int a, int below, int stack) {
    return below == 0 && a >= stack ? new Top(a) : new Any(a, below, stack);
  }

  /** A value on the stack with nothing else there. */
  private static final class Top extends Handler {
    private final int a;

    Top(int a) {
      this.a = a;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      f.result = r[a];
      return null;
    }
  }

  private static final class Any extends Handler {
    private final int a;
    private final int below;
    private final int stack;

    Any(int a, int below, int stack) {
      this.a = a;
      this.below = below;
      this.stack = stack;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = r[a];
      if (a < stack) {
        value.incref();
      }
      f.releaseStack(ts, stack, below);
      f.result = value;
      return null;
    }
  }
}
