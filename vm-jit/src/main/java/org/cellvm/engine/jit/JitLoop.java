package org.cellvm.engine.jit;

import org.cellvm.engine.threaded.ThreadedLoop;
import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.engine.threaded.handlers.JumpBack;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Iteration;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;

/**
 * The engine's loop. A frame begins in translated code where there is some; else on the threaded
 * engine's handlers, which it leaves at a backward jump once its code is hot. Hot code is observed
 * for a while, then translated. Where translated code assumes too much it leaves the frame
 * complete, and the handlers go on with it.
 */
final class JitLoop extends ThreadedLoop {
  final UnseenCalls unseen = new UnseenCalls(this);
  private final Threshold threshold;

  /** As many bytes a generated method may have. */
  final int largestMethod;

  JitLoop(Threshold threshold, int largestMethod) {
    this.threshold = threshold;
    this.largestMethod = largestMethod;
  }

  boolean countsEveryJump() {
    return threshold.everyJump();
  }

  @Override
  public JumpBack jumpBack(int target) {
    return new HotJumpBack(target, this);
  }

  @Override
  public PyObject execute(ThreadState ts, PyFrame f, PyException thrown) {
    if (!Frames.enter(ts, f)) {
      return Frames.enterSlowly(ts, this, f, thrown);
    }
    if (thrown == null && f.pc == PyFrame.NOT_STARTED) {
      PyCode code = f.code;
      Object tier = code.tier;
      if (tier != null || ++code.heat > threshold.runs(code)) {
        return executeHot(ts, f);
      }
    } else if (thrown == null && f.code.tier instanceof JitCode) {
      return resumeHot(ts, f);
    }
    return resume(ts, f, thrown);
  }

  private PyObject executeHot(ThreadState ts, PyFrame f) {
    JitCode jc = jitCode(f.code);
    if (jc != null && !jc.isToBeObserved(0) && !jc.trapped) {
      Unit unit = jc.unit(0);
      if (unit != null) {
        PyObject result = unit.run(ts, f, f.registers);
        if (result != null || ts.raised != null) {
          Frames.leave(ts, f);
          return result;
        }
      }
    }
    return resumeHot(ts, f);
  }

  @Override
  public PyObject callDirectly(
      ThreadState ts, PyFunctionObject fn, int n, PyObject a, PyObject b, PyObject c) {
    Unit unit = DirectCalls.enterFromJava(fn, n, ts);
    if (unit == null) {
      return null;
    }
    PyFrame caller = ts.frame;
    PyObject result = unit.call(ts, fn, a, b, c, null);
    if (result == null) {
      result = afterCall(ts, caller);
      if (result == null) {
        throw ts.takeRaised();
      }
    }
    return result;
  }

  /**
   * The rest of a call of a unit without a frame, which has not returned a value: goes on with the
   * frame that it has made meanwhile, and ends it. Called by generated code.
   *
   * @return the result, owned; null if the callee has raised
   */
  PyObject afterCall(ThreadState ts, PyFrame caller) {
    PyFrame f = ts.frame;
    if (f == caller) {
      unseen.abandon(ts);
      return null;
    }
    PyObject result = null;
    if (ts.raised != null) {
      Frames.leave(ts, f);
    } else {
      result = resumeHot(ts, f);
    }
    f.finish(ts);
    return result;
  }

  /** Goes on with a frame at {@code f.pc + 1}, or raises there: as {@link #resume}. */
  PyObject resumeAt(ThreadState ts, PyFrame f, PyException thrown) {
    return thrown != null ? resume(ts, f, thrown) : resumeHot(ts, f);
  }

  /** Goes on with a frame whose code is hot, and leaves it: as {@link #resume}. */
  private PyObject resumeHot(ThreadState ts, PyFrame f) {
    boolean ended =
        f.code.tier instanceof JitCode jc && jc.trapped ? hasEnded(ts, f) : runsHot(ts, f);
    if (ended) {
      Frames.leave(ts, f);
      return Frames.takeResult(f);
    }
    return resume(ts, f, null);
  }

  @Override
  protected PyObject resumeNext(ThreadState ts, PyGenerator generator, PyFrame f) {
    if (!(f.code.tier instanceof JitCode jc)) {
      return super.resumeNext(ts, generator, f);
    }
    f.registers[f.resumeRegister] = PyNone.NONE;
    Unit unit = jc.resumed(f.pc + 1);
    if (unit != null) {
      PyObject result = unit.run(ts, f, f.registers);
      if (result != null || ts.raised != null) {
        Frames.leave(ts, f);
        return Iteration.afterRun(ts, generator, f, result);
      }
    }
    return Iteration.afterRun(ts, generator, f, resumeHot(ts, f));
  }

  /** What is known of a code object that is hot; null if it stays where it is. */
  private JitCode jitCode(PyCode code) {
    Object tier = code.tier;
    if (tier != null) {
      return tier instanceof JitCode jc ? jc : null;
    }
    if (!JitCode.canTranslate(code)) {
      code.tier = Boolean.FALSE;
      return null;
    }
    JitCode jc = new JitCode(code, this, threshold.observed(code));
    code.tier = jc;
    return jc;
  }

  /**
   * Handlers for {@link ObservingLoop}. An error leads to the code's others: they are there too.
   */
  Handler[] observedHandlers(PyCode code) {
    handlers(code);
    return ObservingLoop.handlers(code, this);
  }

  /** Counts a backward jump: whether the frame is to leave the handlers. */
  boolean isHot(PyCode code) {
    if (code.tier != null) {
      return code.tier instanceof JitCode;
    }
    code.heat += threshold.jumpHeat();
    return code.heat > threshold.runs(code) && jitCode(code) != null;
  }

  @Override
  protected boolean hasEnded(ThreadState ts, PyFrame f) {
    return super.hasEnded(ts, f) || runsHot(ts, f);
  }

  /**
   * Goes on with a frame outside the handlers as far as that is possible.
   *
   * @return whether it has ended, as {@link #hasEnded}
   */
  private boolean runsHot(ThreadState ts, PyFrame f) {
    while (f.code.tier instanceof JitCode jc) {
      int pc = f.pc + 1;
      if (jc.isToBeObserved(pc)) {
        if (ObservingLoop.run(ts, f, jc)) {
          return true;
        }
      } else {
        Unit unit = jc.unitAt(pc);
        if (unit == null) {
          return false;
        }
        PyObject result = unit.run(ts, f, f.registers);
        if (result != null) {
          f.result = result;
          return true;
        }
        if (ts.raised != null) {
          return true;
        }
      }
      if (jc.trapped && super.hasEnded(ts, f)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void trap(PyCode code, boolean set) {
    super.trap(code, set);
    if (code.tier instanceof JitCode jc) {
      jc.trap(set);
    }
  }
}
