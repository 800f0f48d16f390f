package org.cellvm.library.sre;

/** What {@code AT} asks of a position: starts and ends of texts, lines and words. */
final class Anchors {
  private Anchors() {}

  /**
   * Whether {@code ptr} is an {@code AT_...} of {@link SreCode} in a text that ends at {@code end}.
   */
  static boolean isAt(int where, Subject subject, int ptr, int end) {
    switch (where) {
      case SreCode.AT_BEGINNING:
      case SreCode.AT_BEGINNING_STRING:
        return ptr == 0;
      case SreCode.AT_BEGINNING_LINE:
        return ptr == 0 || subject.at(ptr - 1) == '\n';
      case SreCode.AT_END:
        return ptr == end || ptr + 1 == end && subject.at(ptr) == '\n';
      case SreCode.AT_END_LINE:
        return ptr == end || ptr < subject.length && subject.at(ptr) == '\n';
      case SreCode.AT_END_STRING:
        return ptr == end;
      case SreCode.AT_BOUNDARY:
      case SreCode.AT_LOC_BOUNDARY:
        return end != 0 && isWord(subject, ptr - 1, end, false) != isWord(subject, ptr, end, false);
      case SreCode.AT_NON_BOUNDARY:
      case SreCode.AT_LOC_NON_BOUNDARY:
        return end != 0 && isWord(subject, ptr - 1, end, false) == isWord(subject, ptr, end, false);
      case SreCode.AT_UNI_BOUNDARY:
        return end != 0 && isWord(subject, ptr - 1, end, true) != isWord(subject, ptr, end, true);
      default:
        return end != 0 && isWord(subject, ptr - 1, end, true) == isWord(subject, ptr, end, true);
    }
  }

  /** Whether there is a word's character at {@code i}; false outside the text. */
  private static boolean isWord(Subject subject, int i, int end, boolean unicode) {
    if (i < 0 || i >= end) {
      return false;
    }
    int c = subject.at(i);
    return unicode ? Characters.isUnicodeWord(c) : Characters.isWord(c);
  }
}
