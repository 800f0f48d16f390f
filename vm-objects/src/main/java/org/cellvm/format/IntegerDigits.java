package org.cellvm.format;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The digits of large integers. {@code BigInteger} reads digits in quadratic time whatever the
 * base, and writes those of a base that is a power of two slower than they can be copied.
 */
public final class IntegerDigits {
  /** So many digits are read at once: beyond it two halves are multiplied together. */
  private static final int CHUNK = 4800;

  /** At most so many digits are a long in any base up to 10, and in any up to 36. */
  private static final int LONG_DECIMAL = 18;

  private static final int LONG_ANY = 12;

  private IntegerDigits() {}

  /** Whether so many digits are a long, whichever they are. */
  private static boolean isLong(int digits, int base) {
    return digits <= (base <= 10 ? LONG_DECIMAL : LONG_ANY);
  }

  /**
   * Reads digits of a base from 2 to 36.
   *
   * @param text has nothing but digits there, at least one
   */
  public static BigInteger read(String text, int from, int to, int base) {
    if (isLong(to - from, base)) {
      return BigInteger.valueOf(Long.parseLong(text, from, to, base));
    }
    if ((base & base - 1) == 0) {
      return packed(text, from, to, Integer.numberOfTrailingZeros(base));
    }
    if (to - from <= CHUNK) {
      return words(text, from, to, base);
    }
    int half = CHUNK;
    int levels = 1;
    while (half * 2L < to - from) {
      half *= 2;
      levels++;
    }
    BigInteger[] powers = new BigInteger[levels];
    powers[0] = BigInteger.valueOf(base).pow(CHUNK);
    for (int i = 1; i < levels; i++) {
      powers[i] = powers[i - 1].multiply(powers[i - 1]);
    }
    return halves(text, from, to, base, powers, levels - 1, half);
  }

  /** {@code powers[level]} is {@code base ** half}; there are at most twice as many digits. */
  private static BigInteger halves(
      String text, int from, int to, int base, BigInteger[] powers, int level, int half) {
    if (to - from <= CHUNK) {
      return words(text, from, to, base);
    }
    if (to - from <= half) {
      return halves(text, from, to, base, powers, level - 1, half / 2);
    }
    BigInteger high = halves(text, from, to - half, base, powers, level - 1, half / 2);
    BigInteger low = halves(text, to - half, to, base, powers, level - 1, half / 2);
    return high.multiply(powers[level]).add(low);
  }

  /** Reads as many digits at once as a long has, where {@code BigInteger} works with ints. */
  private static BigInteger words(String text, int from, int to, int base) {
    int each = base <= 10 ? LONG_DECIMAL : LONG_ANY;
    long power = 1;
    for (int i = 0; i < each; i++) {
      power *= base;
    }
    // The least significant word first.
    long[] words = new long[(to - from) / each + 1];
    int length = 0;
    int start = from;
    int end = from + (to - from) % each;
    if (end == from) {
      end += each;
    }
    for (; start < to; start = end, end += each) {
      long carry = Long.parseLong(text, start, end, base);
      for (int i = 0; i < length; i++) {
        long word = words[i];
        long low = word * power + carry;
        // The high half of the product of two unsigned words, of which the second is below 2**63.
        long high = Math.multiplyHigh(word, power) + (word >> 63 & power);
        words[i] = low;
        carry = Long.compareUnsigned(low, carry) < 0 ? high + 1 : high;
      }
      if (carry != 0) {
        words[length++] = carry;
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(length * Long.BYTES);
    while (length > 0) {
      bytes.putLong(words[--length]);
    }
    return new BigInteger(1, bytes.array());
  }

  /** Reads digits of so many bits each. */
  private static BigInteger packed(String text, int from, int to, int bits) {
    byte[] magnitude = new byte[Math.toIntExact(((to - from) * (long) bits + 7) / 8)];
    int at = magnitude.length;
    int pending = 0;
    int held = 0;
    for (int i = to - 1; i >= from; i--) {
      held |= Character.digit(text.charAt(i), 36) << pending;
      pending += bits;
      while (pending >= 8) {
        magnitude[--at] = (byte) held;
        held >>>= 8;
        pending -= 8;
      }
    }
    if (pending > 0) {
      magnitude[--at] = (byte) held;
    }
    return new BigInteger(1, magnitude);
  }

  /** Returns the digits of the absolute value, in lower case. */
  public static String text(BigInteger value, int base) {
    BigInteger magnitude = value.abs();
    if (magnitude.bitLength() < Long.SIZE) {
      return Long.toString(magnitude.longValue(), base);
    }
    return (base & base - 1) == 0
        ? unpacked(magnitude, Integer.numberOfTrailingZeros(base))
        : magnitude.toString(base);
  }

  private static String unpacked(BigInteger magnitude, int bits) {
    byte[] bytes = magnitude.toByteArray();
    int length = (magnitude.bitLength() + bits - 1) / bits;
    byte[] text = new byte[length];
    int mask = (1 << bits) - 1;
    int next = bytes.length;
    int pending = 0;
    int held = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (pending < bits && next > 0) {
        held |= (bytes[--next] & 0xff) << pending;
        pending += 8;
      }
      int digit = held & mask;
      text[i] = (byte) (digit < 10 ? '0' + digit : 'a' - 10 + digit);
      held >>>= bits;
      pending -= bits;
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns the absolute value modulo 2**64-1, as an unsigned number, where 2**64-1 itself stands
   * for each multiple of it but zero.
   */
  public static long modulo64(BigInteger value) {
    byte[] bytes = value.abs().toByteArray();
    ByteBuffer words = ByteBuffer.wrap(bytes);
    long sum = 0;
    int end = bytes.length;
    for (; end >= Long.BYTES; end -= Long.BYTES) {
      long part = words.getLong(end - Long.BYTES);
      sum += part;
      if (Long.compareUnsigned(sum, part) < 0) {
        sum++;
      }
    }
    long first = 0;
    for (int i = 0; i < end; i++) {
      first = first << 8 | bytes[i] & 0xff;
    }
    sum += first;
    return Long.compareUnsigned(sum, first) < 0 ? sum + 1 : sum;
  }
}
