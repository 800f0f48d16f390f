package org.cellvm.codec;

import java.util.Arrays;

/** Text under construction: chars until the first code point beyond the BMP, ints from then on. */
public class CodePointBuffer {
  private final StringBuilder chars;
  private int[] codePoints;
  private int length;

  /**
   * @param capacity for so many code points at first; negative where the sum has passed the largest
   *     int
   * @throws OutOfMemoryError if no array is as large
   */
  public CodePointBuffer(int capacity) {
    if (capacity < 0) {
      throw new OutOfMemoryError("more characters than an array holds");
    }
    chars = new StringBuilder(capacity);
  }

  /** Forgets all but the first {@code n} code points. */
  public final void truncate(int n) {
    if (codePoints == null) {
      chars.setLength(n);
    } else {
      length = n;
    }
  }

  public final int length() {
    return codePoints == null ? chars.length() : length;
  }

  public final void append(int c) {
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

  /** Appends chars that are code points of their own. */
  public final void append(String bmp) {
    append(bmp, 0, bmp.length());
  }

  /** Appends a part of chars that are code points of their own. */
  public final void append(String bmp, int from, int to) {
    if (codePoints == null) {
      chars.append(bmp, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      append(bmp.charAt(i));
    }
  }

  /** What has been built; the buffer is used up. */
  public final CodePoints toCodePoints() {
    return codePoints == null
        ? new CodePoints(chars.toString(), null)
        : new CodePoints(null, Arrays.copyOf(codePoints, length));
  }
}
