package org.cellvm.engine.threaded;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.instructions.Rare;
import org.cellvm.instructions.Statements;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** Handlers of {@code with}, of rare operations, and of what leaves the normal flow. */
final class Flow {
  private Flow() {}

  static final class SetupWith extends Handler {
    private final int a;

    SetupWith(int a) {
      this.a = a;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Statements.setupWith(ts, r, a);
      return next;
    }
  }

  static final class RareOperation extends Handler {
    private final int op;
    private final int a;
    private final int b;
    private final int c;
    private final int x;
    private final int stack;

    RareOperation(int op, int a, int b, int c, int x, int stack) {
      this.op = op;
      this.a = a;
      this.b = b;
      this.c = c;
      this.x = x;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Rare.execute(ts, f, op, a, b, c, x, stack);
      return next;
    }
  }

  /** An operation after which the unwinder says where to go on. */
  static final class Leave extends Handler {
    private final int op;
    private final int a;
    private final int b;
    private final RegisterCode rc;
    private Handler[] handlers;

    Leave(int op, int a, int b, RegisterCode rc) {
      this.op = op;
      this.a = a;
      this.b = b;
      this.rc = rc;
    }

    @Override
    void link(Handler[] all) {
      handlers = all;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      int at = Unwinder.flow(ts, f, rc, op, a, b);
      if (at >= 0) {
        return handlers[at];
      }
      return at == Unwinder.RETURNED ? null : raised(ts, f);
    }
  }
}
