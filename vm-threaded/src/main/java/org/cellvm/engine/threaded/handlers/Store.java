package org.cellvm.engine.threaded.handlers;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/**
 * STORE: a local takes the value off the stack. At the end of a loop's body it carries out the
 * backward jump as well.
 */
final class Store extends Handler {
  private final int a;
  private final int b;
  private JumpBack back;

  Store(int a, int b) {
    this.a = a;
    this.b = b;
  }

  @Override
  public void link(Handler[] targets) {
    super.link(targets);
    back = JumpBack.after(this);
  }

  @Override
  public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    // The old value may end here, and look at the line.
    f.pc = pc;
    PyObject old = r[a];
    r[a] = r[b];
    if (old != null) {
      old.decref(ts);
    }
    return JumpBack.following(ts, back, next);
  }
}
