package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Modules of CPython's own package {@code test} that are quick, in one process for each engine and
 * library: what passes on CPython passes here. {@code conformance/cpython-tests/run.py} runs all.
 */
class CPythonTestsTest {
  private static final List<String> MODULES =
      List.of(
          "test_bisect",
          "test_binascii",
          "test_csv",
          "test_defaultdict",
          "test_fnmatch",
          "test_heapq",
          "test_pprint",
          "test_re",
          "test_shlex",
          "test_string",
          "test_base64",
          "test_textwrap");

  private static final Path WORKER =
      PythonProgram.REPOSITORY.resolve("conformance/cpython-tests/worker.py");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> whatPassesOnCPythonPasses() throws IOException {
    var installed = CPython.installed();
    assumeTrue(installed.isPresent(), CPython.ABSENT);
    var cpython = installed.get();
    var library = cpython.library();
    var expected = place("cpython");
    cpython.run(expected, List.of("-c", program(expected, library)));
    List<DynamicTest> tests = new ArrayList<>();
    for (var engine : EngineRun.names()) {
      for (boolean home : new boolean[] {false, true}) {
        var name = engine + (home ? " with CPython's library" : " with its own library");
        var place = place(engine + (home ? "-home" : ""));
        tests.add(dynamicTest(name, () -> compare(expected, place, library, engine, home)));
      }
    }
    return tests.stream();
  }

  private Path place(String name) throws IOException {
    return Files.createDirectories(directory.resolve(name));
  }

  /** Runs the worker for each module; its reports are files in {@code place}. */
  private static String program(Path place, Path library) {
    return "import sys\nsys.path.insert(0, '%s')\nimport worker\nfor name in '%s'.split():\n"
            .formatted(WORKER.getParent(), String.join(" ", MODULES))
        + "    worker.main(name, '%s/' + name, '%s')\n".formatted(place, library);
  }

  private static void compare(Path expected, Path place, Path library, String engine, boolean home)
      throws IOException {
    var jvm = new ChildJvm(place);
    List<String> arguments = new ArrayList<>(List.of("--engine", engine));
    if (home) {
      arguments.addAll(List.of("--home", library.getParent().getParent().toString()));
    } else {
      // The package `test`, and nothing else of CPython's library.
      var path = Files.createDirectories(place.resolve("path"));
      Files.createSymbolicLink(path.resolve("test"), library.resolve("test"));
      jvm.environment("PYTHONPATH", path.toString());
    }
    arguments.addAll(List.of("-c", program(place, library)));
    var outcome = jvm.run(arguments.toArray(String[]::new));
    int compared = 0;
    var missing = new TreeSet<String>();
    for (var module : MODULES) {
      for (var line : read(expected.resolve(module))) {
        if (line.startsWith("pass")) {
          compared++;
          missing.add(module + " " + line);
        }
      }
      for (var line : read(place.resolve(module))) {
        missing.remove(module + " " + line);
      }
    }
    assertTrue(compared > 300, () -> "tests that pass on CPython");
    assertEquals(new TreeSet<String>(), missing, () -> outcome.err());
  }

  private static List<String> read(Path report) throws IOException {
    return Files.exists(report)
        ? Files.readAllLines(report, StandardCharsets.ISO_8859_1)
        : List.of();
  }
}
