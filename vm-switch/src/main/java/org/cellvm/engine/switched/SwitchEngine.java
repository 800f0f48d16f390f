package org.cellvm.engine.switched;

import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;

/** One loop around one {@code switch}, over the register form. */
public final class SwitchEngine implements DispatchEngine {
  @Override
  public String name() {
    return "switch";
  }

  @Override
  public String description() {
    return "one loop around one switch, over register code";
  }

  @Override
  public FrameRunner newRunner(Interpreter interp) {
    return new SwitchLoop();
  }
}
