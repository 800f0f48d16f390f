package org.cellvm.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A shell in a directory that has the repository's examples, and a {@code ./cellvm} that starts the
 * classes under test at once, without the launcher's build.
 */
record Shell(Path directory) {
  private static final int SECONDS = 120;

  Shell {
    try {
      copy("examples", directory);
      var command = Files.writeString(directory.resolve("cellvm"), ChildJvm.script());
      if (!command.toFile().setExecutable(true)) {
        throw new IOException("cannot make executable: " + command);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void copy(String name, Path to) throws IOException {
    var from = PythonProgram.REPOSITORY.resolve(name);
    Files.createDirectory(to.resolve(name));
    try (Stream<Path> files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(name).resolve(file.getFileName()));
      }
    }
  }

  /** What {@code sh} finds wrong with the commands, empty for nothing. */
  String parse(String commands) {
    return start("-n", "-c", commands).err();
  }

  /** Runs commands until one fails. */
  Outcome run(String commands) {
    return start("-e", "-c", commands);
  }

  private Outcome start(String... arguments) {
    var command = new java.util.ArrayList<>(List.of("sh"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    ChildJvm.removeSettings(builder.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return CPython.finish(process, SECONDS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
