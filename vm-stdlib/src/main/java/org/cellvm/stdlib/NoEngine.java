package org.cellvm.stdlib;

import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;

/** The engine of a VM that only compiles. */
final class NoEngine implements DispatchEngine, FrameRunner {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public String description() {
    return "runs nothing";
  }

  @Override
  public FrameRunner newRunner(Interpreter interp) {
    return this;
  }

  @Override
  public PyObject execute(ThreadState ts, PyFrame frame, PyException thrown) {
    throw new IllegalStateException("nothing is run at build time");
  }

  @Override
  public PyObject resume(ThreadState ts, PyFrame frame, PyException thrown) {
    throw new IllegalStateException("nothing is run at build time");
  }

  @Override
  public void trap(PyCode code, boolean set) {}
}
