package org.cellvm.library.readline;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A line as JLine wants it parsed: one word, which no quote or backslash goes on behind. */
record WholeLine(String line, int cursor) implements CompletingParsedLine {
  @Override
  public String word() {
    return line;
  }

  @Override
  public int wordCursor() {
    return cursor;
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(line);
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return cursor;
  }

  @Override
  public int rawWordLength() {
    return line.length();
  }
}
