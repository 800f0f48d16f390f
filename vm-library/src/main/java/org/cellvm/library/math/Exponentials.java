package org.cellvm.library.math;

import org.cellvm.format.FloatPower;

/**
 * Exponentials, logarithms and hyperbolic functions, to the last bit what glibc gives from 2.28 on
 * (until 2.39, on processors with fused multiply-add). But for exp and log they are the algorithms
 * of Sun's fdlibm, with the order of operations in which glibc evaluates the polynomials; hypot is
 * the corrected root of C. Borges, An Improved Algorithm for hypot(a,b), 2019.
 */
final class Exponentials {
  private static final double LN2 = 6.93147180559945286227e-01;
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double INVERSE_LN2 = 1.44269504088896338700e+00;

  private static final double LARGE = 0x1p28;
  private static final double TINY = 0x1p-28;

  // Coefficients of expm1.
  private static final double Q1 = -3.33333333333331316428e-02;
  private static final double Q2 = 1.58730158725481460165e-03;
  private static final double Q3 = -7.93650757867487942473e-05;
  private static final double Q4 = 4.00821782732936239552e-06;
  private static final double Q5 = -2.01099218183624371326e-07;

  // Coefficients of log1p.
  private static final double LP1 = 6.666666666666735130e-01;
  private static final double LP2 = 3.999999999940941908e-01;
  private static final double LP3 = 2.857142874366239149e-01;
  private static final double LP4 = 2.222219843214978396e-01;
  private static final double LP5 = 1.818357216161805012e-01;
  private static final double LP6 = 1.531383769920937332e-01;
  private static final double LP7 = 1.479819860511658591e-01;

  private static final double INVERSE_LN10 = 4.34294481903251816668e-01;
  private static final double LOG10_2_HIGH = 3.01029995663611771306e-01;
  private static final double LOG10_2_LOW = 3.69423907715893078616e-13;

  /** Beyond this, sinh and cosh are exp(x)/2. */
  private static final double HALF_EXPONENTIAL = 22;

  private static final double EXP_LIMIT = 0x1.62e42fefa39efp9;

  private Exponentials() {}

  static double exp(double x) {
    return FloatPower.exp(x);
  }

  static double log(double x) {
    return Logarithm.log(x);
  }

  static double log10(double given) {
    if (!(given > 0) || given == Double.POSITIVE_INFINITY) {
      return Logarithm.log(given);
    }
    double x = given;
    int k = 0;
    if (x < Double.MIN_NORMAL) {
      k = -54;
      x *= 0x1p54;
    }
    k += Math.getExponent(x);
    // A number below 1 as 2**(k+1) times a half to one.
    int i = k < 0 ? 1 : 0;
    double y = k + i;
    double fraction = Math.scalb(x, -Math.getExponent(x) - i);
    double z = y * LOG10_2_LOW + INVERSE_LN10 * Logarithm.log(fraction);
    return z + y * LOG10_2_HIGH;
  }

  static double expm1(double given) {
    double x = given;
    double size = Math.abs(x);
    int high = Math.abs((int) (Double.doubleToRawLongBits(size) >> 32));
    if (high >= 0x4043687A) {
      // At least 56*ln2.
      if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
        return x;
      }
      if (x > EXP_LIMIT) {
        return Double.POSITIVE_INFINITY;
      }
      if (x < 0) {
        return -1;
      }
    }
    int k = 0;
    double c = 0;
    if (high > 0x3fd62e42) {
      // Above ln2/2: the rest of a multiple of ln2.
      double hi;
      double lo;
      if (high < 0x3FF0A2B2) {
        k = x > 0 ? 1 : -1;
        hi = x - k * LN2_HIGH;
        lo = k * LN2_LOW;
      } else {
        k = (int) (INVERSE_LN2 * x + (x > 0 ? 0.5 : -0.5));
        double t = k;
        hi = Math.fma(-t, LN2_HIGH, x);
        lo = t * LN2_LOW;
      }
      x = hi - lo;
      c = hi - x - lo;
    } else if (high < 0x3c900000) {
      return x;
    }
    double half = 0.5 * x;
    double h = x * half;
    double h2 = h * h;
    double r1 = Math.fma(h2, Math.fma(h, Q3, Q2), Math.fma(h, Q1, 1));
    r1 = Math.fma(h2 * h2, Math.fma(h, Q5, Q4), r1);
    double t = Math.fma(-r1, half, 3);
    double e = h * ((r1 - t) / Math.fma(-x, t, 6));
    if (k == 0) {
      return x - Math.fma(x, e, -h);
    }
    e = Math.fma(e - c, x, -c);
    e -= h;
    if (k == -1) {
      return Math.fma(0.5, x - e, -0.5);
    }
    if (k == 1) {
      return x < -0.25 ? -2 * (e - (x + 0.5)) : Math.fma(2, x - e, 1);
    }
    if (k <= -2 || k > 56) {
      return scaled(1 - (e - x), k) - 1;
    }
    if (k < 20) {
      t = 1 - Math.scalb(1.0, -k);
      return scaled(t - (e - x), k);
    }
    t = Math.scalb(1.0, -k);
    return scaled(x - (e + t) + 1, k);
  }

  /** Adds to the exponent, which may pass that of floats for a moment. */
  private static double scaled(double y, int k) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(y) + ((long) k << 52));
  }

  static double log1p(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int hx = (int) (bits >> 32);
    int ax = hx & 0x7fffffff;
    int k = 1;
    double f = 0;
    int hu = 1;
    double c = 0;
    if (hx < 0x3FDA827A) {
      // Below 0.41422.
      if (ax >= 0x3ff00000) {
        return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
      }
      if (ax < 0x3e200000) {
        return ax < 0x3c900000 ? x : Math.fma(-(x * x), 0.5, x);
      }
      if (hx > 0 || hx <= 0xbfd2bec3) {
        k = 0;
        f = x;
      }
    } else if (hx >= 0x7ff00000) {
      return x + x;
    }
    if (k != 0) {
      double u;
      if (hx < 0x43400000) {
        u = 1 + x;
        hu = (int) (Double.doubleToRawLongBits(u) >> 32);
        k = (hu >> 20) - 1023;
        c = k > 0 ? 1 - (u - x) : x - (u - 1);
        c /= u;
      } else {
        u = x;
        hu = hx;
        k = (hu >> 20) - 1023;
      }
      hu &= 0x000fffff;
      long low = Double.doubleToRawLongBits(u) & 0xffffffffL;
      if (hu < 0x6a09e) {
        u = Double.longBitsToDouble((long) (hu | 0x3ff00000) << 32 | low);
      } else {
        k += 1;
        u = Double.longBitsToDouble((long) (hu | 0x3fe00000) << 32 | low);
        hu = 0x00100000 - hu >> 2;
      }
      f = u - 1;
    }
    double half = 0.5 * f * f;
    if (hu == 0) {
      if (f == 0) {
        return k == 0 ? 0 : Math.fma(k, LN2_HIGH, Math.fma(k, LN2_LOW, c));
      }
      double r = half * Math.fma(-0.66666666666666666, f, 1);
      return k == 0 ? f - r : Math.fma(k, LN2_HIGH, -(r - Math.fma(k, LN2_LOW, c) - f));
    }
    double s = f / (2 + f);
    double z = s * s;
    double z2 = z * z;
    double z4 = z2 * z2;
    double r = Math.fma(z, LP1, z2 * Math.fma(z, LP3, LP2));
    r = Math.fma(z4, Math.fma(z, LP5, LP4), r);
    r = Math.fma(z4 * z2, Math.fma(z, LP7, LP6), r);
    if (k == 0) {
      return f - (half - s * (half + r));
    }
    return Math.fma(k, LN2_HIGH, -(half - (s * (half + r) + Math.fma(k, LN2_LOW, c)) - f));
  }

  static double sinh(double x) {
    double size = Math.abs(x);
    if (!(size < Double.POSITIVE_INFINITY)) {
      return x + x;
    }
    double h = x < 0 ? -0.5 : 0.5;
    if (size < HALF_EXPONENTIAL) {
      if (size < TINY) {
        return x;
      }
      double t = expm1(size);
      return size < 1 ? h * (2 * t - t * t / (t + 1)) : h * (t + t / (t + 1));
    }
    return largeExponential(h, size);
  }

  static double cosh(double x) {
    double size = Math.abs(x);
    if (!(size < Double.POSITIVE_INFINITY)) {
      return x * x;
    }
    if (size < HALF_EXPONENTIAL) {
      if ((int) (Double.doubleToRawLongBits(size) >> 32) < 0x3fd62e43) {
        if (size < 0x1p-55) {
          return 1;
        }
        double t = expm1(size);
        double w = 1 + t;
        return 1 + t * t / (w + w);
      }
      double t = exp(size);
      return 0.5 * t + 0.5 / t;
    }
    return largeExponential(0.5, size);
  }

  /** {@code half * exp(size)}; that may overflow only if the product does. */
  private static double largeExponential(double half, double size) {
    if ((int) (Double.doubleToRawLongBits(size) >> 32) < 0x40862e42) {
      return half * exp(size);
    }
    double w = exp(0.5 * size);
    return half * w * w;
  }

  static double tanh(double x) {
    double size = Math.abs(x);
    if (Double.isNaN(x) || x == 0) {
      return x;
    }
    double z = 1;
    if (size < HALF_EXPONENTIAL) {
      if (size < 0x1p-55) {
        return x * (1 + x);
      }
      if (size >= 1) {
        double t = expm1(2 * size);
        z = 1 - 2 / (t + 2);
      } else {
        double t = expm1(-2 * size);
        z = -t / (t + 2);
      }
    }
    return x < 0 ? -z : z;
  }

  static double asinh(double x) {
    double size = Math.abs(x);
    if (size < TINY || !(size < Double.POSITIVE_INFINITY)) {
      return x;
    }
    double w;
    if (size > LARGE) {
      w = log(size) + LN2;
    } else if (size > 2) {
      w = log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
    } else {
      double t = size * size;
      w = log1p(size + t / (1 + Math.sqrt(1 + t)));
    }
    return Math.copySign(w, x);
  }

  static double acosh(double x) {
    if (x > 2) {
      if (x >= LARGE) {
        return x == Double.POSITIVE_INFINITY ? x : log(x) + LN2;
      }
      double t = x * x;
      return log(2 * x - 1 / (x + Math.sqrt(t - 1)));
    }
    if (x > 1) {
      double t = x - 1;
      return log1p(t + Math.sqrt(2 * t + t * t));
    }
    return x == 1 ? 0 : Double.NaN;
  }

  static double atanh(double x) {
    double size = Math.abs(x);
    double t;
    if (size < 0.5) {
      if (size < TINY) {
        return x;
      }
      t = size + size;
      t = 0.5 * log1p(t + t * size / (1 - size));
    } else if (size < 1) {
      t = 0.5 * log1p((size + size) / (1 - size));
    } else {
      return size == 1 ? x / 0.0 : Double.NaN;
    }
    return Math.copySign(t, x);
  }

  static double hypot(double x, double y) {
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return Double.POSITIVE_INFINITY;
    }
    double a = Math.max(Math.abs(x), Math.abs(y));
    double b = Math.min(Math.abs(x), Math.abs(y));
    if (a > 0x1p+511) {
      return b <= a * 0x1p-54 ? a + b : root(a * 0x1p-600, b * 0x1p-600) / 0x1p-600;
    }
    if (b < 0x1p-459) {
      return a >= b / 0x1p-54 ? a + b : root(a / 0x1p-600, b / 0x1p-600) * 0x1p-600;
    }
    return b <= a * 0x1p-54 ? a + b : root(a, b);
  }

  /** {@code sqrt(a*a + b*b)}, corrected by what the squares have lost. */
  private static double root(double a, double b) {
    double h = Math.sqrt(a * a + b * b);
    double lost;
    if (h <= 2 * b) {
      double delta = h - b;
      lost = a * (2 * delta - a) + (delta - 2 * (a - b)) * delta;
    } else {
      double delta = h - a;
      lost = 2 * delta * (a - 2 * b) + ((4 * delta - b) * b + delta * delta);
    }
    return h - lost / (2 * h);
  }
}
