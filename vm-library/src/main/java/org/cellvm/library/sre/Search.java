package org.cellvm.library.sre;

/** Finds the first place where a pattern matches: by what it begins with, if that is known. */
final class Search {
  private Search() {}

  /** Whether the pattern matches somewhere from {@code start} on. */
  static boolean search(Matcher m, int start) {
    Program p = m.program;
    m.reset();
    if (p.prefix.length > 1) {
      return withPrefix(m, start);
    }
    if (p.anchored) {
      return start == 0 && m.attempt(p.searchStart, 0);
    }
    if (p.startFilter >= 0) {
      return filtered(m, start);
    }
    int last = m.end - Math.max(p.width - 1, 0);
    for (int i = start; i <= last; i++) {
      if (m.attempt(p.searchStart, i)) {
        return true;
      }
      if (!p.stepwise) {
        m.reset();
      }
    }
    return false;
  }

  private static boolean filtered(Matcher m, int start) {
    Program p = m.program;
    int end = m.end;
    for (int i = start; ; i++) {
      i = Runs.firstPassing(p, m.subject, p.startFilter, i, end);
      if (i >= end) {
        return false;
      }
      if (m.attempt(p.searchStart, i)) {
        return true;
      }
      m.reset();
    }
  }

  /** The algorithm of Knuth, Morris and Pratt. */
  private static boolean withPrefix(Matcher m, int start) {
    Program p = m.program;
    Subject subject = m.subject;
    int end = m.end;
    int[] prefix = p.prefix;
    int matched = 0;
    int i = start;
    while (i < end) {
      if (matched == 0) {
        i = Runs.end(p, subject, Program.NOT_CHAR, prefix[0], i, end) + 1;
        matched = 1;
      } else if (subject.at(i) != prefix[matched]) {
        matched = p.overlap[matched - 1];
      } else {
        i++;
        if (++matched == prefix.length) {
          if (p.literal) {
            m.matchStart = i - matched;
            m.matchEnd = i;
            return true;
          }
          if (m.attempt(p.searchStart, i - matched)) {
            return true;
          }
          if (!p.stepwise) {
            m.reset();
          }
          matched = p.overlap[matched - 1];
        }
      }
    }
    return false;
  }
}
