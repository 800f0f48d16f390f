package org.cellvm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line and the memory of a running command.
 *
 * @param arguments its process's command line: for the launcher, that of the JVM it has become
 * @param peakMegabytes the most memory that it has had resident; -1 where the system does not
 *     report it
 */
record Launch(List<String> arguments, long peakMegabytes) {
  private static final String WAIT =
      "import sys; sys.stdout.write('ready\\n'); sys.stdout.flush(); sys.stdin.readline()";

  private static final String CLASS_PATH = "-cp";

  /** Starts a Python command, looks at it while it waits for input, and ends it. */
  static Launch of(List<String> command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.add("-c");
    all.add(WAIT);
    Process process =
        new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        var in = process.getOutputStream()) {
      if (!"ready".equals(out.readLine())) {
        throw new Options.UsageException("does not run: " + String.join(" ", command));
      }
      List<String> arguments = new ArrayList<>();
      process.info().command().ifPresent(arguments::add);
      process.info().arguments().ifPresent(a -> arguments.addAll(List.of(a)));
      Launch launch = new Launch(arguments, peak(process.pid()));
      in.write('\n');
      return launch;
    } finally {
      process.waitFor();
    }
  }

  private static long peak(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    }
    return -1;
  }

  /** Returns the same JVM, flags and class paths, for another class, which takes no arguments. */
  List<String> withMainClass(String name) {
    List<String> command = new ArrayList<>(arguments.subList(0, classPathAt() + 2));
    command.add(name);
    return command;
  }

  /** Returns the same JVM, with one more flag, for {@code -S -c pass}. */
  List<String> withFlag(String flag) {
    int at = classPathAt();
    List<String> command = new ArrayList<>(arguments.subList(0, at));
    command.add(flag);
    command.addAll(arguments.subList(at, at + 3));
    command.addAll(List.of("-S", "-c", "pass"));
    return command;
  }

  private int classPathAt() {
    int at = arguments.lastIndexOf(CLASS_PATH);
    if (at < 0 || at + 2 >= arguments.size()) {
      throw new Options.UsageException("the system does not tell a process's command line");
    }
    return at;
  }
}
