package org.cellvm.engine.threaded.handlers;

import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.processor.PlainHandlers;

/**
 * One instruction with its operands baked in. {@link #exec} carries it out and returns the handler
 * of the instruction to go on with: what a computed {@code goto}, CPython's {@code TARGET} and
 * {@code DISPATCH}, is in C.
 */
@PlainHandlers(
    meanings = Unwinder.class,
    byHand = {"FOR_ITER", "JUMP_BACK", "LOAD_GLOBAL", "POP", "RETURN_VALUE", "STORE"})
public abstract class Handler {
  /** The instruction after this one. */
  public Handler next;

  /** The index of this instruction. */
  public int pc;

  /**
   * Carries the instruction out.
   *
   * @param r the frame's registers
   * @return the next handler; null to leave the loop, with the value returned or yielded in {@link
   *     PyFrame#result}, or null there and {@link ThreadState#raised} set
   * @throws PyException to be handled in this frame, at {@link #pc}
   */
  public abstract Handler exec(ThreadState ts, PyFrame f, PyObject[] r);

  /**
   * Lets the handler go on with those of {@code targets}: with the one after it, and where it jumps
   * with its target.
   */
  public void link(Handler[] targets) {
    linkNext(pc + 1, targets);
  }

  /** Lets {@link #next} be the handler of an instruction, which may be past the last one. */
  protected final void linkNext(int following, Handler[] targets) {
    next = following < targets.length ? targets[following] : null;
  }

  /** Where this handler has thrown: an instruction. */
  public int thrownAt(PyFrame f) {
    return pc;
  }

  /** Goes where the exception in {@link ThreadState#raised}, raised at {@code f.pc}, leads. */
  public final Handler raised(ThreadState ts, PyFrame f) {
    PyException e = ts.takeRaised();
    int at = Unwinder.raise(ts, f, e);
    if (at < 0) {
      ts.raised = e;
      return null;
    }
    return of(f, at);
  }

  /** Goes on as an operation says that leaves the normal flow. */
  final Handler goOn(ThreadState ts, PyFrame f, int at) {
    if (at >= 0) {
      return of(f, at);
    }
    return at == Unwinder.RETURNED || ts.raised == null ? null : raised(ts, f);
  }

  private static Handler of(PyFrame f, int at) {
    return ((Handler[]) f.code.translation)[at];
  }
}
