package org.cellvm.library.io;

import java.util.Arrays;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyUnicode;

/**
 * A growing array of code points. As a sequence of chars, in which line ends are searched, it shows
 * those beyond the BMP as a char that ends no line.
 */
final class CodePointText implements CharSequence {
  private static final char OTHER = '\uffff';

  private int[] points = new int[0];
  private int size;

  int size() {
    return size;
  }

  /** Replaces and appends from an index on; zeros fill what lies between the end and that. */
  void write(long at, PyUnicode text) {
    int n = text.length();
    long end = at + n;
    if (end > Integer.MAX_VALUE - 8 || end < 0) {
      throw Errors.overflowError("new buffer size too large");
    }
    if (end > points.length) {
      long room = Math.max(end, Math.min(points.length * 2L, 0x7ffffff0));
      points = Arrays.copyOf(points, (int) Math.max(room, 32));
    }
    int from = (int) at;
    if (from > size) {
      Arrays.fill(points, size, from, 0);
    }
    for (int i = 0; i < n; i++) {
      points[from + i] = text.at(i);
    }
    size = Math.max(size, (int) end);
  }

  void truncate(int n) {
    size = n;
  }

  void set(PyUnicode text) {
    size = 0;
    write(0, text);
  }

  /** The text of a range, owned. */
  PyUnicode text(int from, int to) {
    char[] chars = new char[to - from];
    for (int i = 0; i < chars.length; i++) {
      int c = points[from + i];
      if (c > 0xffff) {
        return PyUnicode.fromCodePoints(Arrays.copyOfRange(points, from, to));
      }
      chars[i] = (char) c;
    }
    return PyUnicode.of(new String(chars));
  }

  @Override
  public int length() {
    return size;
  }

  @Override
  public char charAt(int i) {
    int c = points[i];
    return c > 0xffff ? OTHER : (char) c;
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return text(from, to).toString();
  }

  @Override
  public String toString() {
    return new String(points, 0, size);
  }
}
