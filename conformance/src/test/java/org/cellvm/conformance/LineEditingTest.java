package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The prompt and {@code raw_input} on a pseudo-terminal, which CPython opens and types at: keys,
 * history, completion, Ctrl-C and Ctrl-D do in CellVM what they do in CPython.
 */
class LineEditingTest {
  private static final Path TYPING = Path.of("src/test/resources/terminal/typing.py");

  @TempDir Path directory;

  private Outcome type(CPython python, String command) {
    return python.run(
        directory, List.of(TYPING.toAbsolutePath().toString(), directory.toString(), command));
  }

  private List<String> history() throws IOException {
    return Files.readAllLines(directory.resolve("history"));
  }

  @Test
  void keysDoWhatTheyDoInCPython() throws IOException {
    assumeTrue(CPython.installed().isPresent(), CPython.ABSENT);
    CPython python = CPython.installed().get();
    assertEquals("done\n", type(python, python.executable().toString()).out());
    List<String> expected = history();
    Path command = directory.resolve("cellvm");
    Files.writeString(command, ChildJvm.script());
    command.toFile().setExecutable(true);
    assertEquals("done\n", type(python, command.toString()).out());
    assertEquals(expected, history());
  }
}
