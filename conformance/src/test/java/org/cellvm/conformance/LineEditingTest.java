package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
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
  /** Whether a child can have a pseudo-terminal as its own, and what sets it is there. */
  private static final String TERMINAL =
      """
      import os, pty, readline
      pid, fd = pty.fork()
      if pid == 0:
          os._exit(os.system('stty -a > /dev/null && : < /dev/tty'))
      while True:
          try:
              if not os.read(fd, 1000): break
          except OSError:
              break
      raise SystemExit(os.waitpid(pid, 0)[1] != 0)
      """;

  @TempDir Path directory;

  private Outcome type(CPython python, String command) throws URISyntaxException {
    Path typing = Path.of(LineEditingTest.class.getResource("/terminal/typing.py").toURI());
    return python.run(directory, List.of(typing.toString(), directory.toString(), command));
  }

  private List<String> history() throws IOException {
    return Files.readAllLines(directory.resolve("history"));
  }

  @Test
  void keysDoWhatTheyDoInCPython() throws IOException, URISyntaxException {
    assumeTrue(CPython.installed().isPresent(), CPython.ABSENT);
    CPython python = CPython.installed().get();
    assumeTrue(
        python.run(directory, List.of("-c", TERMINAL)).status() == 0,
        "there is no pseudo-terminal");
    assertEquals("done\n", type(python, python.executable().toString()).out());
    List<String> expected = history();
    Path command = directory.resolve("cellvm");
    Files.writeString(command, ChildJvm.script());
    command.toFile().setExecutable(true);
    assertEquals("done\n", type(python, command.toString()).out());
    assertEquals(expected, history());
  }
}
