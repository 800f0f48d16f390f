package org.cellvm.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Path source = Files.createDirectories(directory.resolve("src/app")).resolve("App.java");
    Files.writeString(source, SOURCE);
    Path classes = Files.createDirectories(directory.resolve("classes"));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                String.join(File.pathSeparator, needed().stream().map(Path::toString).toList()),
                "-d",
                classes.toString(),
                source.toString());
    assertEquals(0, status, "the application does not compile");
    return classes;
  }

  /** What has to be on its class path. */
  static List<Path> needed() {
    List<Path> found = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.matches(NEEDED)) {
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
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toString(),
            engine);
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    return out;
  }
}
