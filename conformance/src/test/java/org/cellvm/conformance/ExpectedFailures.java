package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The programs that cannot pass yet, each with its reason, from {@code expected-failures.txt}. A
 * listed program that passes is a failure: so the list only gets shorter.
 */
final class ExpectedFailures {
  private static final Pattern ENTRY = Pattern.compile("(\\S+)(?: on (\\S+))?: (\\S.*)");
  private static final Map<String, String> REASONS = read();

  private ExpectedFailures() {}

  private static Map<String, String> read() {
    var reasons = new LinkedHashMap<String, String>();
    try (var in = ExpectedFailures.class.getResourceAsStream("/expected-failures.txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var line : text.split("\n")) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        var entry = ENTRY.matcher(line);
        if (!entry.matches()) {
          throw new IllegalArgumentException("expected-failures.txt: no reason: " + line);
        }
        var engine = entry.group(2) == null ? "" : " on " + entry.group(2);
        reasons.put(entry.group(1) + engine, entry.group(3));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reasons;
  }

  /**
   * Returns the names of the programs that are listed, those for one engine with {@code " on
   * ENGINE"}.
   */
  static Set<String> entries() {
    return REASONS.keySet();
  }

  private static String reason(PythonProgram program, String engine) {
    var reason = REASONS.get(program.name());
    return reason != null ? reason : REASONS.get(program.name() + " on " + engine);
  }

  /** Runs a check that must fail if the program is listed, and must pass otherwise. */
  static void check(PythonProgram program, String engine, Runnable check) {
    var reason = reason(program, engine);
    if (reason == null) {
      check.run();
      return;
    }
    try {
      check.run();
    } catch (AssertionError e) {
      abort("expected to fail: " + reason);
    }
    fail("passes now: take it out of expected-failures.txt");
  }

  /** Skips a further test of a program that is listed. */
  static void skipListed(PythonProgram program, String engine) {
    var reason = reason(program, engine);
    if (reason != null) {
      abort("expected to fail: " + reason);
    }
  }
}
