package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cellvm.engine.DispatchEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * No program leaves more live objects behind each time that it runs. Takes several minutes: run it
 * with {@code -Dcellvm.leaks=some} or {@code all}.
 */
@EnabledIfSystemProperty(
    named = "cellvm.leaks",
    matches = "some|all",
    disabledReason = "takes several minutes; asked for with -Dcellvm.leaks=some")
class LeakTest {
  /**
   * Probes that take long and make few containers: left out here unless {@code -Dcellvm.leaks=all}.
   */
  private static final Set<String> SLOW =
      Set.of(
          "probes/recursion.py", "probes/sorting.py", "probes/dict_order.py", "probes/hashes.py");

  @TestFactory
  Stream<DynamicTest> program() {
    boolean all = "all".equals(System.getProperty("cellvm.leaks"));
    return PythonProgram.all().stream()
        .filter(program -> all || !SLOW.contains(program.path()))
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
