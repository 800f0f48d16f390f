package org.cellvm.library.math;

/**
 * The functions of {@code cmath}: W. Kahan, Branch Cuts for Complex Elementary Functions, 1987. The
 * order of the operations is CPython's, as it decides the last digits.
 */
final class ComplexFunctions {
  private static final double LN2 = 0.6931471805599453094;
  private static final double LN10 = 2.302585092994045684;

  /** Above this a square or a sum may overflow. */
  private static final double LARGE = Double.MAX_VALUE / 4;

  private static final double SQRT_LARGE = Math.sqrt(LARGE);
  private static final double LOG_LARGE = Exponentials.log(LARGE);
  private static final double SQRT_SMALLEST = Math.sqrt(Double.MIN_NORMAL);

  /** The powers of 2 by which subnormal numbers are scaled, and by which their roots are. */
  private static final int SCALE_UP = 53;

  private static final int SCALE_DOWN = -27;

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private ComplexFunctions() {}

  private static boolean isLarge(Complex z) {
    return Math.abs(z.real()) > LARGE || Math.abs(z.imaginary()) > LARGE;
  }

  /** The logarithm of the absolute value of a large number. */
  private static double logOfLarge(Complex z) {
    return Exponentials.log(Exponentials.hypot(z.real() / 2, z.imaginary() / 2)) + LN2 * 2;
  }

  static Complex acos(Complex z) {
    if (!z.isFinite()) {
      return SpecialValues.of(SpecialValues.ACOS, z.real(), z.imaginary());
    }
    if (isLarge(z)) {
      double real = Trigonometry.atan2(Math.abs(z.imaginary()), z.real());
      double log = logOfLarge(z);
      return new Complex(
          real,
          z.real() < 0 ? -Math.copySign(log, z.imaginary()) : Math.copySign(log, -z.imaginary()));
    }
    Complex a = sqrt(new Complex(1 - z.real(), -z.imaginary()));
    Complex b = sqrt(new Complex(1 + z.real(), z.imaginary()));
    return new Complex(
        2 * Trigonometry.atan2(a.real(), b.real()),
        Exponentials.asinh(b.real() * a.imaginary() - b.imaginary() * a.real()));
  }

  static Complex acosh(Complex z) {
    if (!z.isFinite()) {
      return SpecialValues.of(SpecialValues.ACOSH, z.real(), z.imaginary());
    }
    if (isLarge(z)) {
      return new Complex(logOfLarge(z), Trigonometry.atan2(z.imaginary(), z.real()));
    }
    Complex a = sqrt(new Complex(z.real() - 1, z.imaginary()));
    Complex b = sqrt(new Complex(z.real() + 1, z.imaginary()));
    return new Complex(
        Exponentials.asinh(a.real() * b.real() + a.imaginary() * b.imaginary()),
        2 * Trigonometry.atan2(a.imaginary(), b.real()));
  }

  static Complex asin(Complex z) {
    return asinh(z.timesI()).overI();
  }

  static Complex asinh(Complex z) {
    if (!z.isFinite()) {
      return SpecialValues.of(SpecialValues.ASINH, z.real(), z.imaginary());
    }
    if (isLarge(z)) {
      double log = logOfLarge(z);
      return new Complex(
          z.imaginary() >= 0 ? Math.copySign(log, z.real()) : -Math.copySign(log, -z.real()),
          Trigonometry.atan2(z.imaginary(), Math.abs(z.real())));
    }
    Complex a = sqrt(new Complex(1 + z.imaginary(), -z.real()));
    Complex b = sqrt(new Complex(1 - z.imaginary(), z.real()));
    return new Complex(
        Exponentials.asinh(a.real() * b.imaginary() - b.real() * a.imaginary()),
        Trigonometry.atan2(z.imaginary(), a.real() * b.real() - a.imaginary() * b.imaginary()));
  }

  static Complex atan(Complex z) {
    return atanh(z.timesI()).overI();
  }

  static Complex atanh(Complex z) {
    if (!z.isFinite()) {
      return SpecialValues.of(SpecialValues.ATANH, z.real(), z.imaginary());
    }
    double x = z.real();
    double y = z.imaginary();
    if (x < 0) {
      return atanh(z.negative()).negative();
    }
    double size = Math.abs(y);
    if (x > SQRT_LARGE || size > SQRT_LARGE) {
      double h = Exponentials.hypot(x / 2, y / 2);
      return new Complex(x / 4 / h / h, -Math.copySign(Math.PI / 2, -y));
    }
    if (x == 1 && size < SQRT_SMALLEST) {
      if (size == 0) {
        return new Complex(INFINITY, y, Complex.DOMAIN);
      }
      return new Complex(
          -Exponentials.log(Math.sqrt(size) / Math.sqrt(Exponentials.hypot(size, 2))),
          Math.copySign(Trigonometry.atan2(2, -size) / 2, y));
    }
    return new Complex(
        Exponentials.log1p(4 * x / ((1 - x) * (1 - x) + size * size)) / 4,
        -Trigonometry.atan2(-2 * y, (1 - x) * (1 + x) - size * size) / 2);
  }

  static Complex cos(Complex z) {
    return cosh(z.timesI());
  }

  /** A domain error where the angle is infinite and the other part a number. */
  private static Complex checkAngle(Complex result, Complex z) {
    boolean error = Double.isInfinite(z.imaginary()) && !Double.isNaN(z.real());
    return result.with(error ? Complex.DOMAIN : Complex.NONE);
  }

  /** Whether the size is infinite, and the angle is finite and not 0. */
  private static boolean isInfiniteAtAngle(double size, double angle) {
    return Double.isInfinite(size) && Double.isFinite(angle) && angle != 0;
  }

  static Complex cosh(Complex z) {
    double x = z.real();
    double y = z.imaginary();
    if (!z.isFinite()) {
      Complex r;
      if (isInfiniteAtAngle(x, y)) {
        double imaginary = Math.copySign(INFINITY, Trigonometry.sin(y));
        r =
            new Complex(
                Math.copySign(INFINITY, Trigonometry.cos(y)), x > 0 ? imaginary : -imaginary);
      } else {
        r = SpecialValues.of(SpecialValues.COSH, x, y);
      }
      return checkAngle(r, z);
    }
    double cos = Trigonometry.cos(y);
    double sin = Trigonometry.sin(y);
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1, x);
      return new Complex(
              cos * Exponentials.cosh(less) * Math.E, sin * Exponentials.sinh(less) * Math.E)
          .bounded();
    }
    return new Complex(cos * Exponentials.cosh(x), sin * Exponentials.sinh(x)).bounded();
  }

  static Complex exp(Complex z) {
    double x = z.real();
    double y = z.imaginary();
    if (!z.isFinite()) {
      Complex r;
      if (isInfiniteAtAngle(x, y)) {
        double size = x > 0 ? INFINITY : 0;
        r =
            new Complex(
                Math.copySign(size, Trigonometry.cos(y)), Math.copySign(size, Trigonometry.sin(y)));
      } else {
        r = SpecialValues.of(SpecialValues.EXP, x, y);
      }
      boolean error = Double.isInfinite(y) && (Double.isFinite(x) || x == INFINITY);
      return r.with(error ? Complex.DOMAIN : Complex.NONE);
    }
    if (x > LOG_LARGE) {
      double size = Exponentials.exp(x - 1);
      return new Complex(size * Trigonometry.cos(y) * Math.E, size * Trigonometry.sin(y) * Math.E)
          .bounded();
    }
    double size = Exponentials.exp(x);
    return new Complex(size * Trigonometry.cos(y), size * Trigonometry.sin(y)).bounded();
  }

  static Complex log(Complex z) {
    if (!z.isFinite()) {
      return SpecialValues.of(SpecialValues.LOG, z.real(), z.imaginary());
    }
    double a = Math.abs(z.real());
    double b = Math.abs(z.imaginary());
    double angle = Trigonometry.atan2(z.imaginary(), z.real());
    double real;
    if (a > LARGE || b > LARGE) {
      real = Exponentials.log(Exponentials.hypot(a / 2, b / 2)) + LN2;
    } else if (a < Double.MIN_NORMAL && b < Double.MIN_NORMAL) {
      if (a == 0 && b == 0) {
        return new Complex(-INFINITY, angle, Complex.DOMAIN);
      }
      real = Exponentials.log(Exponentials.hypot(Math.scalb(a, 53), Math.scalb(b, 53))) - 53 * LN2;
    } else {
      double h = Exponentials.hypot(a, b);
      if (h >= 0.71 && h <= 1.73) {
        double larger = Math.max(a, b);
        double smaller = Math.min(a, b);
        real = Exponentials.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2;
      } else {
        real = Exponentials.log(h);
      }
    }
    return new Complex(real, angle);
  }

  static Complex log10(Complex z) {
    Complex r = log(z);
    return new Complex(r.real() / LN10, r.imaginary() / LN10, r.error());
  }

  static Complex sin(Complex z) {
    return sinh(z.timesI()).overI();
  }

  static Complex sinh(Complex z) {
    double x = z.real();
    double y = z.imaginary();
    if (!z.isFinite()) {
      Complex r;
      if (isInfiniteAtAngle(x, y)) {
        double real = Math.copySign(INFINITY, Trigonometry.cos(y));
        r = new Complex(x > 0 ? real : -real, Math.copySign(INFINITY, Trigonometry.sin(y)));
      } else {
        r = SpecialValues.of(SpecialValues.SINH, x, y);
      }
      return checkAngle(r, z);
    }
    double cos = Trigonometry.cos(y);
    double sin = Trigonometry.sin(y);
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1, x);
      return new Complex(
              cos * Exponentials.sinh(less) * Math.E, sin * Exponentials.cosh(less) * Math.E)
          .bounded();
    }
    return new Complex(cos * Exponentials.sinh(x), sin * Exponentials.cosh(x)).bounded();
  }

  static Complex sqrt(Complex z) {
    if (!z.isFinite()) {
      return SpecialValues.of(SpecialValues.SQRT, z.real(), z.imaginary());
    }
    double x = z.real();
    double y = z.imaginary();
    if (x == 0 && y == 0) {
      return new Complex(0, y);
    }
    double a = Math.abs(x);
    double b = Math.abs(y);
    double s;
    if (a < Double.MIN_NORMAL && b < Double.MIN_NORMAL) {
      a = Math.scalb(a, SCALE_UP);
      s = Math.scalb(Math.sqrt(a + Exponentials.hypot(a, Math.scalb(b, SCALE_UP))), SCALE_DOWN);
    } else {
      a /= 8;
      s = 2 * Math.sqrt(a + Exponentials.hypot(a, b / 8));
    }
    double d = b / (2 * s);
    return x >= 0 ? new Complex(s, Math.copySign(d, y)) : new Complex(d, Math.copySign(s, y));
  }

  static Complex tan(Complex z) {
    return tanh(z.timesI()).overI();
  }

  static Complex tanh(Complex z) {
    double x = z.real();
    double y = z.imaginary();
    if (!z.isFinite()) {
      Complex r;
      if (isInfiniteAtAngle(x, y)) {
        double sign = 2 * Trigonometry.sin(y) * Trigonometry.cos(y);
        r = new Complex(x > 0 ? 1 : -1, Math.copySign(0.0, sign));
      } else {
        r = SpecialValues.of(SpecialValues.TANH, x, y);
      }
      boolean error = Double.isInfinite(y) && Double.isFinite(x);
      return r.with(error ? Complex.DOMAIN : Complex.NONE);
    }
    if (Math.abs(x) > LOG_LARGE) {
      return new Complex(
          Math.copySign(1, x),
          4 * Trigonometry.sin(y) * Trigonometry.cos(y) * Exponentials.exp(-2 * Math.abs(x)));
    }
    double tanh = Exponentials.tanh(x);
    double tan = Trigonometry.tan(y);
    double c = 1 / Exponentials.cosh(x);
    double product = tanh * tan;
    double denominator = 1 + product * product;
    return new Complex(tanh * (1 + tan * tan) / denominator, tan / denominator * c * c);
  }

  /** The number of a size and an angle. */
  static Complex rect(double size, double angle) {
    if (Double.isFinite(size) && Double.isFinite(angle)) {
      return angle == 0
          ? new Complex(size, size * angle)
          : new Complex(size * Trigonometry.cos(angle), size * Trigonometry.sin(angle));
    }
    Complex z;
    if (isInfiniteAtAngle(size, angle)) {
      double real = Math.copySign(INFINITY, Trigonometry.cos(angle));
      double imaginary = Math.copySign(INFINITY, Trigonometry.sin(angle));
      z = size > 0 ? new Complex(real, imaginary) : new Complex(-real, -imaginary);
    } else {
      z = SpecialValues.of(SpecialValues.RECT, size, angle);
    }
    boolean error = size != 0 && !Double.isNaN(size) && Double.isInfinite(angle);
    return z.with(error ? Complex.DOMAIN : Complex.NONE);
  }
}
