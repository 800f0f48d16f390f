package org.cellvm.engine.threaded.handlers;

/** A handler with a target beside {@link Handler#next}. */
abstract class Jumping extends Handler {
  private final int at;
  Handler target;

  Jumping(int at) {
    this.at = at;
  }

  @Override
  public final void link(Handler[] targets) {
    super.link(targets);
    target = targets[at];
  }
}
