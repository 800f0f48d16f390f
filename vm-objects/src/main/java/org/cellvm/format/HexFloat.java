package org.cellvm.format;

import java.math.BigInteger;

/** Floats in hexadecimal: {@code float.hex} and {@code float.fromhex}. */
public final class HexFloat {
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;

  /** The exponent of the least float, 2**-1074. */
  private static final int LEAST = -1074;

  /** Exponents beyond this are as good as infinite. */
  private static final long LIMIT = Long.MAX_VALUE / 4;

  private HexFloat() {}

  public static String format(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return FloatText.repr(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    String sign = bits < 0 ? "-" : "";
    if (x == 0) {
      return sign.concat("0x0.0p+0");
    }
    boolean normal = Math.abs(x) >= Double.MIN_NORMAL;
    int exponent = normal ? Math.getExponent(x) : Double.MIN_EXPONENT;
    String fraction = Long.toHexString(1L << FRACTION_BITS | bits & FRACTION).substring(1);
    return sign
        + (normal ? "0x1." : "0x0.")
        + fraction
        + (exponent < 0 ? "p-" : "p+")
        + Math.abs(exponent);
  }

  /**
   * Reads {@code [sign] ['0x'] digits ['.' digits] ['p' exponent]}, an infinity or a NaN.
   *
   * @throws NumberFormatException if it is something else
   * @throws ArithmeticException if the float is too large
   */
  public static double parse(String s) {
    int n = s.length();
    int i = FloatScan.skipSpace(s, 0);
    FloatScan special = FloatScan.at(s, i);
    if (special.end() != i && !hasDigit(s, i, special.end())) {
      if (FloatScan.skipSpace(s, special.end()) != n) {
        throw invalid();
      }
      return Double.isNaN(special.value()) ? FloatScan.NAN : special.value();
    }
    boolean negative = i < n && s.charAt(i) == '-';
    if (negative || i < n && s.charAt(i) == '+') {
      i++;
    }
    if (i + 1 < n && s.charAt(i) == '0' && (s.charAt(i + 1) | 0x20) == 'x') {
      i += 2;
    }
    int whole = i;
    i = skipDigits(s, i);
    String digits = s.substring(whole, i);
    long exponent = 0;
    if (i < n && s.charAt(i) == '.') {
      int fraction = i + 1;
      i = skipDigits(s, fraction);
      digits = digits.concat(s.substring(fraction, i));
      exponent = -4L * (i - fraction);
    }
    if (digits.isEmpty()) {
      throw invalid();
    }
    if (i < n && (s.charAt(i) | 0x20) == 'p') {
      int start = i + 1;
      i = start;
      if (i < n && (s.charAt(i) == '-' || s.charAt(i) == '+')) {
        i++;
      }
      int first = i;
      while (i < n && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
        i++;
      }
      if (i == first) {
        throw invalid();
      }
      exponent += clipped(s.substring(start, i));
    }
    double x = scaled(new BigInteger(digits, 16), exponent);
    if (Double.isInfinite(x)) {
      throw new ArithmeticException("hexadecimal value too large to represent as a float");
    }
    if (FloatScan.skipSpace(s, i) != n) {
      throw invalid();
    }
    return negative ? -x : x;
  }

  private static boolean hasDigit(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.charAt(i) >= '0' && s.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static int skipDigits(String s, int i) {
    while (i < s.length() && s.charAt(i) < 128 && Character.digit(s.charAt(i), 16) >= 0) {
      i++;
    }
    return i;
  }

  private static long clipped(String exponent) {
    return new BigInteger(exponent)
        .min(BigInteger.valueOf(LIMIT))
        .max(BigInteger.valueOf(-LIMIT))
        .longValue();
  }

  private static NumberFormatException invalid() {
    return new NumberFormatException("invalid hexadecimal floating-point string");
  }

  /** {@code coefficient * 2**exponent}, rounded half to even; infinite if too large. */
  private static double scaled(BigInteger coefficient, long exponent) {
    int bits = coefficient.bitLength();
    long top = bits + exponent;
    if (bits == 0 || top < LEAST) {
      return 0;
    }
    if (top > Double.MAX_EXPONENT + 1) {
      return Double.POSITIVE_INFINITY;
    }
    int kept = (int) Math.min(FRACTION_BITS + 1, top - LEAST);
    int dropped = bits - kept;
    if (dropped <= 0) {
      return Math.scalb((double) coefficient.longValue(), (int) exponent);
    }
    long m = coefficient.shiftRight(dropped).longValue();
    boolean half = coefficient.testBit(dropped - 1);
    boolean more = coefficient.getLowestSetBit() < dropped - 1;
    if (half && (more || (m & 1) != 0)) {
      m++;
    }
    return Math.scalb((double) m, (int) (exponent + dropped));
  }
}
