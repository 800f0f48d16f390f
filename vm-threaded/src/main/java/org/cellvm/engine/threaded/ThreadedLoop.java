package org.cellvm.engine.threaded;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.engine.threaded.handlers.HandlerFactory;
import org.cellvm.engine.threaded.handlers.Loop;
import org.cellvm.engine.threaded.handlers.Pop;
import org.cellvm.engine.threaded.handlers.Trap;
import org.cellvm.engine.threaded.superinstructions.SuperinstructionFinder;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Iteration;
import org.cellvm.instructions.TracedLoop;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.functions.PyCode;

/**
 * The threaded engine's loop: runs one handler, then the one that it returns. An engine that starts
 * code here and moves it elsewhere extends it.
 */
public class ThreadedLoop implements Loop {
  @Override
  public PyObject execute(ThreadState ts, PyFrame f, PyException thrown) {
    return Frames.enter(ts, f) ? resume(ts, f, thrown) : Frames.enterSlowly(ts, this, f, thrown);
  }

  @Override
  public PyObject resume(ThreadState ts, PyFrame f, PyException thrown) {
    PyObject[] r = f.registers;
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
          h = h.exec(ts, f, r);
        } while (h != null);
        if (f.result != null || ts.raised != null || hasEnded(ts, f)) {
          break;
        }
        h = handlers(f.code)[f.pc + 1];
        continue;
      } catch (PyException raised) {
        e = raised;
      } catch (RuntimeException | Error error) {
        e = Frames.recover(ts, f, error);
      }
      f.pc = h.thrownAt(f);
    }
    Frames.leave(ts, f);
    return Frames.takeResult(f);
  }

  /**
   * {@link Iteration#next} of a generator. One that waits at a yield is resumed here: only that
   * frame's handlers lie between it and the handler that asks for its value.
   */
  @Override
  public PyObject next(ThreadState ts, PyGenerator generator) {
    PyFrame f = null;
    if (ts.ticker > 0 && ts.recursionDepth < ts.depthLimit) {
      f = generator.beginNext(ts);
    }
    if (f == null) {
      return Iteration.next(ts, generator);
    }
    ts.ticker--;
    ts.recursionDepth++;
    ts.frame = f;
    return resumeNext(ts, generator, f);
  }

  /** The rest of {@link #next} where the generator's frame has been entered. */
  protected PyObject resumeNext(ThreadState ts, PyGenerator generator, PyFrame f) {
    PyObject[] r = f.registers;
    Handler h = handlers(f.code)[f.pc + 1];
    if (h instanceof Pop pop) {
      // The yield is a statement: the None is never seen.
      h = pop.following(ts);
    } else {
      r[f.resumeRegister] = PyNone.NONE;
    }
    PyObject result;
    try {
      do {
        h = h.exec(ts, f, r);
      } while (h != null);
      result = f.result;
    } catch (PyException raised) {
      f.pc = h.thrownAt(f);
      return Iteration.afterRun(ts, generator, f, resume(ts, f, raised));
    } catch (RuntimeException | Error error) {
      f.pc = h.thrownAt(f);
      return Iteration.afterRun(ts, generator, f, resume(ts, f, Frames.recover(ts, f, error)));
    }
    if (result == null && ts.raised == null && !hasEnded(ts, f)) {
      return Iteration.afterRun(ts, generator, f, resume(ts, f, null));
    }
    Frames.leave(ts, f);
    return Iteration.afterRun(ts, generator, f, Frames.takeResult(f));
  }

  /**
   * A handler has left the loop with neither a result nor an error, before instruction {@code f.pc
   * + 1}: a trap.
   *
   * @return true if the frame has ended meanwhile, as {@link TracedLoop#takeOver}; false if this
   *     loop is to go on with {@code f.pc + 1}
   */
  protected boolean hasEnded(ThreadState ts, PyFrame f) {
    return TracedLoop.takeOver(ts, this, f);
  }

  /** The handlers that a code object runs on, made if there are none. */
  protected final Handler[] handlers(PyCode code) {
    Object translation = code.translation;
    return translation != null ? (Handler[]) translation : translate(code);
  }

  private Handler[] translate(PyCode code) {
    Handler[] handlers = HandlerFactory.handlers(code, this);
    // What runs once, as a module does, is not worth the search.
    if ((code.flags & CodeFlags.CO_OPTIMIZED) != 0) {
      handlers = FirstRuns.over(code, handlers, this);
    }
    return linked(code, handlers);
  }

  /** Lets a code object run superinstructions, where {@code plain} has some that can be fused. */
  Handler[] fuse(PyCode code, Handler[] plain) {
    return linked(code, SuperinstructionFinder.fuse(code, plain, this));
  }

  private static Handler[] linked(PyCode code, Handler[] handlers) {
    HandlerFactory.link(handlers, handlers);
    code.translation = handlers;
    return handlers;
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
