package org.cellvm.engine.threaded.handlers;

/** A handler for the usual case of an instruction; the plain handler does all else. */
abstract class ShortCut extends Handler {
  final Handler plain;

  ShortCut(Handler plain) {
    this.plain = plain;
  }

  @Override
  public void link(Handler[] targets) {
    super.link(targets);
    plain.pc = pc;
    plain.link(targets);
  }
}
