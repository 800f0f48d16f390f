package org.cellvm.model.frames;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.PyException;

/**
 * A traceback: the frame that an exception passed through, where it stood, and the next one inward.
 */
public final class PyTraceback extends PyGcObject {
  /** The entry of the frame that this frame called; owned, null for the innermost. */
  public final PyTraceback next;

  /** Owned. */
  public final PyFrame frame;

  final int lasti;

  /** The line of the last line event; -1 if {@link #lasti} determines the line. */
  private final int tracedLine;

  private PyTraceback(ThreadState ts, PyTraceback next, PyFrame frame) {
    this.next = next;
    this.frame = Ref.inc(frame);
    this.lasti = frame.lasti();
    this.tracedLine = frame.isTracedByFunction() ? frame.lineno() : -1;
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
    return tracedLine >= 0 ? tracedLine : frame.code.lineOf(lasti);
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
