package org.cellvm.codec;

/** Bytes on their way to text: what a decoder reads, and what it has made so far. */
public abstract class Decoding {
  public final byte[] in;
  public final CodePointBuffer out;

  /** The byte order that a decoder of UTF-16 or UTF-32 found: see {@link Utf16}. */
  public int byteOrder;

  protected Decoding(byte[] in, CodePointBuffer out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Deals with the malformed bytes from {@code start} to {@code end}, by throwing an exception or
   * by appending to {@link #out} what stands for them.
   *
   * @param end may lie behind the last byte, where a codec blames bytes that are missing
   * @param reason what CPython's codec says of them
   * @return where to go on
   */
  public abstract int error(int start, int end, String reason);
}
