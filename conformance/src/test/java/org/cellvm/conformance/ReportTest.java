package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program with which the README begins: real work with the library that comes with CellVM. */
class ReportTest {
  private static final Path PROGRAM =
      PythonProgram.REPOSITORY.resolve("examples").resolve(PythonProgram.REPORT);

  @TempDir Path directory;

  @ParameterizedTest
  @MethodSource("org.cellvm.conformance.EngineRun#names")
  void reportIsPrinted(String engine) throws IOException {
    var expected =
        Files.readString(PROGRAM.resolveSibling("report.out"), StandardCharsets.ISO_8859_1);
    var jvm = new ChildJvm(directory);
    assertEquals(new Outcome(expected, "", 0), jvm.run("--engine", engine, PROGRAM.toString()));
  }
}
