package org.cellvm.engine.jit;

import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;

/** Starts code on the threaded engine's handlers and translates what is hot to JVM bytecode. */
public final class JitEngine implements DispatchEngine {
  /**
   * The system property that says when code is translated: the number of runs before it, {@code 0}
   * for at once, {@code random} for a number that differs by code object.
   */
  public static final String THRESHOLD = "cellvm.jit.threshold";

  /** Null: as the system property says when a VM is made. */
  private final Threshold threshold;

  /** An engine as the system property {@link #THRESHOLD} says. */
  public JitEngine() {
    threshold = null;
  }

  /**
   * @param threshold as the property {@link #THRESHOLD}; empty for the usual number
   */
  public JitEngine(String threshold) {
    this.threshold = Threshold.of(threshold);
  }

  @Override
  public String name() {
    return "jit";
  }

  @Override
  public String description() {
    return "hot code translated to JVM bytecode, the rest threaded";
  }

  @Override
  public FrameRunner newRunner(Interpreter interp) {
    return new JitLoop(
        threshold != null ? threshold : Threshold.of(System.getProperty(THRESHOLD, "")));
  }
}
