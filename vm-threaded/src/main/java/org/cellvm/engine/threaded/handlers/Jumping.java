package org.cellvm.engine.threaded.handlers;

/** A handler with a target beside {@link Handler#next}. */
public abstract class Jumping extends Handler {
  /** The instruction that it jumps to. */
  protected final int at;

  protected Handler target;

  Jumping(int at) {
    this.at = at;
  }

  @Override
  public final void link(Handler[] targets) {
    super.link(targets);
    target = targets[at];
  }
}
