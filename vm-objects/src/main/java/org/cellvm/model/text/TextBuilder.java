package org.cellvm.model.text;

/** Builds a {@code str} or a {@code unicode}, whichever its class stands for. */
abstract class TextBuilder {
  TextBuilder() {}

  /** Appends a byte or code point. */
  abstract void append(int c);

  /** Appends characters of a string of the builder's own kind. */
  abstract void append(PyBaseString s, int from, int to);

  /** Appends characters that are bytes, that is, Latin-1. */
  abstract void append(String latin1);

  /** Appends {@code n} times {@code c}. */
  final void fill(int c, int n) {
    for (int i = 0; i < n; i++) {
      append(c);
    }
  }

  final void append(PyBaseString s) {
    append(s, 0, s.length());
  }

  /** What has been built, owned; the builder is used up. */
  abstract PyBaseString toText();
}
