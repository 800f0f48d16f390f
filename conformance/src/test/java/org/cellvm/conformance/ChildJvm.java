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
          "--enable-native-access=ALL-UNNAMED",
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
  static String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      boolean ofTests = entry.endsWith("test-classes") || entry.contains("junit");
      if (!ofTests && !Path.of(entry).resolve("org/cellvm/conformance").toFile().exists()) {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  /** Returns a shell script that is the command, with the plug-ins that the launcher would add. */
  static String script() {
    return "#!/bin/sh\nexec "
        + String.join(" ", JVM)
        + " ${CELLVM_JAVA_OPTS-} -cp \""
        + classPath()
        + "${CELLVM_PLUGINS:+:$CELLVM_PLUGINS}\" org.cellvm.cli.Main \"$@\"\n";
  }

  /** Takes out of an environment what changes the command. */
  static void removeSettings(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.matches("PYTHON.*|CELLVM.*|JAVA_.*|_JAVA.*"));
  }

  Outcome run(String... arguments) {
    try {
      Process process = start(arguments);
      try (OutputStream to = process.getOutputStream()) {
        to.write(input.getBytes(StandardCharsets.UTF_8));
      }
      return CPython.finish(process, SECONDS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Runs it with its input left open, and sends it Ctrl-C's signal each time that it has written a
   * line to stdout that ends in {@code ready}; the outcome is without those lines. The input ends
   * when the signals have been sent and {@code millis} have gone by.
   */
  Outcome interrupt(int signals, int millis, String... arguments) {
    try {
      Process process = start(arguments);
      CPython.limit(process, SECONDS);
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      for (int i = 0; i < signals; i++) {
        var line = new StringBuilder();
        while (line.indexOf("ready\n") < 0) {
          int b = process.getInputStream().read();
          if (b < 0) {
            throw new AssertionError("ended before it was ready: " + line);
          }
          line.append((char) b);
        }
        // It has said so before it does what is to be interrupted.
        Thread.sleep(millis);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      }
      process.waitFor(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
      process.getOutputStream().close();
      return CPython.finish(process, SECONDS);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(JVM);
    command.addAll(jvmOptions);
    var path = new StringBuilder(classPath());
    plugins.forEach(jar -> path.append(File.pathSeparator).append(jar));
    command.addAll(List.of("-cp", path.toString(), "org.cellvm.cli.Main"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    removeSettings(builder.environment());
    builder.environment().put("HOME", directory.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
