package org.cellvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Describes the machine, the JVM and the CPython that a report was measured on. */
final class Machine {
  private Machine() {}

  static String description(Cpython cpython) {
    return "%s, %d cores, %s %s; JVM %s %s; %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.runtime.version"),
            cpython == null ? "no CPython" : "CPython " + cpython.version());
  }

  /**
   * Returns the processor's name, or "unknown processor" where {@code /proc/cpuinfo} does not name
   * it.
   */
  private static String processor() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    } catch (IOException e) {
      return "unknown processor";
    }
    return "unknown processor";
  }
}
