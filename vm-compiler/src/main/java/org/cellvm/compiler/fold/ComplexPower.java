package org.cellvm.compiler.fold;

import org.cellvm.compiler.code.Const;
import org.cellvm.format.FloatPower;

/**
 * Powers of complex numbers that are no small integral ones, to the last digit as CPython folds
 * them. The kernel's are those of Java's library, which is fast and may be a digit off.
 */
final class ComplexPower {
  /** Up to this an integral exponent means repeated multiplication. */
  private static final double MAX_INTEGRAL = 100;

  private ComplexPower() {}

  /** Whether {@link #of} is needed for the power. */
  static boolean isGeneral(Const.Complex base, Const.Complex exponent) {
    double n = exponent.real();
    boolean integral = exponent.imag() == 0 && n == Math.rint(n) && Math.abs(n) <= MAX_INTEGRAL;
    return !integral && (base.real() != 0 || base.imag() != 0);
  }

  /** The power by way of polar coordinates; null where CPython raises. */
  static Const.Complex of(Const.Complex base, Const.Complex exponent) {
    double size = PreciseMath.hypot(base.real(), base.imag());
    double length = FloatPower.pow(size, exponent.real());
    double angle = PreciseMath.atan2(base.imag(), base.real());
    double phase = angle * exponent.real();
    if (exponent.imag() != 0) {
      length /= PreciseMath.exp(angle * exponent.imag());
      phase += exponent.imag() * PreciseMath.log(size);
    }
    if (Double.isInfinite(phase)) {
      return null; // C's cosine has no result
    }
    double real = length * PreciseMath.cos(phase);
    double imag = length * PreciseMath.sin(phase);
    return Double.isInfinite(real) || Double.isInfinite(imag)
        ? null
        : new Const.Complex(real, imag);
  }
}
