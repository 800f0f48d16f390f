package org.cellvm.codec;

/**
 * A sequence of code points, surrogates included: as a string in which every char is a code point
 * of its own, or as an array of ints where any code point is beyond the BMP.
 */
public final class CodePoints {
  public static final CodePoints EMPTY = new CodePoints("", null);

  /** One char a code point; null if {@link #points} is not. */
  public final String bmp;

  /** Never written. */
  public final int[] points;

  /** Of a string or an array, which is not copied; the other is null. */
  public CodePoints(String bmp, int[] points) {
    this.bmp = bmp;
    this.points = points;
  }

  public int length() {
    return bmp != null ? bmp.length() : points.length;
  }

  public int at(int i) {
    return bmp != null ? bmp.charAt(i) : points[i];
  }

  /** The code points as an array of their own. */
  public int[] toArray() {
    int[] result = new int[length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = at(i);
    }
    return result;
  }
}
