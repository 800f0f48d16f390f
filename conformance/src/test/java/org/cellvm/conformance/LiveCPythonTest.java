package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same programs on an installed CPython 2.7.18, compared live. */
class LiveCPythonTest {
  @TestFactory
  Stream<DynamicTest> program() {
    return PythonProgram.all().stream()
        .map(program -> dynamicTest(program.name(), () -> compare(program)));
  }

  private static void compare(PythonProgram program) {
    var cpython = CPython.installed();
    assumeTrue(cpython.isPresent(), CPython.ABSENT);
    var live = cpython.get().run(program);
    Difference.check("recorded stdout", live.out(), Outcome.text(program.expectedOutput()));
    for (var engine : EngineRun.engines()) {
      ExpectedFailures.skipListed(program, engine.name());
      var outcome = Runs.of(engine, program);
      Difference.check("stdout of " + engine.name(), live.out(), outcome.out());
      assertEquals(live.lastErrorLine(), outcome.lastErrorLine(), "exception on " + engine.name());
      assertEquals(live.status(), outcome.status(), "exit status of " + engine.name());
    }
  }
}
