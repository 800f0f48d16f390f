package org.cellvm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing is written twice: a run of lines that is found again has one home. */
class DuplicatesTest {
  /** So many equal lines may follow one another; blanks, comments and brackets do not count. */
  private static final int ALLOWED = 12;

  private static final Pattern SAYS_NOTHING =
      Pattern.compile("|import .*|package .*|[(){};,\\]]+|@Override|//.*|/\\*.*|\\*.*");

  private record Line(String text, int number) {}

  private record Place(Path file, int line) {
    @Override
    public String toString() {
      return file.getFileName() + ":" + line;
    }
  }

  @Test
  void noRunOfLinesStandsTwice() {
    var first = new HashMap<List<String>, Place>();
    var found = new ArrayList<String>();
    for (var files : Sources.byPackage().values()) {
      for (var file : files) {
        addRuns(file, first, found);
      }
    }
    assertTrue(first.size() > 10_000, () -> "only " + first.size() + " lines were read");
    assertEquals(List.of(), found);
  }

  /** Looks every window of lines up among those before it; adjacent ones make one run. */
  private static void addRuns(Path file, HashMap<List<String>, Place> first, List<String> found) {
    var lines = lines(file);
    var texts = lines.stream().map(Line::text).toList();
    var inRun = false;
    for (var i = 0; i + ALLOWED < lines.size(); i++) {
      var place = new Place(file, lines.get(i).number);
      var before = first.putIfAbsent(texts.subList(i, i + ALLOWED + 1), place);
      if (before != null && !inRun) {
        found.add(place + " is the same as " + before);
      }
      inRun = before != null;
    }
  }

  private static List<Line> lines(Path file) {
    var lines = new ArrayList<Line>();
    var number = 0;
    for (var line : Sources.text(file).split("\n")) {
      number++;
      var text = line.strip();
      if (!SAYS_NOTHING.matcher(text).matches()) {
        lines.add(new Line(text, number));
      }
    }
    return lines;
  }
}
