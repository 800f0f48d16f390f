package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The one shared suite: every program on every engine, against what CPython 2.7.18 did. */
class ProgramsTest {
  @TestFactory
  Stream<DynamicNode> program() {
    return PythonProgram.all().stream()
        .map(
            program ->
                dynamicContainer(
                    program.name(),
                    EngineRun.engines().stream()
                        .map(
                            engine ->
                                dynamicTest(
                                    program.name() + " on " + engine.name(),
                                    () ->
                                        ExpectedFailures.check(
                                            program,
                                            engine.name(),
                                            () -> check(program, Runs.of(engine, program)))))));
  }

  private static void check(PythonProgram program, Outcome outcome) {
    var error = program.expectedError();
    if (error == null && outcome.status() != 0) {
      // What went wrong first; the missing output follows from it.
      Difference.check("stderr", "", outcome.err());
    }
    Difference.check("stdout", Outcome.text(program.expectedOutput()), outcome.out());
    if (error == null) {
      Difference.check("stderr", "", outcome.err());
      assertEquals(0, outcome.status(), "exit status");
    } else {
      assertEquals(error, outcome.lastErrorLine(), "last line of stderr");
      assertEquals(1, outcome.status(), "exit status");
    }
  }

  /** Guards the suite: with nothing found, all of it would pass. */
  @Test
  void programsAndEnginesAreFound() {
    assertTrue(PythonProgram.all().size() > 90, "programs");
    assertTrue(EngineRun.engines().size() > 1, () -> "engines: " + EngineRun.names());
    assertEquals(
        PythonProgram.PROGRAMS,
        Path.of("").toAbsolutePath(),
        "tests run in the programs' directory, for their paths are relative to it");
  }

  @Test
  void everyExpectedFailureIsOfAProgramThatThereIs() {
    var unknown = new TreeSet<>(ExpectedFailures.entries());
    PythonProgram.all().forEach(p -> unknown.removeIf(e -> e.split(" on ")[0].equals(p.name())));
    assertTrue(unknown.isEmpty(), unknown::toString);
  }
}
