package org.cellvm.codec;

import java.util.Arrays;

/** A growing array of bytes. */
public class ByteSink {
  /** The largest array that every JVM makes. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private static final String TOO_MANY = "more bytes than an array holds";

  private byte[] bytes;
  private int length;

  /**
   * @param capacity for so many bytes at first; negative where the sum has passed the largest int
   * @throws OutOfMemoryError if no array is as large
   */
  public ByteSink(int capacity) {
    if (capacity < 0) {
      throw new OutOfMemoryError(TOO_MANY);
    }
    bytes = new byte[capacity];
  }

  public final int length() {
    return length;
  }

  /** The array is about to become one of that size. */
  protected void beforeGrowth(int size) {}

  private void ensure(int more) {
    int wanted = length + more;
    if (wanted > bytes.length || wanted < 0) {
      if (wanted < 0 || wanted > LARGEST) {
        throw new OutOfMemoryError(TOO_MANY);
      }
      int larger = bytes.length + (bytes.length >> 1) + 16;
      // Negative past the largest int: then all that an array holds, not a little more each time.
      larger = larger < 0 || larger > LARGEST ? LARGEST : Math.max(wanted, larger);
      beforeGrowth(larger);
      bytes = Arrays.copyOf(bytes, larger);
    }
  }

  /** Appends the low byte of {@code b}. */
  public final void append(int b) {
    if (length == bytes.length) {
      ensure(1);
    }
    bytes[length++] = (byte) b;
  }

  /** Appends {@code source[from..to)}. */
  public final void append(byte[] source, int from, int to) {
    ensure(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  /** Appends the low byte of each char. */
  @SuppressWarnings("deprecation") // the one getBytes that takes the low bytes without an encoder
  public final void append(String latin1) {
    int n = latin1.length();
    ensure(n);
    latin1.getBytes(0, n, bytes, length);
    length += n;
  }

  /** The bytes; the sink is used up. */
  public final byte[] toByteArray() {
    return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
  }
}
