package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Code objects beside those of an installed CPython 2.7.18: the compiler makes the same bytes, and
 * what CPython compiled does the same here as the source does.
 */
class CodeObjectsTest {
  private static CPython.Compiler cpython;

  @BeforeAll
  static void startCPython() throws IOException {
    if (CPython.installed().isPresent()) {
      cpython = new CPython.Compiler(CPython.installed().get());
    }
  }

  @AfterAll
  static void stopCPython() throws IOException {
    if (cpython != null) {
      cpython.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> compilerMakesTheSameBytes() {
    return PythonProgram.all().stream()
        .map(program -> dynamicTest(program.name(), () -> compareBytes(program)));
  }

  private static void compareBytes(PythonProgram program) throws IOException {
    assumeTrue(cpython != null, CPython.ABSENT);
    byte[] expected = cpython.compile(program.source(), program.path());
    byte[] actual = CompiledSource.marshalled(program.source(), program.path());
    int at = Arrays.mismatch(expected, actual);
    if (at >= 0) {
      fail("marshalled code differs at byte " + at + " of " + expected.length);
    }
  }

  @TestFactory
  Stream<DynamicTest> whatCPythonCompiledDoesTheSame() {
    return PythonProgram.all().stream()
        .flatMap(
            program ->
                EngineRun.engines().stream()
                    .map(
                        engine ->
                            dynamicTest(
                                program.name() + " on " + engine.name(),
                                () -> {
                                  assumeTrue(cpython != null, CPython.ABSENT);
                                  ExpectedFailures.skipListed(program, engine.name());
                                  assumeTrue(
                                      !program.path().endsWith("unicode_codecs.py"),
                                      "marshal joins surrogate pairs, in CPython too");
                                  byte[] code = cpython.compile(program.source(), program.path());
                                  compare(
                                      Runs.of(engine, program),
                                      EngineRun.ofCompiled(engine, program, PycFiles.of(code)));
                                })));
  }

  private static void compare(Outcome source, Outcome compiled) {
    Difference.check("stderr", source.err(), compiled.err());
    Difference.check("stdout", source.out(), compiled.out());
    assertEquals(source.status(), compiled.status(), "exit status");
  }
}
