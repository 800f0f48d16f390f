package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The regular expressions and sources that are compiled with the packaged library are what is made
 * of them at run time, and are used where nothing else can be seen of their compilation.
 */
class PackagedTablesTest {
  @Test
  void patternsAreWhatSreCompileMakes(@TempDir Path directory) throws IOException {
    check(
        directory,
        "patterns",
        "True True",
        "[]",
        "False True True",
        "True True",
        "False",
        "True True",
        "[]");
  }

  @Test
  void codeIsWhatTheCompilerMakes(@TempDir Path directory) throws IOException {
    check(directory, "code", "True", "True True", "True True True", "[]");
  }

  /** Runs the program of a table's name with the table, on each engine. */
  private static void check(Path directory, String name, String... lines) throws IOException {
    Path table = directory.resolve(name);
    Files.write(table, PackagedFiles.contents("/META-INF/cellvm/" + name));
    byte[] program = PackagedFiles.contents("/library/" + name + ".py");
    for (var engine : EngineRun.engines()) {
      Outcome outcome =
          EngineRun.of(
              engine,
              List.of(name + ".py", table.toString()),
              List.of(),
              vm -> vm.runFile(program, name + ".py"));
      assertEquals("", outcome.err(), engine.name());
      assertEquals(String.join("\n", lines) + "\n", outcome.out(), engine.name());
    }
  }
}
