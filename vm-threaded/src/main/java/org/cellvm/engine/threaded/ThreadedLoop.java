package org.cellvm.engine.threaded;

import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyException;
import org.cellvm.model.PyFrame;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.spi.FrameRunner;

/** The threaded engine's loop: runs one handler, then the one that it answers. */
final class ThreadedLoop implements FrameRunner {
  @Override
  public PyObject execute(ThreadState ts, PyFrame f, PyException thrown) {
    Frames.enter(ts, f);
    Object translation = f.code.translation;
    Handler[] handlers =
        translation != null ? (Handler[]) translation : HandlerFactory.translate(f.code, this);
    PyException e = thrown;
    Handler h = null;
    if (e == null) {
      h = handlers[f.pc + 1];
    }
    for (; ; ) {
      if (e != null) {
        int at = Unwinder.raise(ts, f, e);
        if (at < 0) {
          ts.raised = e;
          break;
        }
        h = handlers[at];
        e = null;
      }
      try {
        do {
          h = h.exec(ts, f, f.registers);
        } while (h != null);
        break;
      } catch (PyException raised) {
        e = raised;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError error) {
        e = Frames.asPythonError(error);
      }
      f.pc = h.pc;
    }
    Frames.leave(ts, f);
    return Frames.takeResult(f);
  }
}
