package org.cellvm.model;

/** The activation of a code object. */
public final class PyFrame extends PyGcObject {
  @Override
  public PyType type() {
    return FrameType.TYPE;
  }

  /** Whether the frame waits to be resumed after a yield. */
  public boolean isSuspended() {
    return false;
  }

  @Override
  protected void release(ThreadState ts) {}
}
