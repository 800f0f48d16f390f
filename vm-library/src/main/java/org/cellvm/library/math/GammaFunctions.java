package org.cellvm.library.math;

import org.cellvm.format.FloatPower;

/**
 * The gamma function, its logarithm and the error function, which CPython computes itself: gamma by
 * Lanczos' approximation with 13 terms, erf by a power series and a continued fraction. The order
 * of the operations is CPython's, as it decides the last digits.
 */
final class GammaFunctions {
  private static final double G = 6.024680040776729583740234375;
  private static final double G_MINUS_HALF = 5.524680040776729583740234375;
  private static final double SQRT_PI = 1.772453850905516027298167483341145182798;

  /** Lanczos' sum is a quotient of these polynomials, the lowest coefficient first. */
  private static final double[] NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };

  private static final double[] DENOMINATOR = {
    0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
    66, 1
  };

  /** The factorials that are exact floats, from that of 0. */
  private static final double[] FACTORIALS = new double[23];

  private static final double LARGEST = 200;
  private static final double TINY = 1e-20;

  private static final double SERIES_LIMIT = 1.5;
  private static final int SERIES_TERMS = 25;
  private static final double FRACTION_LIMIT = 30;
  private static final int FRACTION_TERMS = 50;

  static {
    FACTORIALS[0] = 1;
    for (int i = 1; i < FACTORIALS.length; i++) {
      FACTORIALS[i] = FACTORIALS[i - 1] * i;
    }
  }

  private GammaFunctions() {}

  /** {@code sin(pi * x)}, exact near the zeros, for a finite number. */
  private static double sinPi(double x) {
    double y = Math.abs(x) % 2;
    double r =
        switch ((int) Math.floor(2 * y + 0.5)) {
          case 0 -> Trigonometry.sin(Math.PI * y);
          case 1 -> Trigonometry.cos(Math.PI * (y - 0.5));
          case 2 -> Trigonometry.sin(Math.PI * (1 - y));
          case 3 -> -Trigonometry.cos(Math.PI * (y - 1.5));
          default -> Trigonometry.sin(Math.PI * (y - 2));
        };
    return Math.copySign(1, x) * r;
  }

  private static double lanczosSum(double x) {
    double numerator = 0;
    double denominator = 0;
    if (x < 5) {
      for (int i = NUMERATOR.length - 1; i >= 0; i--) {
        numerator = numerator * x + NUMERATOR[i];
        denominator = denominator * x + DENOMINATOR[i];
      }
    } else {
      // In powers of 1/x, as those of a large x overflow.
      for (int i = 0; i < NUMERATOR.length; i++) {
        numerator = numerator / x + NUMERATOR[i];
        denominator = denominator / x + DENOMINATOR[i];
      }
    }
    return numerator / denominator;
  }

  /**
   * The gamma function.
   *
   * @throws org.cellvm.model.errors.PyException ValueError at its poles, OverflowError
   */
  static double gamma(double x) {
    if (!Double.isFinite(x)) {
      if (x == Double.NEGATIVE_INFINITY) {
        throw MathModule.domainError();
      }
      return x;
    }
    if (x == 0) {
      throw MathModule.domainError();
    }
    if (x == Math.floor(x)) {
      if (x < 0) {
        throw MathModule.domainError();
      }
      if (x <= FACTORIALS.length) {
        return FACTORIALS[(int) x - 1];
      }
    }
    double size = Math.abs(x);
    double result;
    if (size < TINY) {
      result = 1 / x;
    } else if (size > LARGEST) {
      result = x < 0 ? 0 / sinPi(x) : Double.POSITIVE_INFINITY;
    } else {
      result = gamma(x, size);
    }
    if (Double.isInfinite(result)) {
      throw MathModule.rangeError();
    }
    return result;
  }

  private static double gamma(double x, double size) {
    double y = size + G_MINUS_HALF;
    // What the sum has lost.
    double error = size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size;
    double z = error * G / y;
    double r;
    if (x < 0) {
      r = -Math.PI / sinPi(size) / size * Exponentials.exp(y) / lanczosSum(size);
      r -= z * r;
      if (size < 140) {
        return r / FloatPower.pow(y, size - 0.5);
      }
      double root = FloatPower.pow(y, size / 2 - 0.25);
      return r / root / root;
    }
    r = lanczosSum(size) / Exponentials.exp(y);
    r += z * r;
    if (size < 140) {
      return r * FloatPower.pow(y, size - 0.5);
    }
    double root = FloatPower.pow(y, size / 2 - 0.25);
    return r * root * root;
  }

  /**
   * The logarithm of the absolute value of the gamma function.
   *
   * @throws org.cellvm.model.errors.PyException ValueError at its poles, OverflowError
   */
  static double logGamma(double x) {
    if (!Double.isFinite(x)) {
      return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2) {
      if (x <= 0) {
        throw MathModule.domainError();
      }
      return 0;
    }
    double size = Math.abs(x);
    if (size < TINY) {
      return -Exponentials.log(size);
    }
    double result;
    if (x > 0) {
      result =
          Exponentials.log(lanczosSum(x)) - G + (x - 0.5) * (Exponentials.log(x + G - 0.5) - 1);
    } else {
      result =
          Exponentials.log(Math.PI)
              - Exponentials.log(Math.abs(sinPi(size)))
              - Exponentials.log(size)
              - (Exponentials.log(lanczosSum(size))
                  - G
                  + (size - 0.5) * (Exponentials.log(size + G - 0.5) - 1));
    }
    if (Double.isInfinite(result)) {
      throw MathModule.rangeError();
    }
    return result;
  }

  /** The error function. */
  static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    if (size < SERIES_LIMIT) {
      return series(x);
    }
    double rest = continuedFraction(size);
    return x > 0 ? 1 - rest : rest - 1;
  }

  /** The complementary error function, {@code 1 - erf(x)}. */
  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    if (size < SERIES_LIMIT) {
      return 1 - series(x);
    }
    double rest = continuedFraction(size);
    return x > 0 ? rest : 2 - rest;
  }

  /** erf near 0. */
  private static double series(double x) {
    double square = x * x;
    double sum = 0;
    double k = SERIES_TERMS + 0.5;
    for (int i = 0; i < SERIES_TERMS; i++) {
      sum = 2 + square * sum / k;
      k -= 1;
    }
    return sum * x * Exponentials.exp(-square) / SQRT_PI;
  }

  /** erfc of a positive number that is not near 0. */
  private static double continuedFraction(double x) {
    if (x >= FRACTION_LIMIT) {
      return 0;
    }
    double square = x * x;
    double a = 0;
    double step = 0.5;
    double p = 1;
    double lastP = 0;
    double q = step + square;
    double lastQ = 1;
    for (int i = 0; i < FRACTION_TERMS; i++) {
      a += step;
      step += 2;
      double b = step + square;
      double nextP = b * p - a * lastP;
      lastP = p;
      p = nextP;
      double nextQ = b * q - a * lastQ;
      lastQ = q;
      q = nextQ;
    }
    return p / q * x * Exponentials.exp(-square) / SQRT_PI;
  }
}
