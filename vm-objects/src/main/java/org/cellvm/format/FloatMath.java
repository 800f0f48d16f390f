package org.cellvm.format;

/** Functions of floats that the platform's library computes less exactly than C's. */
public final class FloatMath {
  /** Operands are scaled by this before their squares would overflow or become subnormal. */
  private static final double SCALE = 0x1p600;

  private static final double LARGE = 0x1p511;
  private static final double SMALL = 0x1p-459;

  private FloatMath() {}

  /** The length of the hypotenuse; infinite where it is too large or a side is infinite. */
  public static double hypot(double x, double y) {
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return Double.POSITIVE_INFINITY;
    }
    double a = Math.max(Math.abs(x), Math.abs(y));
    double b = Math.min(Math.abs(x), Math.abs(y));
    if (b <= a * 0x1p-54) {
      return a + b;
    }
    if (a > LARGE) {
      return corrected(a / SCALE, b / SCALE) * SCALE;
    }
    if (b < SMALL) {
      return corrected(a * SCALE, b * SCALE) / SCALE;
    }
    return corrected(a, b);
  }

  /**
   * The rounded square root of the sum of squares, improved by one step of Newton's method. The
   * residual is computed from differences that are exact (C. F. Borges, An Improved Algorithm for
   * hypot(a, b), 2019).
   *
   * @param a the larger side
   */
  private static double corrected(double a, double b) {
    double h = Math.sqrt(a * a + b * b);
    double residual;
    if (h <= 2 * b) {
      double d = h - b;
      residual = a * (2 * d - a) + (d - 2 * (a - b)) * d;
    } else {
      double d = h - a;
      residual = 2 * d * (a - 2 * b) + ((4 * d - b) * b + d * d);
    }
    return h - residual / (2 * h);
  }
}
