package org.cellvm.engine.threaded;

import org.cellvm.instructions.Arithmetic;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Iteration;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;

/** Handlers that choose where to go on. */
final class Jumps {
  private Jumps() {}

  /** A handler with a target beside {@link Handler#next}. */
  abstract static class Jumping extends Handler {
    private final int at;
    Handler target;

    Jumping(int at) {
      this.at = at;
    }

    @Override
    final void link(Handler[] handlers) {
      target = handlers[at];
    }
  }

  static final class Jump extends Jumping {
    Jump(int target) {
      super(target);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      return target;
    }
  }

  static final class JumpBack extends Jumping {
    JumpBack(int target) {
      super(target);
    }

    /** Counts the jump; false if it has to be carried out by this handler. */
    boolean tick(ThreadState ts) {
      int left = ts.ticker - 1;
      if (left < 0) {
        return false;
      }
      ts.ticker = left;
      return true;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      if (--ts.ticker < 0) {
        f.pc = pc;
        ts.interp.onTick(ts);
      }
      return target;
    }
  }

  /** {@code next} as the backward jump that a statement's last handler carries out as well. */
  static JumpBack backward(Handler next) {
    return next instanceof JumpBack jump ? jump : null;
  }

  static final class JumpIf extends Jumping {
    private final boolean sense;
    private final int b;
    private final int stack;

    JumpIf(boolean sense, int target, int b, int stack) {
      super(target);
      this.sense = sense;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject o = r[b];
      boolean truth;
      if (o instanceof PyBool) {
        truth = o == PyBool.TRUE;
      } else {
        f.pc = pc;
        truth = Frames.isTrue(ts, r, b, stack);
      }
      return truth == sense ? target : next;
    }
  }

  static final class JumpOrPop extends Jumping {
    private final boolean sense;
    private final int b;

    JumpOrPop(boolean sense, int target, int b) {
      super(target);
      this.sense = sense;
      this.b = b;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject o = r[b];
      if (Objects.isTrue(ts, o) == sense) {
        return target;
      }
      o.decref(ts);
      return next;
    }
  }

  /** A comparison and the jump that it decides. */
  static final class CompareJump extends Jumping {
    private final int operator;
    private final boolean sense;
    private final int b;
    private final int c;
    private final int stack;

    CompareJump(int operator, boolean sense, int target, int b, int c, int stack) {
      super(target);
      this.operator = operator;
      this.sense = sense;
      this.b = b;
      this.c = c;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject x = r[b];
      PyObject y = r[c];
      boolean outcome;
      if (x.getClass() == PyInt.class && y.getClass() == PyInt.class && operator < Arithmetic.IN) {
        outcome = Arithmetic.ints(operator, ((PyInt) x).value, ((PyInt) y).value);
        Frames.freeInts(r, b, c, stack);
      } else {
        f.pc = pc;
        outcome = Frames.compareTrue(ts, f, operator, r, b, c, stack);
      }
      return outcome == sense ? next : target;
    }
  }

  /** A comparison of a variable with an int constant, and the jump that it decides. */
  static final class CompareConstantJump extends Jumping {
    private final int operator;
    private final boolean sense;
    private final int b;
    private final int c;
    private final long constant;
    private final int stack;

    CompareConstantJump(
        int operator, boolean sense, int target, int b, int c, long constant, int stack) {
      super(target);
      this.operator = operator;
      this.sense = sense;
      this.b = b;
      this.c = c;
      this.constant = constant;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject x = r[b];
      boolean outcome;
      if (x.getClass() == PyInt.class) {
        outcome = Arithmetic.ints(operator, ((PyInt) x).value, constant);
      } else {
        f.pc = pc;
        outcome = Frames.compareTrue(ts, f, operator, r, b, c, stack);
      }
      return outcome == sense ? next : target;
    }
  }

  static final class GetIter extends Handler {
    private final int a;
    private final int b;
    private final int stack;

    GetIter(int a, int b, int stack) {
      this.a = a;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Frames.getIter(ts, r, a, b, stack);
      return next;
    }
  }

  /** {@code for local in ...}: the next value goes straight into the local. */
  static final class ForIterLocal extends Jumping {
    private final ThreadedLoop loop;
    private final int a;
    private final int b;

    ForIterLocal(ThreadedLoop loop, int a, int b, int target) {
      super(target);
      this.loop = loop;
      this.a = a;
      this.b = b;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject iterator = r[b];
      PyObject value =
          iterator instanceof PyGenerator
              ? loop.next(ts, (PyGenerator) iterator)
              : Iteration.next(ts, iterator);
      if (value == null) {
        r[b].decref(ts);
        return target;
      }
      PyObject old = r[a];
      r[a] = value;
      if (old != null) {
        old.decref(ts);
      }
      return next;
    }
  }

  static final class ForIterStack extends Jumping {
    private final ThreadedLoop loop;
    private final int a;
    private final int b;

    ForIterStack(ThreadedLoop loop, int a, int b, int target) {
      super(target);
      this.loop = loop;
      this.a = a;
      this.b = b;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject iterator = r[b];
      PyObject value =
          iterator instanceof PyGenerator
              ? loop.next(ts, (PyGenerator) iterator)
              : Iteration.next(ts, iterator);
      if (value == null) {
        r[b].decref(ts);
        return target;
      }
      r[a] = value;
      return next;
    }
  }
}
