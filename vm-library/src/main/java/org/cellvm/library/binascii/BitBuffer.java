package org.cellvm.library.binascii;

import java.util.Arrays;

/** Regroups bits: takes groups of some bits in, gives groups of others out. */
final class BitBuffer {
  private final byte[] out;
  private int length;
  private int bits;

  /** How many low bits of {@link #bits} wait for more. */
  int left;

  /** With room for so many bytes or characters. */
  BitBuffer(int capacity) {
    out = new byte[capacity];
  }

  /** Six bits more of a decoding: a byte goes out as soon as it is complete. */
  void addSix(int value) {
    bits = bits << 6 | value;
    left += 6;
    if (left >= 8) {
      left -= 8;
      out[length++] = (byte) (bits >> left);
      bits &= (1 << left) - 1;
    }
  }

  /** Eight bits more of an encoding, whose groups of six are characters of {@code alphabet}. */
  void addEight(int value, String alphabet) {
    bits = bits << 8 | value;
    left += 8;
    while (left >= 6) {
      left -= 6;
      out[length++] = (byte) alphabet.charAt(bits >> left & 0x3f);
    }
    bits &= (1 << left) - 1;
  }

  /** Completes the last group of an encoding by zero bits. */
  void flushSix(String alphabet) {
    if (left > 0) {
      out[length++] = (byte) alphabet.charAt(bits << 6 - left & 0x3f);
      left = 0;
    }
  }

  /** A byte that is no part of a group. */
  void append(int b) {
    out[length++] = (byte) b;
  }

  byte[] toBytes() {
    return length == out.length ? out : Arrays.copyOf(out, length);
  }
}
