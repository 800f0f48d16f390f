package org.cellvm.engine.threaded;

import org.cellvm.instructions.Calls;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** Handlers of calls, returns and yields. */
final class CallHandlers {
  private CallHandlers() {}

  /** The engine that a handler of a call gives the callee to. */
  static FrameRunner runner(Handler call) {
    if (call instanceof Call plain) {
      return plain.runner;
    }
    return call instanceof CallMethod method ? method.runner : ((CallKeywords) call).runner;
  }

  static final class Call extends Handler {
    private final FrameRunner runner;
    private final int a;
    private final int n;

    Call(FrameRunner runner, int a, int n) {
      this.runner = runner;
      this.a = a;
      this.n = n;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = Calls.call(ts, runner, r, a, n);
      if (value == null) {
        return raised(ts, f);
      }
      r[a] = value;
      return next;
    }
  }

  static final class CallMethod extends Handler {
    private final FrameRunner runner;
    private final int a;
    private final int n;
    private final int receiver;

    CallMethod(FrameRunner runner, int a, int n, int receiver) {
      this.runner = runner;
      this.a = a;
      this.n = n;
      this.receiver = receiver;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = Calls.callMethod(ts, runner, r, a, n, receiver);
      if (value == null) {
        return raised(ts, f);
      }
      r[a] = value;
      return next;
    }
  }

  static final class CallKeywords extends Handler {
    private final FrameRunner runner;
    private final int a;
    private final int oparg;

    CallKeywords(FrameRunner runner, int a, int oparg) {
      this.runner = runner;
      this.a = a;
      this.oparg = oparg;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = Calls.callKeywords(ts, runner, r, a, oparg);
      if (value == null) {
        return raised(ts, f);
      }
      r[a] = value;
      return next;
    }
  }

  /** {@code return} of a value on the stack with nothing else there. */
  static final class ReturnTop extends Handler {
    private final int a;

    ReturnTop(int a) {
      this.a = a;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      f.result = r[a];
      return null;
    }
  }

  static final class Return extends Handler {
    private final int a;
    private final int below;
    private final int stack;

    Return(int a, int below, int stack) {
      this.a = a;
      this.below = below;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = r[a];
      if (a < stack) {
        value.incref();
      }
      for (int i = stack + below - 1; i >= stack; i--) {
        PyObject o = r[i];
        if (o != null) {
          o.decref(ts);
        }
      }
      f.result = value;
      return null;
    }
  }

  static final class Yield extends Handler {
    private final int a;
    private final int b;
    private final int stack;

    Yield(int a, int b, int stack) {
      this.a = a;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject value = r[a];
      if (a < stack) {
        value.incref();
      }
      f.pc = pc;
      f.resumeRegister = b;
      f.suspended = true;
      if (a >= stack) {
        r[a] = null;
      }
      f.result = value;
      return null;
    }
  }
}
