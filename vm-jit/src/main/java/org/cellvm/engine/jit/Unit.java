package org.cellvm.engine.jit;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyFunctionObject;

/** Translated code: a code object from one of its instructions on. Subclasses are generated. */
public abstract class Unit {
  /** As many arguments {@link #call} has room for. */
  static final int MOST_ARGUMENTS = 4;

  /**
   * Runs a frame that has been entered and stands before the instruction where this begins.
   *
   * @return the value returned, owned; else null: {@code ts.raised} is set, or the frame is to go
   *     on elsewhere with {@code f.pc + 1}
   */
  public abstract PyObject run(ThreadState ts, PyFrame f, PyObject[] r);

  /**
   * Runs a call of a function whose {@link Activation} this can do without a frame; the call has
   * been entered, and the calling frame, complete, is {@code ts.frame}. Arguments are borrowed,
   * null behind the last.
   *
   * @return the value returned, owned, and the call has been left; else null, and {@link
   *     JitLoop#afterCall} does the rest
   */
  public PyObject call(
      ThreadState ts, PyFunctionObject fn, PyObject a, PyObject b, PyObject c, PyObject d) {
    throw new IllegalStateException("has to have a frame");
  }

  /**
   * As {@link #call}, but the frame of the caller is not complete, or there is none yet. Nothing
   * that this does looks at a frame or runs code.
   *
   * @return the value returned, owned, and the call has been left; else null, and what is to be
   *     done is in {@link JitLoop#unseen}, which the caller adds its own frame to
   */
  public PyObject callUnseen(
      ThreadState ts, PyFunctionObject fn, PyObject a, PyObject b, PyObject c, PyObject d) {
    throw new IllegalStateException("has to be seen");
  }
}
