package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.fail;

/** Compares texts and shows where they part: a few lines of each around the first difference. */
final class Difference {
  private static final int BEFORE = 3;
  private static final int AFTER = 6;

  private Difference() {}

  /**
   * @throws AssertionError with a small diff if the texts are not the same
   */
  static void check(String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      fail(what + " differs:\n" + of(expected, actual));
    }
  }

  /** The lines of both from a little before the first difference on: a unified diff, cut short. */
  static String of(String expected, String actual) {
    String[] want = expected.split("\n", -1);
    String[] have = actual.split("\n", -1);
    int at = 0;
    while (at < want.length && at < have.length && want[at].equals(have[at])) {
      at++;
    }
    StringBuilder diff = new StringBuilder("@@ line " + (at + 1) + " @@\n");
    for (int i = Math.max(0, at - BEFORE); i < at; i++) {
      diff.append("  ").append(want[i]).append('\n');
    }
    int same = 0;
    while (same < want.length - at
        && same < have.length - at
        && want[want.length - 1 - same].equals(have[have.length - 1 - same])) {
      same++;
    }
    append(diff, "- ", want, at, want.length - same);
    append(diff, "+ ", have, at, have.length - same);
    return diff.toString();
  }

  private static void append(StringBuilder diff, String sign, String[] lines, int from, int to) {
    for (int i = from; i < Math.min(to, from + AFTER); i++) {
      diff.append(sign).append(lines[i]).append('\n');
    }
    if (to > from + AFTER) {
      diff.append(sign).append("... ").append(to - from - AFTER).append(" more\n");
    }
  }
}
