package org.cellvm.engine.threaded;

import org.cellvm.instructions.Frames;
import org.cellvm.instructions.TracedLoop;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyCode;
import org.cellvm.model.PyException;
import org.cellvm.model.PyFrame;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.spi.FrameRunner;

/** The threaded engine's loop: runs one handler, then the one that it answers. */
final class ThreadedLoop implements FrameRunner {
  @Override
  public PyObject execute(ThreadState ts, PyFrame f, PyException thrown) {
    return Frames.enter(ts, f) ? resume(ts, f, thrown) : Frames.enterSlowly(ts, this, f, thrown);
  }

  @Override
  public PyObject resume(ThreadState ts, PyFrame f, PyException thrown) {
    PyException e = thrown;
    Handler h = null;
    if (e == null) {
      h = handlers(f.code)[f.pc + 1];
    }
    for (; ; ) {
      if (e != null) {
        int at = Unwinder.raise(ts, f, e);
        if (at < 0) {
          ts.raised = e;
          break;
        }
        h = handlers(f.code)[at];
        e = null;
      }
      try {
        do {
          h = h.exec(ts, f, f.registers);
        } while (h != null);
        if (f.result != null || ts.raised != null || TracedLoop.takeOver(ts, this, f)) {
          break;
        }
        h = handlers(f.code)[f.pc + 1];
        continue;
      } catch (PyException raised) {
        e = raised;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError error) {
        e = Frames.asPythonError(error);
      }
      f.pc = h.thrownAt(f);
    }
    Frames.leave(ts, f);
    return Frames.takeResult(f);
  }

  private Handler[] handlers(PyCode code) {
    Object translation = code.translation;
    return translation != null ? (Handler[]) translation : HandlerFactory.translate(code, this);
  }

  @Override
  public void trap(PyCode code, boolean set) {
    Handler[] handlers = (Handler[]) code.translation;
    if (handlers == null) {
      return;
    }
    if (handlers[0] instanceof Trap trap) {
      if (!set) {
        HandlerFactory.link(trap.handlers, trap.handlers);
        code.translation = trap.handlers;
      }
    } else if (set) {
      Handler[] traps = Trap.over(handlers);
      HandlerFactory.link(handlers, traps);
      code.translation = traps;
    }
  }
}
