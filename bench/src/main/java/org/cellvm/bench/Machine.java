package org.cellvm.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Describes the machine, the JVM and the CPython that a report was measured on. */
final class Machine {
  private Machine() {}

  static String description(Cpython cpython) {
    return processor()
        + ", "
        + cores()
        + ", "
        + system()
        + "; JVM "
        + jvm()
        + "; "
        + (cpython == null ? "no CPython" : "CPython " + cpython.version());
  }

  /**
   * Returns the machine's properties, by their names. The load is that of before the measurements:
   * on a machine that does nothing else it is near 0.
   */
  static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("processor", processor());
    properties.put("cores", cores());
    properties.put("system", system());
    properties.put("JVM", jvm());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (load >= 0) {
      properties.put("load average before", String.format(Locale.ROOT, "%.2f", load));
    }
    return properties;
  }

  private static String cores() {
    return Runtime.getRuntime().availableProcessors() + " cores";
  }

  private static String system() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  private static String jvm() {
    return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
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
