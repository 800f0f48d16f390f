package org.cellvm.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program of the suite with what is expected of it; {@code conformance/README.md} describes the
 * format.
 *
 * @param root the directory that it runs in
 * @param path its path from there, which is also what it is run by
 */
record PythonProgram(Path root, String path) {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  /** The programs' own directory, which is also the working directory of the tests. */
  static final Path PROGRAMS = MODULE.resolve("src/test/python");

  static final Path REPOSITORY = MODULE.getParent();
  private static final Path EXAMPLES = REPOSITORY.resolve("examples");

  /** What programs import from beside them, and no programs of the suite. */
  static final Set<String> SHARED = Set.of("probing.py", "calling.py", "fuzzing.py");

  /** Reads a file beside it, so its own test runs it where that can be found. */
  static final String REPORT = "report/report.py";

  /** The greedy start finds the last marker of the line: a string before it may contain one. */
  private static final Pattern BESIDE_PRINT =
      Pattern.compile("^.*# =>(?: ((?:(?!# =>).)*))?$", Pattern.DOTALL);

  /** A line of output that is too long for one line of the program goes on so. */
  private static final Pattern CONTINUED = Pattern.compile("^ *# \\.\\.\\. (.*)$", Pattern.DOTALL);

  private static final Pattern RAISES = Pattern.compile("^# raises (.*)$");

  /** Returns all programs, sorted. */
  static List<PythonProgram> all() {
    List<PythonProgram> found = new ArrayList<>();
    for (Path root : List.of(PROGRAMS, EXAMPLES)) {
      try (Stream<Path> walk = Files.walk(root)) {
        walk.filter(file -> file.toString().endsWith(".py"))
            .filter(file -> !SHARED.contains(file.getFileName().toString()))
            .filter(file -> !file.endsWith(REPORT))
            .sorted()
            .forEach(file -> found.add(new PythonProgram(root, root.relativize(file).toString())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  static PythonProgram named(String path) {
    return all().stream().filter(p -> p.path.equals(path)).findFirst().orElseThrow();
  }

  /** Returns the name that messages use: that of an example has its directory. */
  String name() {
    return root.equals(EXAMPLES) ? "examples/" + path : path;
  }

  byte[] source() {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines() {
    return List.of(new String(source(), StandardCharsets.ISO_8859_1).split("\n", -1));
  }

  /** Where stdout is kept that does not stand beside the prints. */
  Path recordedOutput() {
    return root.resolve(path.substring(0, path.length() - ".py".length()) + ".out");
  }

  /** Returns all that is expected on stdout. */
  byte[] expectedOutput() {
    Path recorded = recordedOutput();
    if (Files.exists(recorded)) {
      try {
        return Files.readAllBytes(recorded);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return String.join("", expectedBeside()).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The lines of output that stand beside the prints, each with its end. */
  List<String> expectedBeside() {
    List<String> expected = new ArrayList<>();
    boolean expecting = false;
    for (String line : lines()) {
      Matcher matcher = BESIDE_PRINT.matcher(line);
      Matcher continued = CONTINUED.matcher(line);
      if (matcher.matches()) {
        expecting = true;
        expected.add((matcher.group(1) == null ? "" : matcher.group(1)) + "\n");
      } else if (expecting && continued.matches()) {
        String begun = expected.remove(expected.size() - 1);
        expected.add(begun.substring(0, begun.length() - 1) + continued.group(1) + "\n");
      } else {
        expecting = false;
      }
    }
    return expected;
  }

  /** Returns the last line of stderr; null if the program is to succeed. */
  String expectedError() {
    String error = null;
    for (String line : lines()) {
      Matcher matcher = RAISES.matcher(line);
      if (matcher.matches()) {
        error = matcher.group(1);
      }
    }
    return error;
  }

  @Override
  public String toString() {
    return name();
  }
}
