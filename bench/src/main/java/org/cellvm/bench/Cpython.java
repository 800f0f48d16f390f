package org.cellvm.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An installed CPython 2.7.
 *
 * @param executable the interpreter itself: a shim in front of it would be measured too
 * @param version {@code 2.7.18}
 */
record Cpython(String executable, String version) {
  /**
   * Looks where {@code asked} says, else {@code CELLVM_CPYTHON}, else on {@code PATH}, else among
   * pyenv's versions; null if there is none.
   *
   * @param asked a path, {@code "none"}, or null
   * @throws Options.UsageException if what was asked for is no CPython 2.7
   */
  static Cpython find(String asked) {
    String named = asked != null ? asked : System.getenv("CELLVM_CPYTHON");
    if (named != null && !named.isEmpty()) {
      if (named.equals("none")) {
        return null;
      }
      Cpython found = ask(named);
      if (found == null) {
        throw new Options.UsageException("no CPython 2.7: " + named);
      }
      return found;
    }
    for (String candidate : candidates()) {
      Cpython found = ask(candidate);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<String> candidates() {
    List<String> candidates = new ArrayList<>();
    String path = System.getenv("PATH");
    for (String directory : path == null ? new String[0] : path.split(File.pathSeparator)) {
      addIfExecutable(candidates, Path.of(directory, "python2.7"));
    }
    String root = System.getenv("PYENV_ROOT");
    if (root == null) {
      return candidates;
    }
    Path versions = Path.of(root, "versions");
    try (DirectoryStream<Path> found = Files.newDirectoryStream(versions, "2.7*")) {
      for (Path version : found) {
        addIfExecutable(candidates, version.resolve("bin/python2.7"));
      }
    } catch (IOException e) {
      return candidates;
    }
    return candidates;
  }

  private static void addIfExecutable(List<String> candidates, Path file) {
    if (Files.isExecutable(file)) {
      candidates.add(file.toString());
    }
  }

  /** Null if the command is no CPython 2.7. */
  private static Cpython ask(String command) {
    Interpreter found = Interpreter.ask(command);
    return found != null && found.isCpython27()
        ? new Cpython(found.executable(), found.version())
        : null;
  }
}
