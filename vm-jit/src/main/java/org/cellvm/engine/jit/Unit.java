package org.cellvm.engine.jit;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/** Translated code: a code object from one of its instructions on. Subclasses are generated. */
public abstract class Unit {
  /**
   * Runs a frame that has been entered and stands before the instruction where this begins.
   *
   * @return the value returned, owned; else null: {@code ts.raised} is set, or the frame is to go
   *     on elsewhere with {@code f.pc + 1}
   */
  public abstract PyObject run(ThreadState ts, PyFrame f, PyObject[] r);
}
