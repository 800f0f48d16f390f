package org.cellvm.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A shell in a directory that has the repository's examples, a {@code ./cellvm} that starts the
 * classes under test at once, without the launcher's build, and in place of the jars of that build
 * one that names those classes. The tools of the JDK under test are on its PATH.
 */
record Shell(Path directory) {
  private static final int SECONDS = 120;
  private static final String JARS = "vm-cli/target/cellvm/lib";

  Shell {
    try {
      copy("examples", directory);
      var command = Files.writeString(directory.resolve("cellvm"), ChildJvm.script());
      if (!command.toFile().setExecutable(true)) {
        throw new IOException("cannot make executable: " + command);
      }
      writeJar(Files.createDirectories(directory.resolve(JARS)).resolve("all.jar"));
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

  /** Writes a jar whose manifest names the class path of the command. */
  private static void writeJar(Path jar) throws IOException {
    var urls = new ArrayList<String>();
    for (var entry : ChildJvm.classPath().split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toString());
    }
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", urls));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  /** Returns the syntax errors that {@code sh} reports for the commands; empty for none. */
  String parse(String commands) {
    return start("-n", "-c", commands).err();
  }

  /** Runs commands until one fails. */
  Outcome run(String commands) {
    return start("-e", "-c", commands);
  }

  private Outcome start(String... arguments) {
    var command = new ArrayList<>(List.of("sh"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    var environment = builder.environment();
    ChildJvm.removeSettings(environment);
    var tools = Path.of(System.getProperty("java.home"), "bin");
    environment.put("PATH", tools + File.pathSeparator + environment.get("PATH"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return CPython.finish(process, SECONDS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
