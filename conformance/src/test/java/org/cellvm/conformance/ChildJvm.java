package org.cellvm.conformance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command in a JVM of its own, as a user's shell starts it. */
final class ChildJvm {
  private static final int SECONDS = 60;
  private static final List<String> JVM =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto");

  private final Path directory;
  private final List<String> jvmOptions = new ArrayList<>();
  private final List<Path> plugins = new ArrayList<>();
  private Map<String, String> environment = Map.of();
  private String input = "";

  ChildJvm(Path directory) {
    this.directory = directory;
  }

  ChildJvm option(String jvmOption) {
    jvmOptions.add(jvmOption);
    return this;
  }

  ChildJvm plugin(Path jar) {
    plugins.add(jar);
    return this;
  }

  ChildJvm environment(String name, String value) {
    environment = Map.of(name, value);
    return this;
  }

  ChildJvm input(String text) {
    input = text;
    return this;
  }

  /** Everything on the class path of the tests but the tests. */
  private String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      boolean ofTests = entry.endsWith("test-classes") || entry.contains("junit");
      if (!ofTests && !Path.of(entry).resolve("org/cellvm/conformance").toFile().exists()) {
        entries.add(entry);
      }
    }
    plugins.forEach(jar -> entries.add(jar.toString()));
    return String.join(File.pathSeparator, entries);
  }

  /** A shell script that is the command, with the plug-ins that the launcher would add. */
  static String script() {
    return "#!/bin/sh\nexec "
        + String.join(" ", JVM)
        + " ${CELLVM_JAVA_OPTS-} -cp \""
        + new ChildJvm(Path.of(".")).classPath()
        + "${CELLVM_PLUGINS:+:$CELLVM_PLUGINS}\" org.cellvm.cli.Main \"$@\"\n";
  }

  /** Takes out of an environment what changes the command. */
  static void removeSettings(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.matches("PYTHON.*|CELLVM.*|JAVA_.*|_JAVA.*"));
  }

  Outcome run(String... arguments) {
    List<String> command = new ArrayList<>(JVM);
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", classPath(), "org.cellvm.cli.Main"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    removeSettings(builder.environment());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      try (OutputStream to = process.getOutputStream()) {
        to.write(input.getBytes(StandardCharsets.UTF_8));
      }
      return CPython.finish(process, SECONDS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
