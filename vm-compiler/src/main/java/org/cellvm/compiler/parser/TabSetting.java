package org.cellvm.compiler.parser;

/** An editor's setting of the tab size in a comment counts for the indentation that follows it. */
final class TabSetting {
  /** How far into a comment it is looked for. */
  static final int LIMIT = 79;

  private static final int MAX_SIZE = 40;

  /** What Emacs and vi write before the number. */
  private static final String[] FORMS = {"tab-width:", ":tabstop=", ":ts=", "set tabsize="};

  private TabSetting() {}

  /** The tab size after the comment, which was {@code tabSize} before it. */
  static int apply(String comment, int tabSize) {
    for (String form : FORMS) {
      int at = comment.indexOf(form);
      if (at >= 0) {
        int size = leadingInt(comment, at + form.length());
        if (size >= 1 && size <= MAX_SIZE) {
          tabSize = size;
        }
      }
    }
    return tabSize;
  }

  /** C's atoi, as far as sizes go. */
  private static int leadingInt(String s, int i) {
    while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) >= '\t' && s.charAt(i) <= '\r')) {
      i++;
    }
    if (i < s.length() && s.charAt(i) == '+') {
      i++;
    }
    int value = 0;
    while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
      value = Math.min(value * 10 + s.charAt(i) - '0', MAX_SIZE + 1);
      i++;
    }
    return value;
  }
}
