package org.cellvm.engine.threaded;

import org.cellvm.instructions.Building;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Iteration;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** Handlers that make containers and take them apart. */
final class Builders {
  private Builders() {}

  static final class Tuple extends Handler {
    private final int a;
    private final int n;

    Tuple(int a, int n) {
      this.a = a;
      this.n = n;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      r[a] = Building.tuple(ts, r, a, n);
      return next;
    }
  }

  static final class List extends Handler {
    private final int a;
    private final int n;

    List(int a, int n) {
      this.a = a;
      this.n = n;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      r[a] = Building.list(ts, r, a, n);
      return next;
    }
  }

  static final class Unpack extends Handler {
    private final int a;
    private final int n;

    Unpack(int a, int n) {
      this.a = a;
      this.n = n;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Iteration.unpack(ts, r, a, n);
      return next;
    }
  }

  static final class Append extends Handler {
    private final int a;
    private final int b;
    private final int stack;

    Append(int a, int b, int stack) {
      this.a = a;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Frames.listAppend(ts, r, a, b, stack);
      return next;
    }
  }
}
