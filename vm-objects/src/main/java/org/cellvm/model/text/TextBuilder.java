package org.cellvm.model.text;

/** Builds a {@code str} or a {@code unicode}, whichever its class stands for. */
interface TextBuilder {
  /** Appends a byte or code point. */
  void append(int c);

  /** Appends characters of a string of the builder's own kind. */
  void append(PyBaseString s, int from, int to);

  /** Appends characters that are bytes, that is, Latin-1. */
  void append(String latin1);

  /** Appends {@code n} times {@code c}. */
  default void fill(int c, int n) {
    for (int i = 0; i < n; i++) {
      append(c);
    }
  }

  default void append(PyBaseString s) {
    append(s, 0, s.length());
  }

  /** What has been built, owned; the builder is used up. */
  PyBaseString toText();
}
