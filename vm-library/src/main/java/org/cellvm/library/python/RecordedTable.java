package org.cellvm.library.python;

import java.util.Arrays;

/**
 * A table that was recorded when the library was packaged. It is sorted by key, for a binary
 * search. All numbers are big-endian: how many entries there are, and the place of each, in four
 * bytes each; then the entries, each the length of its key in two bytes, the key, and what it is
 * for.
 */
public final class RecordedTable {
  private static final byte[] EMPTY = new byte[4];

  private final byte[] bytes;

  /** Where the next number is read. */
  private int at;

  /**
   * @param bytes null for a table without entries
   */
  public RecordedTable(byte[] bytes) {
    this.bytes = bytes == null ? EMPTY : bytes;
  }

  /** Whether there is an entry of the key; what follows its key is read next then. */
  public boolean find(byte[] key) {
    at = 0;
    int low = 0;
    int high = int32() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      at = 4 + 4 * middle;
      at = int32();
      int length = int16();
      int order = Arrays.compareUnsigned(key, 0, key.length, bytes, at, at + length);
      if (order == 0) {
        at += length;
        return true;
      }
      if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return false;
  }

  /** The next number of four bytes. */
  public int int32() {
    byte[] b = bytes;
    int i = at;
    at = i + 4;
    return b[i] << 24 | (b[i + 1] & 0xff) << 16 | (b[i + 2] & 0xff) << 8 | b[i + 3] & 0xff;
  }

  /** The next number of two bytes. */
  public int int16() {
    byte[] b = bytes;
    int i = at;
    at = i + 2;
    return (b[i] & 0xff) << 8 | b[i + 1] & 0xff;
  }

  /** The next {@code n} bytes. */
  public byte[] bytes(int n) {
    at += n;
    return Arrays.copyOfRange(bytes, at - n, at);
  }
}
