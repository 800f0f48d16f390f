package org.cellvm.engine.threaded;

import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;

/**
 * One instruction with its operands baked in. {@link #exec} carries it out and answers the handler
 * of the instruction to go on with: what a computed {@code goto}, CPython's {@code TARGET} and
 * {@code DISPATCH}, is in C.
 */
abstract class Handler {
  /** The instruction after this one. */
  Handler next;

  /** The index of this instruction. */
  int pc;

  /**
   * Carries the instruction out.
   *
   * @param r the frame's registers
   * @return the next handler; null to leave the loop, with the value returned or yielded in {@link
   *     PyFrame#result}, or null there and {@link ThreadState#raised} set
   * @throws PyException to be handled in this frame, at {@link #pc}
   */
  abstract Handler exec(ThreadState ts, PyFrame f, PyObject[] r);

  /** Gives the handler of an operation that jumps its target. */
  void link(Handler[] handlers) {}

  /** Where this handler has thrown: an instruction. */
  int thrownAt(PyFrame f) {
    return pc;
  }

  /** Goes where the exception in {@link ThreadState#raised}, raised at {@code f.pc}, leads. */
  final Handler raised(ThreadState ts, PyFrame f) {
    PyException e = ts.takeRaised();
    int at = Unwinder.raise(ts, f, e);
    if (at < 0) {
      ts.raised = e;
      return null;
    }
    return ((Handler[]) f.code.translation)[at];
  }
}
