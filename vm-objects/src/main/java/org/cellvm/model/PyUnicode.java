package org.cellvm.model;

/** A {@code unicode} string: a Java string of single-unit code points, or code points. */
public class PyUnicode extends PyObject {
  /** One char a code point (lone surrogates are code points too); null if {@link #codePoints} is not. */
  final String bmp;

  final int[] codePoints;

  protected PyUnicode(String bmp, int[] codePoints) {
    this.bmp = bmp;
    this.codePoints = codePoints;
  }

  /** From a string in which each char is one code point. */
  public static PyUnicode of(String bmp) {
    return new PyUnicode(bmp, null);
  }

  @Override
  public PyType type() {
    return UnicodeType.TYPE;
  }
}
