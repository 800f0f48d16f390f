package org.cellvm.model.text;

import java.util.Arrays;

/** Builds a {@code unicode}: chars until the first astral code point, ints from then on. */
final class UnicodeBuilder extends TextBuilder {
  private final StringBuilder chars;
  private int[] codePoints;
  private int length;

  UnicodeBuilder(int capacity) {
    chars = new StringBuilder(capacity);
  }

  /** Forgets all but the first {@code n} code points. */
  void truncate(int n) {
    if (codePoints == null) {
      chars.setLength(n);
    } else {
      length = n;
    }
  }

  int length() {
    return codePoints == null ? chars.length() : length;
  }

  @Override
  void append(int c) {
    if (codePoints == null) {
      if (c <= 0xffff) {
        chars.append((char) c);
        return;
      }
      widen();
    }
    if (length == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, length * 2);
    }
    codePoints[length++] = c;
  }

  private void widen() {
    length = chars.length();
    codePoints = new int[Math.max(16, length * 2)];
    for (int i = 0; i < length; i++) {
      codePoints[i] = chars.charAt(i);
    }
  }

  @Override
  void append(PyBaseString s, int from, int to) {
    PyUnicode u = (PyUnicode) s;
    if (codePoints == null && u.bmp != null) {
      chars.append(u.bmp, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      append(u.at(i));
    }
  }

  @Override
  void append(String latin1) {
    if (codePoints == null) {
      chars.append(latin1);
      return;
    }
    for (int i = 0; i < latin1.length(); i++) {
      append(latin1.charAt(i));
    }
  }

  @Override
  PyUnicode toText() {
    return codePoints == null
        ? PyUnicode.of(chars.toString())
        : PyUnicode.fromCodePoints(Arrays.copyOf(codePoints, length));
  }
}
