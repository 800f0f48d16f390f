package org.cellvm.engine.threaded.handlers;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** POP. At the end of a loop's body it carries out the backward jump as well. */
public final class Pop extends Handler {
  private final int a;
  private JumpBack back;

  Pop(int a) {
    this.a = a;
  }

  @Override
  public void link(Handler[] targets) {
    super.link(targets);
    back = JumpBack.after(this);
  }

  @Override
  public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    Ref.dec(ts, r[a]);
    return following(ts);
  }

  /** Where to go on without anything to pop. */
  public Handler following(ThreadState ts) {
    return JumpBack.following(ts, back, next);
  }
}
