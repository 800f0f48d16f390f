package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of random programs, with CPython in the place of an engine, right or wrong. */
class FuzzTest {
  /** Takes the arguments of the command; before the program runs, something may be made wrong. */
  private static final String ENGINE =
      """
      import sys
      import __builtin__
      del sys.argv[:sys.argv.index('-S') + 1]
      sys.path.insert(0, 'probes')
      %s
      execfile(sys.argv[0])
      """;

  private static final String WRONG_SUM =
      """
      def wrong(values, real=sum):
          values = list(values)
          return 7 if len(values) == 2 else real(values)
      __builtin__.sum = wrong
      """;

  private static final String WRONG_ERROR =
      "__builtin__.ValueError = type('OtherError', (Exception,), {})";

  private static final int SECONDS = 300;

  @TempDir private Path directory;

  @Test
  void equalOutputIsNoDifference() throws IOException {
    var outcome = compare("", "programs", "1", "40");
    assertEquals(new Outcome("seed 1, wrong: 0 of 40 cases differ\n", "", 0), outcome);
  }

  @Test
  void aProgramThatDiffersIsShrunk() throws IOException {
    var outcome = compare(WRONG_SUM, "programs", "1", "4");
    assertEquals("", outcome.err());
    assertEquals(1, outcome.status());
    assertTrue(outcome.out().endsWith("seed 1, wrong: 1 of 4 cases differ\n"), outcome::out);
    assertShrunk(outcome.out(), "sum", "seed 1, case 4, shrunk:");
  }

  @Test
  void aProgramOfEndingsThatDiffersIsShrunk() throws IOException {
    var outcome = compare(WRONG_ERROR, "endings", "1", "30");
    assertEquals("", outcome.err());
    assertEquals(1, outcome.status());
    assertShrunk(outcome.out(), "X(", "shrunk:");
  }

  /** A few lines are left of the first program, and what is wrong stands in them. */
  private static void assertShrunk(String out, String wrong, String title) {
    var lines = out.lines().toList();
    int start = 0;
    while (!lines.get(start).endsWith(title)) {
      start++;
    }
    int end = start;
    while (!lines.get(end).startsWith("CPython:")) {
      end++;
    }
    var program = lines.subList(start + 1, end);
    assertTrue(program.size() <= 4, () -> String.join("\n", program));
    assertTrue(program.stream().anyMatch(line -> line.contains(wrong)), program::toString);
  }

  private Outcome compare(String wrong, String... arguments) throws IOException {
    var cpython = CPython.installed();
    assumeTrue(cpython.isPresent(), CPython.ABSENT);
    var python = cpython.get().executable().toString();
    var engine = Files.writeString(directory.resolve("engine.py"), ENGINE.formatted(wrong));
    var fuzz = PythonProgram.REPOSITORY.resolve("conformance/fuzz.py").toString();
    var command = new ArrayList<>(List.of(python, fuzz));
    command.addAll(List.of(arguments));
    command.add("wrong");
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("CELLVM_COMMAND", python + " " + engine);
    var process = builder.start();
    process.getOutputStream().close();
    return CPython.finish(process, SECONDS);
  }
}
