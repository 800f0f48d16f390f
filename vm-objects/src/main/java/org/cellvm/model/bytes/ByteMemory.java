package org.cellvm.model.bytes;

/**
 * An object whose memory other code reads and writes: what CPython's old buffer interface ({@code
 * bf_getreadbuffer} and its kin) gives. {@code str} and {@code unicode} have it too, read-only, and
 * are not of this kind; {@link Buffers} knows all.
 */
public interface ByteMemory {
  /** The number of bytes now. */
  int memorySize();

  /** Copies {@code n} bytes from {@code at} on to {@code target[from..]}. */
  void getBytes(int at, byte[] target, int from, int n);

  /** Whether {@link #putBytes} may be called. */
  boolean isWritable();

  /** Overwrites {@code n} bytes from {@code at} on by {@code source[from..]}. */
  void putBytes(int at, byte[] source, int from, int n);

  /** Whether the bytes may be taken for characters ({@code bf_getcharbuffer}). */
  default boolean isText() {
    return true;
  }

  /** All the bytes, copied. */
  default byte[] toBytes() {
    byte[] bytes = new byte[memorySize()];
    getBytes(0, bytes, 0, bytes.length);
    return bytes;
  }
}
