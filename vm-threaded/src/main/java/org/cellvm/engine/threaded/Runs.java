package org.cellvm.engine.threaded;

import org.cellvm.instructions.Building;
import org.cellvm.instructions.Iteration;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.sequences.PyTuple;

/**
 * Fused handlers of runs that make a container or take one apart. {@link Fusion} finds them by
 * their form.
 */
final class Runs {
  private Runs() {}

  /** LOAD_CLOSUREs, BUILD_TUPLE, the code object, MAKE_CLOSURE, and perhaps STORE_FAST. */
  static final class Closure extends Fused {
    private final int[] cells;
    private final PyCode code;
    private final int a;
    private final boolean local;

    /**
     * @param cells the registers of the cells, as many as {@code code} has free variables
     * @param a where the function goes
     * @param local whether that is a local, not the stack
     */
    Closure(int[] cells, PyCode code, int a, boolean local) {
      this.cells = cells;
      this.code = code;
      this.a = a;
      this.local = local;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = last;
      int[] from = cells;
      PyObject[] items = new PyObject[from.length];
      for (int i = 0; i < items.length; i++) {
        PyObject cell = r[from[i]];
        cell.incref();
        items[i] = cell;
      }
      PyObject function = Building.closure(ts, f, code, PyTuple.of(ts, items));
      PyObject old = local ? r[a] : null;
      r[a] = function;
      if (old != null) {
        old.decref(ts);
      }
      return next;
    }
  }

  /** BUILD_TUPLE of operands, onto the stack. */
  static final class Tuple extends Fused {
    private final Operand[] operands;
    private final int a;

    Tuple(Operand[] operands, int a) {
      this.operands = operands;
      this.a = a;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject tuple = make(ts, f, r, operands);
      if (tuple == null) {
        return miss(f);
      }
      hit();
      if (consumed >= 0) {
        releaseConsumed(ts, r);
      }
      r[a] = tuple;
      return next;
    }

    static PyObject make(ThreadState ts, PyFrame f, PyObject[] r, Operand[] operands) {
      PyObject[] items = new PyObject[operands.length];
      for (int i = 0; i < items.length; i++) {
        PyObject o = operands[i].get(f, r);
        if (o == null) {
          return null;
        }
        items[i] = o;
      }
      for (PyObject o : items) {
        o.acquire();
      }
      return PyTuple.of(ts, items);
    }
  }

  /** {@code return x, y}: BUILD_TUPLE of operands and RETURN_VALUE. */
  static final class ReturnTuple extends Fused {
    private final Operand[] operands;

    ReturnTuple(Operand[] operands) {
      this.operands = operands;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject tuple = Tuple.make(ts, f, r, operands);
      if (tuple == null) {
        return miss(f);
      }
      hit();
      f.pc = last;
      f.result = tuple;
      return null;
    }
  }

  /** UNPACK_SEQUENCE and the STORE_FAST of each item. */
  static final class Unpack extends Fused {
    private final int a;
    private final int[] locals;
    private Handler[] handlers;
    private boolean trapped;

    Unpack(int a, int[] locals) {
      this.a = a;
      this.locals = locals;
    }

    @Override
    void link(Handler[] all) {
      handlers = all;
      trapped = all[0] instanceof Trap;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      int[] to = locals;
      int n = to.length;
      Iteration.unpack(ts, r, a, n);
      for (int i = 0, from = a + n; i < n; i++) {
        f.pc = pc + i + 1;
        PyObject old = r[to[i]];
        r[to[i]] = r[--from];
        if (old != null) {
          old.decref(ts);
          if (trapped) {
            // A finalizer has begun to trace: the loop is to be left before the next instruction.
            return handlers[f.pc + 1];
          }
        }
      }
      return next;
    }
  }
}
