package org.cellvm.library.cstringio;

import java.util.Arrays;
import org.cellvm.model.PyType;
import org.cellvm.model.errors.Errors;

/** A {@code StringO}: an array of bytes that is written and read. */
public final class PyStringO extends StringStream {
  private static final int FIRST_ROOM = 128;

  /** At least {@link #size} bytes; null if the stream is closed. */
  private byte[] bytes = new byte[FIRST_ROOM];

  int softspace;

  @Override
  public byte[] bytesOrNull() {
    return bytes;
  }

  @Override
  public int start() {
    return 0;
  }

  /**
   * Writes {@code source[from..from+n)} at the position; zeros fill what lies between the end and
   * the position.
   */
  public void write(byte[] source, int from, int n) {
    byte[] target = bytes();
    if (position >= Long.MAX_VALUE - n) {
      throw Errors.overflowError("new position too large");
    }
    long end = position + n;
    if (end > target.length) {
      if (end > Integer.MAX_VALUE - 8) {
        throw Errors.memoryError();
      }
      bytes = target = grown(target, (int) end);
    }
    int at = (int) position;
    if (size < at) {
      Arrays.fill(target, size, at, (byte) 0);
    }
    System.arraycopy(source, from, target, at, n);
    position = end;
    size = Math.max(size, (int) end);
  }

  void close() {
    bytes = null;
    position = 0;
    size = 0;
  }

  @Override
  public PyType type() {
    return StringOType.TYPE;
  }
}
