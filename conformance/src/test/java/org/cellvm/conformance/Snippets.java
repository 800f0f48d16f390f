package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Java code of the documentation, compiled and run. */
final class Snippets {
  private static final Pattern PACKAGE = Pattern.compile("\\Apackage ([\\w.]+);");
  private static final Pattern CLASS = Pattern.compile("\\bclass (\\w+)");

  private Snippets() {}

  static boolean isWholeFile(String source) {
    return PACKAGE.matcher(source).find();
  }

  /** Compiles whole files of one package, the VM's annotation processor with them. */
  static URLClassLoader compile(Path directory, List<String> sources) throws IOException {
    var files = new ArrayList<Path>();
    for (var source : sources) {
      var name = CLASS.matcher(source);
      name.find();
      var file = directory.resolve(name.group(1) + ".java");
      files.add(Files.writeString(file, source));
    }
    if (!files.isEmpty()) {
      compile(directory, files, "-processor", "org.cellvm.processor.KernelProcessor");
    }
    return loader(directory);
  }

  /** Runs statements, which begin with their imports, and returns what they print. */
  static String run(Path directory, String statements) throws Exception {
    var imports = new StringBuilder();
    var body = new StringBuilder();
    for (var line : statements.split("\n")) {
      (line.startsWith("import ") ? imports : body).append(line).append('\n');
    }
    var file = directory.resolve("Snippet.java");
    Files.writeString(
        file,
        imports
            + "public class Snippet { public static void main(String[] args) throws Exception {\n"
            + body
            + "}}");
    compile(directory, List.of(file), "-proc:none");
    var printed = new ByteArrayOutputStream();
    var stdout = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (var loader = loader(directory)) {
      var main = loader.loadClass("Snippet").getMethod("main", String[].class);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(stdout);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static URLClassLoader loader(Path directory) throws MalformedURLException {
    return new URLClassLoader(new URL[] {directory.toUri().toURL()});
  }

  private static void compile(Path directory, List<Path> files, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-d", directory.toString()));
    files.forEach(file -> arguments.add(file.toString()));
    var errors = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, errors, arguments.toArray(new String[0]));
    assertEquals(0, status, errors.toString(StandardCharsets.UTF_8));
  }
}
