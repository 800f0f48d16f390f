package org.cellvm.model.numbers;

import java.math.BigInteger;
import org.cellvm.model.ThreadState;
import org.cellvm.model.memory.LargeObjects;

/**
 * Products and powers of large integers that a thread can be stopped in: what BigInteger does in
 * one long call is cut into parts here. Without a limit it is BigInteger's own arithmetic.
 */
final class LargeIntegers {
  /** So many bits are multiplied at once: some milliseconds. */
  private static final int PART = 1 << 18;

  private LargeIntegers() {}

  /** Returns {@code a * b}. */
  static BigInteger multiply(BigInteger a, BigInteger b) {
    if (a.bitLength() <= PART || b.bitLength() <= PART) {
      return a.multiply(b);
    }
    LargeObjects.check((a.bitLength() + (long) b.bitLength()) / 8);
    ThreadState ts = ThreadState.current();
    if (ts == null || ts.interp.limiter == null) {
      return a.multiply(b);
    }
    BigInteger product = product(ts, a.abs(), b.abs());
    return a.signum() == b.signum() ? product : product.negate();
  }

  /** By Karatsuba's method; both are positive. */
  private static BigInteger product(ThreadState ts, BigInteger a, BigInteger b) {
    ts.poll();
    if (a.bitLength() <= PART || b.bitLength() <= PART) {
      return a.multiply(b);
    }
    int half = (Math.max(a.bitLength(), b.bitLength()) + 1) / 2;
    BigInteger aHigh = a.shiftRight(half);
    BigInteger bHigh = b.shiftRight(half);
    BigInteger aLow = a.subtract(aHigh.shiftLeft(half));
    BigInteger bLow = b.subtract(bHigh.shiftLeft(half));
    BigInteger high = product(ts, aHigh, bHigh);
    BigInteger low = product(ts, aLow, bLow);
    BigInteger middle = product(ts, aHigh.add(aLow), bHigh.add(bLow)).subtract(high).subtract(low);
    return high.shiftLeft(half).add(middle).shiftLeft(half).add(low);
  }

  /** Returns {@code base ** exponent}, whose number of bits is known to fit. */
  static BigInteger power(BigInteger base, int exponent) {
    if ((long) base.bitLength() * exponent <= PART) {
      return base.pow(exponent);
    }
    LargeObjects.check((long) base.bitLength() * exponent / 8);
    ThreadState ts = ThreadState.current();
    if (ts == null || ts.interp.limiter == null) {
      return base.pow(exponent);
    }
    int zeros = Math.max(0, base.getLowestSetBit());
    BigInteger odd = base.shiftRight(zeros);
    BigInteger result = BigInteger.ONE;
    for (int bit = Integer.highestOneBit(exponent); bit != 0; bit >>>= 1) {
      result = multiply(result, result);
      if ((exponent & bit) != 0) {
        result = multiply(result, odd);
      }
    }
    return result.shiftLeft(zeros * exponent);
  }
}
