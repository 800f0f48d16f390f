package org.cellvm.model.bytes;

import java.util.Arrays;

/** Searching bytes in bytes. */
public final class ByteSearch {
  private ByteSearch() {}

  /** The first place of {@code sub} that lies wholly in {@code [from, to)} of {@code s}, or -1. */
  public static int find(byte[] s, int from, int to, byte[] sub) {
    int m = sub.length;
    if (to - from < m) {
      return -1;
    }
    if (m == 0) {
      return from;
    }
    byte first = sub[0];
    if (m == 1) {
      return find(s, from, to, first);
    }
    // On a mismatch the byte after the window decides: one that sub lacks moves the window past it
    // (Sunday's quick search, with a set of bytes modulo 64 in place of a table).
    long members = 0;
    for (byte b : sub) {
      members |= 1L << b;
    }
    byte last = sub[m - 1];
    int end = to - m;
    int i = from;
    while (i <= end) {
      if (s[i + m - 1] == last && s[i] == first && Arrays.equals(s, i, i + m, sub, 0, m)) {
        return i;
      }
      i += i < end && (members >>> s[i + m] & 1) == 0 ? m + 1 : 1;
    }
    return -1;
  }

  static int find(byte[] s, int from, int to, byte b) {
    for (int i = from; i < to; i++) {
      if (s[i] == b) {
        return i;
      }
    }
    return -1;
  }

  /** The last place of {@code sub} that lies wholly in {@code [from, to)} of {@code s}, or -1. */
  public static int findLast(byte[] s, int from, int to, byte[] sub) {
    int m = sub.length;
    if (to - from < m) {
      return -1;
    }
    if (m == 0) {
      return to;
    }
    byte first = sub[0];
    for (int i = to - m; i >= from; i--) {
      if (s[i] == first && Arrays.equals(s, i, i + m, sub, 0, m)) {
        return i;
      }
    }
    return -1;
  }
}
