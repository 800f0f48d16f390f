package org.cellvm.model.text;

import org.cellvm.codec.CodePointBuffer;

/** Builds a {@code unicode}. */
final class UnicodeBuilder extends CodePointBuffer implements TextBuilder {
  UnicodeBuilder(int capacity) {
    super(capacity);
  }

  @Override
  public void append(PyBaseString s, int from, int to) {
    PyUnicode u = (PyUnicode) s;
    if (u.bmp != null) {
      append(u.bmp, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      append(u.at(i));
    }
  }

  @Override
  public PyUnicode toText() {
    return PyUnicode.fromCodePoints(toCodePoints());
  }
}
