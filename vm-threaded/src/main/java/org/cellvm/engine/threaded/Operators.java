package org.cellvm.engine.threaded;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.Arithmetic;
import org.cellvm.instructions.Frames;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.numbers.PyInt;

/** Handlers of unary, binary and comparison operations. */
final class Operators {
  private Operators() {}

  /** {@code R[A] := R[B] op R[C]}. */
  abstract static class Three extends Handler {
    final int a;
    final int b;
    final int c;
    final int stack;

    Three(int a, int b, int c, int stack) {
      this.a = a;
      this.b = b;
      this.c = c;
      this.stack = stack;
    }
  }

  static final class Binary extends Three {
    private final int op;

    Binary(int op, int a, int b, int c, int stack) {
      super(a, b, c, stack);
      this.op = op;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Frames.binary(ts, op, r, a, b, c, stack);
      return next;
    }
  }

  static final class Add extends Three {
    private final int op;

    Add(int op, int a, int b, int c, int stack) {
      super(a, b, c, stack);
      this.op = op;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject x = r[b];
      PyObject y = r[c];
      if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
        long i = ((PyInt) x).value;
        long j = ((PyInt) y).value;
        long k = i + j;
        if (((i ^ k) & (j ^ k)) >= 0) {
          Frames.storeInt(ts, r, a, b, c, stack, k);
          return next;
        }
      }
      Frames.binary(ts, op, r, a, b, c, stack);
      return next;
    }
  }

  static final class Subtract extends Three {
    private final int op;

    Subtract(int op, int a, int b, int c, int stack) {
      super(a, b, c, stack);
      this.op = op;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject x = r[b];
      PyObject y = r[c];
      if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
        long i = ((PyInt) x).value;
        long j = ((PyInt) y).value;
        long k = i - j;
        if (((i ^ j) & (i ^ k)) >= 0) {
          Frames.storeInt(ts, r, a, b, c, stack, k);
          return next;
        }
      }
      Frames.binary(ts, op, r, a, b, c, stack);
      return next;
    }
  }

  /** {@code x + 1}, {@code x - 1}: the constant is part of the handler. */
  static final class AddConstant extends Three {
    private final int op;
    private final long addend;

    AddConstant(int op, int a, int b, int c, long addend, int stack) {
      super(a, b, c, stack);
      this.op = op;
      this.addend = addend;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject x = r[b];
      if (x.getClass() == PyInt.class) {
        long i = ((PyInt) x).value;
        long k = i + addend;
        if (((i ^ k) & (addend ^ k)) >= 0) {
          Frames.storeInt(ts, r, a, b, c, stack, k);
          return next;
        }
      }
      Frames.binary(ts, op, r, a, b, c, stack);
      return next;
    }
  }

  /** {@code local = local + 1}. */
  static final class AddConstantLocal extends Three {
    private final int op;
    private final long addend;
    private Jumps.JumpBack back;

    AddConstantLocal(int op, int a, int b, int c, long addend, int stack) {
      super(a, b, c, stack);
      this.op = op;
      this.addend = addend;
    }

    @Override
    void link(Handler[] handlers) {
      back = Jumps.backward(next);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject x = r[b];
      if (x.getClass() == PyInt.class) {
        long i = ((PyInt) x).value;
        long k = i + addend;
        if (((i ^ k) & (addend ^ k)) >= 0) {
          PyObject old = r[a];
          r[a] = PyInt.valueOf(k);
          if (old != null) {
            old.decref(ts);
          }
          Jumps.JumpBack jump = back;
          return jump != null && jump.tick(ts) ? jump.target : next;
        }
      }
      Frames.binary(ts, op, r, a, b, c, stack);
      return next;
    }
  }

  static final class Subscript extends Three {
    Subscript(int a, int b, int c, int stack) {
      super(a, b, c, stack);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject item = Arithmetic.plainItem(r[b], r[c]);
      if (item != null) {
        item.incref();
        Frames.finish(ts, r, a, b, c, stack, item);
        return next;
      }
      if (Frames.isMissing(ts, r, b, c)) {
        // Nothing is thrown, which is what costs most in Java.
        return raised(ts, f);
      }
      Frames.subscript(ts, r, a, b, c, stack);
      return next;
    }
  }

  static final class StoreSubscript extends Three {
    StoreSubscript(int a, int b, int c, int stack) {
      super(a, b, c, stack);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Frames.storeSubscript(ts, r, a, b, c, stack);
      return next;
    }
  }

  static final class Compare extends Three {
    private final int operator;

    Compare(int operator, int a, int b, int c, int stack) {
      super(a, b, c, stack);
      this.operator = operator;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Frames.compare(ts, operator, r, a, b, c, stack);
      return next;
    }
  }

  /** {@link RegisterOp#NEGATIVE} to {@link RegisterOp#INVERT}. */
  static final class Unary extends Handler {
    private final int op;
    private final int a;
    private final int b;
    private final int stack;

    Unary(int op, int a, int b, int stack) {
      this.op = op;
      this.a = a;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Frames.unary(ts, op, r, a, b, stack);
      return next;
    }
  }
}
