package org.cellvm.engine.threaded.handlers;

import org.cellvm.model.FrameRunner;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyGenerator;

/** The engine's loop, as its handlers see it. */
public interface Loop extends FrameRunner {
  /** The next value of a generator, owned; null at its end. */
  PyObject next(ThreadState ts, PyGenerator generator);

  /** The handler of a JUMP_BACK to an instruction. */
  default JumpBack jumpBack(int target) {
    return new JumpBack(target);
  }
}
