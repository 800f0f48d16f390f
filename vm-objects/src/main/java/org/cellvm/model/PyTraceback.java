package org.cellvm.model;

/**
 * A traceback: the frame that an exception passed through, where it stood, and the next one inward.
 */
public final class PyTraceback extends PyGcObject {
  /** The entry of the frame that this frame called; owned, null for the innermost. */
  final PyTraceback next;

  /** Owned. */
  final PyFrame frame;

  final int lasti;
  final int lineno;

  private PyTraceback(ThreadState ts, PyTraceback next, PyFrame frame) {
    this.next = next;
    this.frame = Ref.inc(frame);
    this.lasti = frame.lasti();
    this.lineno = frame.lineno();
    ts.gc.track(this);
  }

  /** {@code PyTraceBack_Here}: puts an entry for {@code f} before those that {@code e} has. */
  public static void addFrame(ThreadState ts, PyException e, PyFrame f) {
    f.expose(ts);
    // The exception's reference to the old traceback passes to the new one.
    e.setTraceback(new PyTraceback(ts, (PyTraceback) e.traceback(), f));
  }

  public PyTraceback next() {
    return next;
  }

  public PyFrame frame() {
    return frame;
  }

  public int lineno() {
    return lineno;
  }

  @Override
  public PyType type() {
    return TracebackType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(next);
    visitor.visit(frame);
  }

  @Override
  protected void release(ThreadState ts) {
    Ref.dec(ts, next);
    frame.decref(ts);
  }
}
