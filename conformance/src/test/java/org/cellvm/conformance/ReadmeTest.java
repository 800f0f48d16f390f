package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in the README is code that runs. */
class ReadmeTest {
  private static final Pattern JAVA =
      Pattern.compile("```java\n(.*?)```\n\nprints\n\n((?:    [^\n]*\n)+)", Pattern.DOTALL);

  private static final Pattern PYTHON = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

  @TempDir Path directory;

  private static String readme() throws IOException {
    return Files.readString(PythonProgram.REPOSITORY.resolve("README.md"));
  }

  @Test
  void embeddingSnippetCompilesAndPrintsWhatItSays() throws Exception {
    var snippet = JAVA.matcher(readme());
    assertTrue(snippet.find(), "no Java snippet with its output in README.md");
    var source = directory.resolve("Snippet.java");
    var imports = new StringBuilder();
    var body = new StringBuilder();
    for (var line : snippet.group(1).split("\n")) {
      (line.startsWith("import ") ? imports : body).append(line).append('\n');
    }
    Files.writeString(
        source,
        imports
            + "public class Snippet { public static void main(String[] args) {\n"
            + body
            + "}}");
    var errors = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                errors,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString());
    assertEquals(0, status, errors.toString(StandardCharsets.UTF_8));
    assertEquals(snippet.group(2).replaceAll("(?m)^    ", ""), run());
  }

  private String run() throws Exception {
    var printed = new ByteArrayOutputStream();
    var stdout = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      var main = loader.loadClass("Snippet").getMethod("main", String[].class);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(stdout);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void firstProgramPrintsFourFiveTimes() throws IOException {
    var program = PYTHON.matcher(readme());
    assertTrue(program.find());
    var source = program.group(1).getBytes(StandardCharsets.UTF_8);
    for (var engine : EngineRun.engines()) {
      var outcome =
          EngineRun.of(
              engine,
              java.util.List.of("x.py"),
              java.util.List.of(""),
              p -> p.runFile(source, "x.py"));
      assertEquals(new Outcome("4\n4\n4\n4\n4\n", "", 0), outcome);
    }
  }
}
