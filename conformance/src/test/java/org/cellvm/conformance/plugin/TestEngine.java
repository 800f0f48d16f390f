package org.cellvm.conformance.plugin;

import java.util.ServiceLoader;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;

/**
 * An engine of another jar, made by a test: it runs every frame with the switch engine's runner,
 * and counts them. It is announced as a service in that jar only.
 */
public final class TestEngine implements DispatchEngine {
  private int frames;

  @Override
  public String name() {
    return "testing";
  }

  @Override
  public String description() {
    return "an engine that a test put on the class path";
  }

  @Override
  public FrameRunner newRunner(Interpreter interp) {
    return new Counting(switchEngine().newRunner(interp));
  }

  /** Counts the frames and lets another engine run them. */
  private final class Counting implements FrameRunner {
    private final FrameRunner runner;

    Counting(FrameRunner runner) {
      this.runner = runner;
    }

    @Override
    public PyObject execute(ThreadState ts, PyFrame frame, PyException thrown) {
      frames++;
      return runner.execute(ts, frame, thrown);
    }

    @Override
    public PyObject resume(ThreadState ts, PyFrame frame, PyException thrown) {
      return runner.resume(ts, frame, thrown);
    }

    @Override
    public void trap(PyCode code, boolean set) {
      runner.trap(code, set);
    }
  }

  public int frames() {
    return frames;
  }

  private static DispatchEngine switchEngine() {
    for (DispatchEngine engine : ServiceLoader.load(DispatchEngine.class)) {
      if (engine.name().equals("switch")) {
        return engine;
      }
    }
    throw new IllegalStateException("no engine 'switch'");
  }
}
