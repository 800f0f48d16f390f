package org.cellvm.format;

/**
 * Decimal digits of a float, exactly rounded, by integers of 128 bits: a float of 53 bits times a
 * power of five of up to 63. That serves for floats from about 1e-10 to 1e16; {@link FloatText}
 * takes {@code BigDecimal} for the others.
 */
final class DecimalDigits {
  /** Significant digits, as a number. */
  final long digits;

  /** The exponent of the first digit. */
  final int exponent;

  /** The largest power of five that is a positive long. */
  private static final int MAX_FIVES = 27;

  /** The largest power of ten that is a positive long. */
  private static final int MAX_TENS = 18;

  /** As many digits as tell any two floats apart. */
  private static final int SHORTEST = 17;

  private static final long FRACTION = (1L << 52) - 1;

  private static final long[] FIVES = powers(5, MAX_FIVES);
  private static final long[] TENS = powers(10, MAX_TENS);

  private DecimalDigits(long digits, int exponent) {
    this.digits = digits;
    this.exponent = exponent;
  }

  private static long[] powers(long base, int last) {
    long[] powers = new long[last + 1];
    powers[0] = 1;
    for (int i = 1; i <= last; i++) {
      powers[i] = powers[i - 1] * base;
    }
    return powers;
  }

  /**
   * Returns {@code x * 10**k} as an integer, rounded half to even; -1 where that is more than this
   * class can do.
   *
   * @param x not negative and finite
   */
  static long scaled(double x, int k) {
    if (x == 0) {
      return 0;
    }
    long bits = Double.doubleToRawLongBits(x);
    int biased = (int) (bits >>> 52);
    if (biased == 0 || k > MAX_FIVES || k < -MAX_TENS) {
      return -1;
    }
    long m = bits & FRACTION | 1L << 52;
    int s = 1075 - biased;
    return k >= 0 ? multiplied(m, s, k) : divided(m, s, -k);
  }

  /** {@code m * 10**k / 2**s}. */
  private static long multiplied(long m, int s, int k) {
    long five = FIVES[k];
    long high = Math.multiplyHigh(m, five);
    long low = m * five;
    int t = s - k;
    if (t <= 0) {
      boolean fits = high == 0 && low >= 0 && t > -10 && low >> 63 + t == 0;
      return fits ? low << -t : -1;
    }
    if (t > 120) {
      return 0;
    }
    long quotient;
    long half;
    boolean sticky;
    if (t > 64) {
      quotient = high >> t - 64;
      half = high >> t - 65 & 1;
      sticky = (high & (1L << t - 65) - 1) != 0 || low != 0;
    } else if (t == 64) {
      quotient = high;
      half = low >>> 63;
      sticky = low << 1 != 0;
    } else {
      if (high >> t - 1 != 0) {
        return -1;
      }
      quotient = high << 64 - t | low >>> t;
      half = low >>> t - 1 & 1;
      sticky = (low & (1L << t - 1) - 1) != 0;
    }
    return half != 0 && (sticky || (quotient & 1) != 0) ? quotient + 1 : quotient;
  }

  /** {@code m / 2**s / 10**j}. */
  private static long divided(long m, int s, int j) {
    if (s < -10) {
      return -1;
    }
    long whole = s <= 0 ? m << -s : s < 64 ? m >> s : 0;
    boolean sticky = s > 0 && (s >= 64 ? m != 0 : (m & (1L << s) - 1) != 0);
    return rounded(whole, sticky, TENS[j]);
  }

  /** {@code (whole + something below one, if sticky) / unit}, to the nearest, half to even. */
  private static long rounded(long whole, boolean sticky, long unit) {
    long quotient = whole / unit;
    long twice = 2 * (whole - quotient * unit);
    boolean up = twice > unit || twice == unit && (sticky || (quotient & 1) != 0);
    return up ? quotient + 1 : quotient;
  }

  /** The exponent of the first decimal digit, or one less than that. */
  private static int estimate(double x) {
    // The logarithm of two, times 2**18.
    return Math.getExponent(x) * 78913 >> 18;
  }

  /**
   * Returns the first {@code n} digits, rounded half to even on the exact value; null where this
   * class cannot tell.
   *
   * @param x positive and finite
   * @param n at most 17
   */
  static DecimalDigits rounded(double x, int n) {
    int exponent = estimate(x);
    long digits = scaled(x, n - 1 - exponent);
    if (digits >= TENS[n]) {
      exponent++;
      digits = scaled(x, n - 1 - exponent);
    }
    return digits < TENS[n - 1] || digits >= TENS[n] ? null : new DecimalDigits(digits, exponent);
  }

  /**
   * Returns the fewest digits that read back as {@code x}, and of several such the nearest to it;
   * null where this class cannot tell.
   *
   * @param x positive and finite
   */
  static DecimalDigits shortest(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int biased = (int) (bits >>> 52);
    long fraction = bits & FRACTION;
    // Below a power of two the floats lie closer than above it.
    if (biased == 0 || fraction == 0) {
      return null;
    }
    int exponent = estimate(x);
    DecimalDigits found = shortest(fraction | 1L << 52, 1075 - biased, exponent);
    return found == null ? shortest(fraction | 1L << 52, 1075 - biased, exponent + 1) : found;
  }

  /** Of {@code m / 2**s}, whose first digit has that exponent; null if it has not. */
  private static DecimalDigits shortest(long m, int s, int exponent) {
    int k = SHORTEST - 1 - exponent;
    if (k < 0 || k > MAX_FIVES) {
      return null;
    }
    // In units of 2**-t: twice the mantissa, so that half its last bit is a whole number.
    int t = s - k + 1;
    if (t < 1 || t > 63) {
      return null;
    }
    long five = FIVES[k];
    long high = Math.multiplyHigh(2 * m, five);
    long low = 2 * m * five;
    long mask = (1L << t) - 1;
    if (high >> t - 1 != 0) {
      return null;
    }
    long value = high << 64 - t | low >>> t;
    if (value < TENS[SHORTEST - 1] || value >= TENS[SHORTEST]) {
      return null;
    }
    // Where two floats are equally near, the even one is read.
    boolean closed = (m & 1) == 0;
    long below = low - five;
    long belowHigh = high - (Long.compareUnsigned(low, five) < 0 ? 1 : 0);
    long least = belowHigh << 64 - t | below >>> t;
    if ((below & mask) != 0 || !closed) {
      least++;
    }
    long above = low + five;
    long aboveHigh = high + (Long.compareUnsigned(above, low) < 0 ? 1 : 0);
    long most = aboveHigh << 64 - t | above >>> t;
    if ((above & mask) == 0 && !closed) {
      most--;
    }
    int zeros = 0;
    while (most - most % TENS[zeros + 1] >= least) {
      zeros++;
    }
    long digits;
    if (zeros == 0) {
      long rest = low & mask;
      long half = 1L << t - 1;
      boolean up = rest > half || rest == half && (value & 1) != 0;
      digits = up ? value + 1 : value;
    } else {
      digits = rounded(value, (low & mask) != 0, TENS[zeros]);
    }
    return digits * TENS[zeros] >= TENS[SHORTEST]
        ? new DecimalDigits(digits, exponent + 1)
        : new DecimalDigits(digits, exponent);
  }
}
