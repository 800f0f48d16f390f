package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cellvm.engine.DispatchEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No program leaves more live objects behind each time that it runs. All of them take minutes: in
 * every build run those that go through the kernel's error paths, the others with {@code -Pleaks}.
 */
class LeakTest {
  private static final Set<String> ALWAYS =
      Set.of(
          "probes/argument_errors.py",
          "probes/cell.py",
          "probes/finalizers.py",
          "probes/finally_clauses.py",
          "probes/generator.py",
          "probes/method.py",
          "probes/old_style.py",
          "probes/raise_except.py",
          "probes/recursion.py",
          "probes/refcounts.py",
          "probes/trace_switch.py",
          "probes/unwind_counts.py",
          "probes/weakrefs.py",
          "probes/with_statement.py",
          "probes/yield_counts.py");

  @TestFactory
  Stream<DynamicTest> program() {
    boolean all = Boolean.getBoolean("cellvm.leaks");
    return PythonProgram.all().stream()
        .filter(program -> all || ALWAYS.contains(program.path()))
        .flatMap(
            program ->
                EngineRun.engines().stream()
                    .map(
                        engine ->
                            dynamicTest(
                                program + " on " + engine.name(), () -> check(engine, program))));
  }

  private static void check(DispatchEngine engine, PythonProgram program) {
    ExpectedFailures.skipListed(program, engine.name());
    var growth =
        EngineRun.onBigStack(
            () -> {
              try (var check = new LeakCheck(engine, program)) {
                return check.growth();
              }
            });
    assertEquals(Map.of(), growth, "live objects that two more runs add");
  }
}
