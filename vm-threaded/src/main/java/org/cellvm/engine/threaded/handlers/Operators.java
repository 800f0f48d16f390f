package org.cellvm.engine.threaded.handlers;

import org.cellvm.instructions.Containers;
import org.cellvm.instructions.IntMath;
import org.cellvm.instructions.Registers;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.numbers.PyInt;

/** Short cuts of binary operations: sums and differences of ints, items of containers. */
final class Operators {
  private Operators() {}

  /** {@code R[A] := R[B] op R[C]}. */
  abstract static class Three extends ShortCut {
    final int a;
    final int b;
    final int c;
    final int stack;

    Three(Handler plain, int a, int b, int c, int stack) {
      super(plain);
      this.a = a;
      this.b = b;
      this.c = c;
      this.stack = stack;
    }
  }

  static final class Add extends Three {
    Add(Handler plain, int a, int b, int c, int stack) {
      super(plain, a, b, c, stack);
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject x = r[b];
      PyObject y = r[c];
      if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
        long k = IntMath.add(((PyInt) x).value, ((PyInt) y).value);
        if (k != IntMath.NONE) {
          f.pc = pc;
          Registers.storeInt(ts, r, a, b, c, stack, k);
          return next;
        }
      }
      return plain.exec(ts, f, r);
    }
  }

  static final class Subtract extends Three {
    Subtract(Handler plain, int a, int b, int c, int stack) {
      super(plain, a, b, c, stack);
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject x = r[b];
      PyObject y = r[c];
      if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
        long k = IntMath.subtract(((PyInt) x).value, ((PyInt) y).value);
        if (k != IntMath.NONE) {
          f.pc = pc;
          Registers.storeInt(ts, r, a, b, c, stack, k);
          return next;
        }
      }
      return plain.exec(ts, f, r);
    }
  }

  /** {@code x + 1}, {@code x - 1}: the constant is part of the handler. */
  static final class AddConstant extends Three {
    private final long addend;

    AddConstant(Handler plain, int a, int b, int c, long addend, int stack) {
      super(plain, a, b, c, stack);
      this.addend = addend;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject x = r[b];
      if (x.getClass() == PyInt.class) {
        long k = IntMath.add(((PyInt) x).value, addend);
        if (k != IntMath.NONE) {
          f.pc = pc;
          Registers.storeInt(ts, r, a, b, c, stack, k);
          return next;
        }
      }
      return plain.exec(ts, f, r);
    }
  }

  /** {@code local = local + 1}, and the backward jump that may follow. */
  static final class AddConstantLocal extends Three {
    private final long addend;
    private JumpBack back;

    AddConstantLocal(Handler plain, int a, int b, int c, long addend, int stack) {
      super(plain, a, b, c, stack);
      this.addend = addend;
    }

    @Override
    public void link(Handler[] targets) {
      super.link(targets);
      back = JumpBack.after(this);
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject x = r[b];
      if (x.getClass() == PyInt.class) {
        long k = IntMath.add(((PyInt) x).value, addend);
        if (k != IntMath.NONE) {
          f.pc = pc;
          PyObject old = r[a];
          r[a] = PyInt.valueOf(k);
          if (old != null) {
            old.decref(ts);
          }
          return JumpBack.following(ts, back, next);
        }
      }
      return plain.exec(ts, f, r);
    }
  }

  /** {@code v[w]} of a list, tuple or dict. */
  static final class Subscript extends Three {
    Subscript(Handler plain, int a, int b, int c, int stack) {
      super(plain, a, b, c, stack);
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject item = Containers.plainItem(r[b], r[c]);
      if (item != null) {
        item.incref();
        Registers.finish(ts, r, a, b, c, stack, item);
        return next;
      }
      if (Containers.isMissing(ts, r[b], r[c])) {
        // Nothing is thrown, which is what costs most in Java.
        return raised(ts, f);
      }
      return plain.exec(ts, f, r);
    }
  }
}
