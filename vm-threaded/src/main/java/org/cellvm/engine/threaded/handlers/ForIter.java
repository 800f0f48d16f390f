package org.cellvm.engine.threaded.handlers;

import org.cellvm.instructions.Iteration;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyGenerator;

/** Handlers of FOR_ITER, which resume a generator without a call of its {@code next}. */
final class ForIter {
  private ForIter() {}

  static Handler make(Loop loop, int a, int b, int target, int stack) {
    return a < stack ? new IntoLocal(loop, a, b, target) : new OntoStack(loop, a, b, target);
  }

  private abstract static class Next extends Jumping {
    private final Loop loop;
    final int a;
    private final int b;

    Next(Loop loop, int a, int b, int target) {
      super(target);
      this.loop = loop;
      this.a = a;
      this.b = b;
    }

    /** The next value, owned; null at the end, where the iterator is released. */
    final PyObject next(ThreadState ts, PyObject[] r) {
      PyObject iterator = r[b];
      PyObject value =
          iterator instanceof PyGenerator generator
              ? loop.next(ts, generator)
              : Iteration.forIter(ts, iterator);
      if (value == null) {
        r[b].decref(ts);
      }
      return value;
    }
  }

  /** {@code for local in ...}: the next value goes straight into the local. */
  private static final class IntoLocal extends Next {
    IntoLocal(Loop loop, int a, int b, int target) {
      super(loop, a, b, target);
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = next(ts, r);
      if (value == null) {
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

  private static final class OntoStack extends Next {
    OntoStack(Loop loop, int a, int b, int target) {
      super(loop, a, b, target);
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = next(ts, r);
      if (value == null) {
        return target;
      }
      r[a] = value;
      return next;
    }
  }
}
