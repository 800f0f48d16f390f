package org.cellvm.library.binascii;

import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * CRC-32 and Adler-32 that go on from any earlier value, which the JDK's classes, fast as they are,
 * do not: the checksum of the new bytes alone is combined with it.
 */
public final class Checksums {
  private static final int POLYNOMIAL = 0xedb88320;

  /** The largest prime below 65536. */
  private static final int ADLER_BASE = 65521;

  private Checksums() {}

  /** The CRC-32 of {@code n} bytes after those whose CRC-32 is {@code start}. */
  public static int crc32(byte[] data, int from, int n, int start) {
    CRC32 crc = new CRC32();
    crc.update(data, from, n);
    int value = (int) crc.getValue();
    return start == 0 ? value : shift(start, n) ^ value;
  }

  /** A CRC after {@code n} zero bytes, as a product modulo the polynomial. */
  private static int shift(int crc, long n) {
    int product = crc;
    int power = 1 << 31 - 8; // x to the eighth: one byte.
    for (long rest = n; rest != 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        product = multiply(product, power);
      }
      power = multiply(power, power);
    }
    return product;
  }

  /** The product of two polynomials, whose lowest powers are in the highest bits. */
  private static int multiply(int a, int b) {
    int product = 0;
    int shifted = b;
    for (int bit = 31; bit >= 0; bit--) {
      if ((a >>> bit & 1) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) != 0 ? shifted >>> 1 ^ POLYNOMIAL : shifted >>> 1;
    }
    return product;
  }

  /** The Adler-32 of {@code n} bytes after those whose Adler-32 is {@code start}. */
  public static int adler32(byte[] data, int from, int n, int start) {
    Adler32 adler = new Adler32();
    adler.update(data, from, n);
    int value = (int) adler.getValue();
    if (start == 1) {
      return value;
    }
    long before = start & 0xffff;
    long low = (before + (value & 0xffff) + ADLER_BASE - 1) % ADLER_BASE;
    long shifted = n % ADLER_BASE * ((before + ADLER_BASE - 1) % ADLER_BASE);
    long high = ((start >>> 16) + (value >>> 16) + shifted) % ADLER_BASE;
    return (int) (high << 16 | low);
  }
}
