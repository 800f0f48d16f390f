package org.cellvm.library.io;

import org.cellvm.model.errors.Errors;

/**
 * Which line ends a text stream knows.
 *
 * @param translated all have become line feeds
 * @param universal any of {@code \r}, {@code \n}, {@code \r\n} ends a line
 * @param given what ends a line where it is not universal
 */
record LineEnds(boolean translated, boolean universal, String given) {
  /** Of the argument {@code newline}, which may be null; ValueError for a bad one. */
  static LineEnds of(String newline) {
    if (newline != null
        && !newline.isEmpty()
        && !newline.equals("\n")
        && !newline.equals("\r")
        && !newline.equals("\r\n")) {
      throw Errors.valueError("illegal newline value: " + newline);
    }
    return new LineEnds(newline == null, newline == null || newline.isEmpty(), newline);
  }

  /** The index behind the end of the first line from {@code from} on; -1 if it does not end. */
  int find(CharSequence text, int from, int to) {
    if (translated || !universal && given.equals("\n")) {
      return findChar(text, from, to, '\n');
    }
    if (universal) {
      return findAny(text, from, to);
    }
    if (given.length() == 1) {
      return findChar(text, from, to, given.charAt(0));
    }
    for (int i = from; i + 1 < to; i++) {
      if (text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
        return i + 2;
      }
    }
    return -1;
  }

  private static int findChar(CharSequence text, int from, int to, char c) {
    if (text instanceof String s) {
      int at = s.indexOf(c, from);
      return at < 0 || at >= to ? -1 : at + 1;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == c) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int findAny(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < to && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }
}
