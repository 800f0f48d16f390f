package org.cellvm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;
import org.cellvm.bench.Worker.Program;
import org.cellvm.bench.Worker.WorkerException;

/**
 * The programs as Python 3, by the library's own {@code lib2to3} with its usual fixers, on CellVM:
 * so every Python 3 runs the same text, also one that has no {@code lib2to3} any more. It changes
 * spelling only. A program that means something else in Python 3, as by {@code /} of integers,
 * gives a wrong result there, and so no measurement.
 */
final class Python3 implements AutoCloseable {
  private static final String DRIVER =
      """
      from lib2to3 import refactor

      tool = refactor.RefactoringTool(refactor.get_fixers_from_package('lib2to3.fixes'))

      def translate(source, name):
          return str(tool.refactor_string(source + '\\n', name))
      """;

  private final Path directory;
  private final Map<Program, Program> translated = new HashMap<>();
  private PythonVm vm;

  /**
   * @param directory where translated programs are written
   */
  Python3(Path directory) {
    this.directory = directory;
  }

  /** Returns a program's translation, which is made once. */
  Program of(Program program) throws WorkerException {
    Program known = translated.get(program);
    if (known != null) {
      return known;
    }
    Path file = directory.resolve(program.name() + ".3.py");
    try {
      Files.writeString(file, translate(Files.readString(program.file()), program.name()));
    } catch (PythonException e) {
      throw new WorkerException("not translated to Python 3: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Program result = new Program(program.name(), file);
    translated.put(program, result);
    return result;
  }

  private String translate(String source, String name) {
    if (vm == null) {
      vm = PythonVm.builder().stdout(System.err).build();
      vm.exec(DRIVER, "<bench>");
    }
    try (Value translate = vm.get("translate");
        Value result = translate.call(source, name)) {
      return result.asString();
    }
  }

  @Override
  public void close() {
    if (vm != null) {
      vm.close();
    }
  }
}
