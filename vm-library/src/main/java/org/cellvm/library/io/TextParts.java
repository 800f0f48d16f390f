package org.cellvm.library.io;

import org.cellvm.model.text.PyUnicode;

/** Joins pieces of text. */
final class TextParts {
  private final StringBuilder chars = new StringBuilder();

  /** Null as long as all code points are chars. */
  private CodePointText points;

  void add(PyUnicode part) {
    String text = part.toString();
    if (points == null && text.length() == part.length()) {
      chars.append(text);
      return;
    }
    if (points == null) {
      points = new CodePointText();
      points.set(PyUnicode.of(chars.toString()));
    }
    points.write(points.size(), part);
  }

  void add(String text) {
    if (points == null) {
      chars.append(text);
    } else {
      points.write(points.size(), PyUnicode.of(text));
    }
  }

  int length() {
    return points == null ? chars.length() : points.size();
  }

  boolean endsInReturn() {
    CharSequence text = points == null ? chars : points;
    return text.length() > 0 && text.charAt(text.length() - 1) == '\r';
  }

  /** The whole, owned. */
  PyUnicode toText() {
    return points == null ? PyUnicode.of(chars.toString()) : points.text(0, points.size());
  }
}
