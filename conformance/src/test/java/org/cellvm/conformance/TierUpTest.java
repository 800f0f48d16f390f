package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.cellvm.engine.jit.JitEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The suite with code that moves to translated code at other times than it usually does: at its
 * first run, when nothing is known of it, and after a few runs that differ by code object.
 */
class TierUpTest {
  @TestFactory
  Stream<DynamicTest> atOnce() {
    return programs("0");
  }

  @TestFactory
  Stream<DynamicTest> atRandom() {
    return programs("random");
  }

  private static Stream<DynamicTest> programs(String threshold) {
    var engine = new JitEngine(threshold);
    return PythonProgram.all().stream()
        .map(program -> dynamicTest(program.name(), () -> check(engine, program)));
  }

  private static void check(JitEngine engine, PythonProgram program) {
    var outcome = EngineRun.ofSource(engine, program);
    Difference.check("stdout", Outcome.text(program.expectedOutput()), outcome.out());
    var error = program.expectedError();
    assertEquals(error == null ? "" : error, outcome.lastErrorLine(), "last line of stderr");
  }

  @Test
  void thresholdThatIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new JitEngine("soon"));
    assertThrows(IllegalArgumentException.class, () -> new JitEngine("-1"));
  }
}
