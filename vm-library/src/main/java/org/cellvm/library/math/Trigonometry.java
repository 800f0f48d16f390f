package org.cellvm.library.math;

/**
 * The trigonometric functions and their inverses. Sine and cosine are to the last bit those of
 * glibc 2.28 and later on a processor with fused multiply-add: of the nearest multiple of 1/128,
 * from a table, and of the rest, by short polynomials.
 */
final class Trigonometry {
  private static final double HALF_PI = 0x1.921fb54442d18p+0;
  private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

  /** Of numbers whose exponents differ by more only the larger one decides about the angle. */
  private static final int FAR = 60;

  /** Below this the Taylor series alone is used. */
  private static final double SERIES_LIMIT = 0.126;

  private static final double S1 = -0x1.5555555555555p-3;
  private static final double S2 = 0x1.1111111110ecep-7;
  private static final double S3 = -0x1.a01a019db08b8p-13;
  private static final double S4 = 0x1.71de27b9a7ed9p-19;
  private static final double S5 = -0x1.addffc2fcdf59p-26;

  private static final double SN3 = -0x1.5555555555515p-3;
  private static final double SN5 = 0x1.11110e829872fp-7;
  private static final double CS4 = -0x1.5555555555535p-5;
  private static final double CS6 = 0x1.6c16bedd9e239p-10;

  /** Added to a number it leaves 128 times the number in the lowest bits. */
  private static final double BIG = 0x1.8p+45;

  private Trigonometry() {}

  static double sin(double x) {
    double size = Math.abs(x);
    if (size < 0x1p-26) {
      return x;
    }
    int high = (int) (Double.doubleToRawLongBits(size) >> 32);
    if (high < 0x3feb6000) {
      return sine(x, 0);
    }
    if (high < 0x400368fd) {
      return Math.copySign(cosine(HALF_PI - size, HALF_PI_LOW), x);
    }
    if (!(size < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    AngleReduction reduced = AngleReduction.of(x);
    return inQuadrant(reduced, reduced.quadrant);
  }

  static double cos(double x) {
    double size = Math.abs(x);
    if (size < 0x1p-27) {
      return 1;
    }
    int high = (int) (Double.doubleToRawLongBits(size) >> 32);
    if (high < 0x3feb6000) {
      return cosine(x, 0);
    }
    if (high < 0x400368fd) {
      double y = HALF_PI - size;
      double a = y + HALF_PI_LOW;
      return sine(a, y - a + HALF_PI_LOW);
    }
    if (!(size < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    AngleReduction reduced = AngleReduction.of(x);
    return inQuadrant(reduced, reduced.quadrant + 1);
  }

  private static double inQuadrant(AngleReduction reduced, int quadrant) {
    double result =
        (quadrant & 1) == 0
            ? sine(reduced.angle, reduced.rest)
            : cosine(reduced.angle, reduced.rest);
    return (quadrant & 2) == 0 ? result : -result;
  }

  /** {@code sin(x + dx)} of a number up to pi/4 or a little more. */
  private static double sine(double given, double low) {
    double size = Math.abs(given);
    if (size < SERIES_LIMIT) {
      double xx = given * given;
      double p = Math.fma(xx, Math.fma(xx, Math.fma(xx, S5, S4), S3), S2);
      p = Math.fma(xx, p, S1);
      return given + Math.fma(xx, Math.fma(given, p, -0.5 * low), low);
    }
    double dx = given <= 0 ? -low : low;
    double u = BIG + size;
    double x = size - (u - BIG);
    int i = ((int) Double.doubleToRawLongBits(u) & 0xff) << 2;
    double[] table = SineTable.VALUES;
    double xx = x * x;
    double s = x + Math.fma(x * xx, Math.fma(xx, SN5, SN3), dx);
    double c = Math.fma(x, dx, xx * Math.fma(xx, Math.fma(xx, CS6, CS4), 0.5));
    double more = Math.fma(-table[i], c, Math.fma(s, table[i + 3], table[i + 1]));
    more = Math.fma(s, table[i + 2], more);
    return Math.copySign(table[i] + more, given);
  }

  /** {@code cos(x + dx)} of a number up to pi/4 or a little more. */
  private static double cosine(double given, double low) {
    double size = Math.abs(given);
    double u = BIG + size;
    double x = size - (u - BIG) + (given < 0 ? -low : low);
    int i = ((int) Double.doubleToRawLongBits(u) & 0xff) << 2;
    double[] table = SineTable.VALUES;
    double xx = x * x;
    double s = Math.fma(x * xx, Math.fma(xx, SN5, SN3), x);
    double c = xx * Math.fma(xx, Math.fma(xx, CS6, CS4), 0.5);
    double more = Math.fma(-table[i + 2], c, Math.fma(-s, table[i + 1], table[i + 3]));
    more = Math.fma(-s, table[i], more);
    return table[i + 2] + more;
  }

  static double tan(double x) {
    if (Math.abs(x) < 0x1p-27) {
      return x;
    }
    return Double.isFinite(x) ? SineCosine.of(x).tangent() : Double.NaN;
  }

  static double asin(double x) {
    double guess = StrictMath.asin(x);
    if (!(Math.abs(x) < 1) || Math.abs(x) < 0x1p-27) {
      return guess;
    }
    SineCosine r = SineCosine.of(guess);
    return guess + (x - r.sine - r.sineLow) / r.cosine;
  }

  static double acos(double x) {
    double guess = StrictMath.acos(x);
    if (!(Math.abs(x) < 1)) {
      return guess;
    }
    SineCosine r = SineCosine.of(guess);
    return guess + (r.cosine - x + r.cosineLow) / r.sine;
  }

  static double atan(double x) {
    double guess = StrictMath.atan(x);
    if (Double.isNaN(x) || Double.isInfinite(x) || Math.abs(x) < 0x1p-27) {
      return guess;
    }
    SineCosine r = SineCosine.of(guess);
    return guess + r.offset(x, 1) / (r.cosine + x * r.sine);
  }

  static double atan2(double y, double x) {
    if (!Double.isFinite(x) || !Double.isFinite(y) || x == 0 || y == 0) {
      return StrictMath.atan2(y, x);
    }
    int difference = exponent(y) - exponent(x);
    if (difference > FAR) {
      return Math.copySign(HALF_PI, y);
    }
    if (difference < -FAR) {
      return x > 0 ? y / x : Math.copySign(Math.PI, y);
    }
    int scale = -Math.max(exponent(y), exponent(x));
    double b = Math.scalb(y, scale);
    double a = Math.scalb(x, scale);
    double guess = StrictMath.atan2(b, a);
    SineCosine r = SineCosine.of(guess);
    return guess + r.offset(b, a) / (a * r.cosine + b * r.sine);
  }

  private static int exponent(double x) {
    double size = Math.abs(x);
    return size < Double.MIN_NORMAL ? Math.getExponent(size * 0x1p54) - 54 : Math.getExponent(size);
  }
}
