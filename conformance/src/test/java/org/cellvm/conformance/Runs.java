package org.cellvm.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cellvm.engine.DispatchEngine;

/** Each program's run on each engine, done once for all the tests that look at it. */
final class Runs {
  private static final Map<String, Outcome> DONE = new ConcurrentHashMap<>();

  private Runs() {}

  static Outcome of(DispatchEngine engine, PythonProgram program) {
    var key = engine.name() + " " + program.name();
    var outcome = DONE.get(key);
    if (outcome == null) {
      outcome = EngineRun.ofSource(engine, program);
      DONE.put(key, outcome);
    }
    return outcome;
  }
}
