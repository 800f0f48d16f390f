package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The regular expressions that are compiled with the packaged library are what {@code sre_compile}
 * makes of them at run time, and are used where nothing else can be seen of their compilation.
 */
class PackagedPatternsTest {
  @Test
  void patternsAreWhatSreCompileMakes(@TempDir Path directory) throws IOException {
    Path table = directory.resolve("patterns");
    try (var in = getClass().getResourceAsStream("/META-INF/cellvm/patterns")) {
      Files.write(table, in.readAllBytes());
    }
    byte[] program;
    try (var in = getClass().getResourceAsStream("/library/patterns.py")) {
      program = in.readAllBytes();
    }
    for (var engine : EngineRun.engines()) {
      Outcome outcome =
          EngineRun.of(
              engine,
              List.of("patterns.py", table.toString()),
              List.of(),
              vm -> vm.runFile(program, "patterns.py"));
      assertEquals("", outcome.err(), engine.name());
      assertEquals(
          String.join(
              "\n",
              "True True",
              "[]",
              "False True True",
              "True True",
              "False",
              "True True",
              "[]",
              ""),
          outcome.out(),
          engine.name());
    }
  }
}
