package org.cellvm.library.math;

/**
 * A complex number, and the error that a function has met with on the way to it.
 *
 * @param error {@link #NONE}, {@link #DOMAIN} or {@link #RANGE}
 */
record Complex(double real, double imaginary, int error) {
  static final int NONE = 0;
  static final int DOMAIN = 1;
  static final int RANGE = 2;

  Complex(double real, double imaginary) {
    this(real, imaginary, NONE);
  }

  Complex with(int newError) {
    return new Complex(real, imaginary, newError);
  }

  boolean isFinite() {
    return Double.isFinite(real) && Double.isFinite(imaginary);
  }

  /** {@code i * z}. */
  Complex timesI() {
    return new Complex(-imaginary, real, error);
  }

  /** {@code -i * z}. */
  Complex overI() {
    return new Complex(imaginary, -real, error);
  }

  Complex negative() {
    return new Complex(-real, -imaginary, error);
  }

  /** The number with an overflow error where a part is infinite. */
  Complex bounded() {
    return with(Double.isInfinite(real) || Double.isInfinite(imaginary) ? RANGE : NONE);
  }

  /** The quotient, by the divisor's larger part first; a domain error for zero. */
  Complex over(Complex d) {
    if (Math.abs(d.real) >= Math.abs(d.imaginary)) {
      if (d.real == 0) {
        return new Complex(0, 0, DOMAIN);
      }
      double ratio = d.imaginary / d.real;
      double denominator = d.real + d.imaginary * ratio;
      return new Complex(
          (real + imaginary * ratio) / denominator,
          (imaginary - real * ratio) / denominator,
          d.error);
    }
    double ratio = d.real / d.imaginary;
    double denominator = d.real * ratio + d.imaginary;
    return new Complex(
        (real * ratio + imaginary) / denominator,
        (imaginary * ratio - real) / denominator,
        d.error);
  }
}
