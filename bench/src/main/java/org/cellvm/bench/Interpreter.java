package org.cellvm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An installed Python, as it describes itself.
 *
 * @param executable the interpreter itself: a shim in front of it would be measured too
 * @param version {@code 2.7.18}
 * @param implementation {@code CPython}, {@code PyPy}, {@code GraalVM}
 */
record Interpreter(String executable, String version, String implementation) {
  private static final String WHO =
      "import sys, platform\n"
          + "sys.stdout.write('|'.join([sys.executable, platform.python_version(),"
          + " platform.python_implementation()]))";

  /** Returns null if the command does not run or is no Python. */
  static Interpreter ask(String command) {
    try {
      Process process =
          new ProcessBuilder(command, "-c", WHO)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      String[] parts = answer.split("\\|", -1);
      return process.waitFor() == 0 && parts.length == 3
          ? new Interpreter(parts[0], parts[1], parts[2])
          : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  boolean isPython3() {
    return version.startsWith("3.");
  }

  boolean isCpython27() {
    return implementation.equals("CPython") && version.startsWith("2.7.");
  }
}
