package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

/** Compares texts and shows the first lines that differ, as a diff. */
final class Difference {
  /** A failure message shows so many lines that differ. */
  private static final int SHOWN = 12;

  /** Of a long line, this much around the first difference. */
  private static final int WIDTH = 160;

  /** Texts of more lines than this are compared line by line, without looking for moved ones. */
  private static final int MOST_LINES = 4000;

  private Difference() {}

  /**
   * @throws AssertionError with a small diff if the texts are not the same
   */
  static void check(String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      fail(what + " differs:\n" + of(expected, actual));
    }
  }

  /**
   * Lines of the expected text that are missing ({@code -}) and lines in their place ({@code +}).
   */
  static String of(String expected, String actual) {
    String[] want = expected.split("\n", -1);
    String[] have = actual.split("\n", -1);
    List<String> changes =
        want.length <= MOST_LINES && have.length <= MOST_LINES
            ? aligned(want, have)
            : sideBySide(want, have);
    int shown = Math.min(SHOWN, changes.size());
    String more =
        changes.size() > shown ? "\n(and " + (changes.size() - shown) + " lines more)" : "";
    return String.join("\n", changes.subList(0, shown)) + more;
  }

  private static List<String> sideBySide(String[] want, String[] have) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < Math.max(want.length, have.length); i++) {
      String a = i < want.length ? want[i] : "";
      String b = i < have.length ? have[i] : "";
      if (!a.equals(b)) {
        addPair(changes, i, a, b);
      }
    }
    return changes;
  }

  /** By longest common subsequence, whose lengths are computed from the ends. */
  private static List<String> aligned(String[] want, String[] have) {
    short[][] common = new short[want.length + 1][have.length + 1];
    for (int i = want.length - 1; i >= 0; i--) {
      for (int j = have.length - 1; j >= 0; j--) {
        common[i][j] =
            want[i].equals(have[j])
                ? (short) (common[i + 1][j + 1] + 1)
                : (short) Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < want.length || j < have.length) {
      if (i < want.length && j < have.length && want[i].equals(have[j])) {
        i++;
        j++;
      } else if (i < want.length && j < have.length && common[i + 1][j + 1] == common[i][j]) {
        addPair(changes, i, want[i++], have[j++]);
      } else if (j == have.length || i < want.length && common[i + 1][j] >= common[i][j + 1]) {
        changes.add("- " + (i + 1) + ": " + cut(want[i++], 0));
      } else {
        changes.add("+ " + (i + 1) + ": " + cut(have[j++], 0));
      }
    }
    return changes;
  }

  private static void addPair(List<String> changes, int i, String expected, String actual) {
    int at = 0;
    while (at < expected.length()
        && at < actual.length()
        && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    changes.add("- " + (i + 1) + ": " + cut(expected, at));
    changes.add("+ " + (i + 1) + ": " + cut(actual, at));
  }

  /** Returns the part of a line around a place. */
  private static String cut(String line, int at) {
    int from =
        line.length() <= WIDTH ? 0 : Math.max(0, Math.min(at - WIDTH / 2, line.length() - WIDTH));
    int to = Math.min(line.length(), from + WIDTH);
    return (from > 0 ? "..." : "") + line.substring(from, to) + (to < line.length() ? "..." : "");
  }
}
