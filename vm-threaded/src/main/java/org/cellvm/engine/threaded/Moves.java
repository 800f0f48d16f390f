package org.cellvm.engine.threaded;

import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Variables;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** Handlers that move values between registers. */
final class Moves {
  private Moves() {}

  static final class Load extends Handler {
    private final int a;
    private final int b;

    Load(int a, int b) {
      this.a = a;
      this.b = b;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject o = r[b];
      o.incref();
      r[a] = o;
      return next;
    }
  }

  static final class Store extends Handler {
    private final int a;
    private final int b;
    private Jumps.JumpBack back;

    Store(int a, int b) {
      this.a = a;
      this.b = b;
    }

    @Override
    void link(Handler[] handlers) {
      back = Jumps.backward(next);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      // The old value may end here, and look at the line.
      f.pc = pc;
      PyObject old = r[a];
      r[a] = r[b];
      if (old != null) {
        old.decref(ts);
      }
      Jumps.JumpBack jump = back;
      return jump != null && jump.tick(ts) ? jump.target : next;
    }
  }

  static final class Copy extends Handler {
    private final int a;
    private final int b;

    Copy(int a, int b) {
      this.a = a;
      this.b = b;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      // The old value may end here, and look at the line.
      f.pc = pc;
      PyObject o = r[b];
      o.incref();
      PyObject old = r[a];
      r[a] = o;
      if (old != null) {
        old.decref(ts);
      }
      return next;
    }
  }

  static final class CheckLocal extends Handler {
    private final int a;

    CheckLocal(int a) {
      this.a = a;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      if (r[a] == null) {
        throw Variables.unboundLocal(f, a);
      }
      return next;
    }
  }

  static final class DeleteLocal extends Handler {
    private final int a;

    DeleteLocal(int a) {
      this.a = a;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject old = r[a];
      r[a] = null;
      old.decref(ts);
      return next;
    }
  }

  static final class Pop extends Handler {
    private final int a;
    private Jumps.JumpBack back;

    Pop(int a) {
      this.a = a;
    }

    @Override
    void link(Handler[] handlers) {
      back = Jumps.backward(next);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject o = r[a];
      if (o != null) {
        o.decref(ts);
      }
      return following(ts);
    }

    /** Where to go on without anything to pop. */
    Handler following(ThreadState ts) {
      Jumps.JumpBack jump = back;
      return jump != null && jump.tick(ts) ? jump.target : next;
    }
  }

  static final class Duplicate extends Handler {
    private final int a;
    private final int n;

    Duplicate(int a, int n) {
      this.a = a;
      this.n = n;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      Frames.duplicate(r, a, n);
      return next;
    }
  }

  static final class Rotate extends Handler {
    private final int a;
    private final int n;

    Rotate(int a, int n) {
      this.a = a;
      this.n = n;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      Frames.rotate(r, a, n);
      return next;
    }
  }
}
