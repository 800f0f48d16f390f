package org.cellvm.engine.threaded;

import org.cellvm.instructions.Building;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Variables;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCellObject;

/** Handlers of cells and of the functions that close over them. */
final class Cells {
  private Cells() {}

  static final class LoadDeref extends Handler {
    private final int a;
    private final int b;
    private final int stack;

    LoadDeref(int a, int b, int stack) {
      this.a = a;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject value = ((PyCellObject) r[b]).ob_ref;
      if (value == null) {
        throw Variables.unboundCell(f, b);
      }
      value.incref();
      Frames.put(ts, r, a, stack, value);
      return next;
    }
  }

  static final class StoreDeref extends Handler {
    private final int a;
    private final int b;
    private final int stack;

    StoreDeref(int a, int b, int stack) {
      this.a = a;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject value = r[b];
      if (b < stack) {
        value.incref();
      }
      // The old value may end here, and look at the line.
      f.pc = pc;
      ((PyCellObject) r[a]).setStealing(ts, value);
      return next;
    }
  }

  static final class LoadClosure extends Handler {
    private final int a;
    private final int b;
    private final int stack;

    LoadClosure(int a, int b, int stack) {
      this.a = a;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      Frames.put(ts, r, a, stack, Ref.inc(r[b]));
      return next;
    }
  }

  static final class MakeFunction extends Handler {
    private final int a;
    private final int b;

    MakeFunction(int a, int b) {
      this.a = a;
      this.b = b;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      r[a] = Building.function(ts, f, a, b);
      return next;
    }
  }

  static final class MakeClosure extends Handler {
    private final int a;
    private final int b;

    MakeClosure(int a, int b) {
      this.a = a;
      this.b = b;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      r[a] = Building.closure(ts, f, a, b);
      return next;
    }
  }
}
