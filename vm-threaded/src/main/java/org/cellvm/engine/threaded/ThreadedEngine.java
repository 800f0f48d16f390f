package org.cellvm.engine.threaded;

import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;

/** Direct threading: each instruction is a handler object that returns the next one. */
public final class ThreadedEngine implements DispatchEngine {
  @Override
  public String name() {
    return "threaded";
  }

  @Override
  public String description() {
    return "a handler object an instruction, each returning the next (\"computed goto\")";
  }

  @Override
  public FrameRunner newRunner(Interpreter interp) {
    return new ThreadedLoop();
  }
}
