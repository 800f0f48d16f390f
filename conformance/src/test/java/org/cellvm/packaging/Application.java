package org.cellvm.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A small application, as somebody packs it: its class, and the jars that it needs. */
final class Application {
  /** Prints with modules of the library in Python, and the name of the engine, its argument. */
  private static final String SOURCE =
      """
      package app;

      import org.cellvm.api.PythonVm;

      public class App {
        public static void main(String[] args) {
          try (PythonVm vm = PythonVm.builder().engine(args[0]).build()) {
            vm.exec("import json, re\\nprint json.dumps([1, 2]), re.match('b+', 'bbc').group()\\n");
            System.out.println(vm.engine());
          }
        }
      }
      """;

  /** The jars and directories of CellVM and of what it needs, as the tests have them. */
  private static final String NEEDED =
      ".*/(vm-(?!processor|guice|cli|script)[a-z]+/target/.*"
          + "|(asm|jna|commons-[a-z0-9]+|sqlite-jdbc)-[0-9][^/]*\\.jar)";

  private Application() {}

  /** Compiles the application. Returns the directory of its classes. */
  static Path compile(Path directory) throws IOException {
    return compile(directory, "-cp", path(needed()), Map.of("app/App.java", SOURCE));
  }

  /**
   * Compiles sources against what they need.
   *
   * @param option {@code -cp} or {@code -p}
   * @param sources by file name
   * @return the directory of the classes
   */
  static Path compile(Path directory, String option, String path, Map<String, String> sources)
      throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of(option, path, "-d", classes.toString()));
    for (var source : sources.entrySet()) {
      Path file = directory.resolve("src").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertEquals(0, status, "the application does not compile");
    return classes;
  }

  static String path(List<Path> entries) {
    return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
  }

  /** What has to be on its class path. */
  static List<Path> needed() {
    return onClassPath(NEEDED);
  }

  /** The jars and directories of the tests' class path that match a regular expression. */
  static List<Path> onClassPath(String pattern) {
    List<Path> found = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.matches(pattern)) {
        found.add(Path.of(entry));
      }
    }
    return found;
  }

  /** The files of a directory or, in its directory, of a jar; without what only builds need. */
  static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          // 14 MB for machines of other kinds.
          .filter(file -> !file.toString().contains("org/sqlite/native"))
          .toList();
    }
  }

  /** Runs {@code java -jar} on an engine. Returns what it prints. */
  static String run(Path jar, String engine) throws IOException, InterruptedException {
    return run(Path.of(System.getProperty("java.home")), "-jar", jar.toString(), engine);
  }

  /** Runs a JDK's {@code java}. Returns what it prints. */
  static String run(Path jdk, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    return out;
  }
}
