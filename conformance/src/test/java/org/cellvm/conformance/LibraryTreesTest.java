package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cellvm.engine.DispatchEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Syntax trees, symbol tables and the code made of trees, for every file of the installed CPython
 * 2.7.18's library: {@code library_trees.py} prints the same on both. Takes several minutes: run it
 * with {@code -Dcellvm.trees=all}.
 */
@EnabledIfSystemProperty(
    named = "cellvm.trees",
    matches = "all",
    disabledReason = "takes several minutes; asked for with -Dcellvm.trees=all")
class LibraryTreesTest {
  private static final String PROGRAM = "conformance/library_trees.py";
  private static final int FILES_A_RUN = 60;
  private static final String PREFIX =
      "import sys; sys.stdout.write(sys.prefix + '/lib/python2.7')";

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    assumeTrue(CPython.installed().isPresent(), CPython.ABSENT);
    CPython cpython = CPython.installed().get();
    Path library = Path.of(cpython.run(Path.of("."), List.of("-S", "-c", PREFIX)).out());
    List<String> files;
    try (Stream<Path> walk = Files.walk(library)) {
      files = walk.map(Path::toString).filter(name -> name.endsWith(".py")).sorted().toList();
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < files.size(); i += FILES_A_RUN) {
      List<String> some = files.subList(i, Math.min(files.size(), i + FILES_A_RUN));
      String first = library.relativize(Path.of(some.get(0))).toString();
      tests.add(dynamicTest("from " + first, () -> compare(cpython, some)));
    }
    return tests.stream();
  }

  private static void compare(CPython cpython, List<String> files) throws IOException {
    Path list = Files.createTempFile("files", ".txt");
    try {
      Files.write(list, files);
      var program = PythonProgram.REPOSITORY.resolve(PROGRAM).toString();
      Outcome expected = cpython.run(Path.of("."), List.of("-S", program, list.toString()));
      assertEquals(0, expected.status(), expected.err());
      DispatchEngine engine = EngineRun.engines().get(0);
      Outcome actual =
          EngineRun.of(
              engine,
              List.of(program, list.toString()),
              List.of(),
              vm -> vm.runFile(read(program), program));
      Difference.check("what is said of the files", expected.out(), actual.out());
      assertEquals(0, actual.status(), actual.err());
    } finally {
      Files.delete(list);
    }
  }

  private static byte[] read(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
