package org.cellvm.library.math;

import java.math.BigInteger;

/**
 * What a finite number is above the nearest multiple of pi/2, with more digits than a float has.
 */
final class AngleReduction {
  private static final double LARGE = 105414350;

  /** Added to a number it leaves an integer in the lowest bits. */
  private static final double SHIFT = 0x1.8p+52;

  private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;

  /** The parts of pi/2. */
  private static final double P1 = 0x1.921fb58p+0;

  private static final double P2 = -0x1.dde973cp-27;
  private static final double P3 = -0x1.cb3b398p-55;
  private static final double P4 = -0x1.d747f23e32ed7p-83;

  /** Between -pi/4 and pi/4, or a little beyond. */
  final double angle;

  /** What the angle lacks. */
  final double rest;

  /** The multiple, from 0 to 3. */
  final int quadrant;

  private AngleReduction(double angle, double rest, int quadrant) {
    this.angle = angle;
    this.rest = rest;
    this.quadrant = quadrant;
  }

  static AngleReduction of(double x) {
    return Math.abs(x) < LARGE ? byParts(x) : Exact.of(x);
  }

  private static AngleReduction byParts(double x) {
    double t = Math.fma(x, TWO_OVER_PI, SHIFT);
    double n = t - SHIFT;
    double y = Math.fma(-n, P2, Math.fma(-n, P1, x));
    double y3 = Math.fma(-n, P3, y);
    double rest = Math.fma(-n, P3, y - y3);
    double angle = Math.fma(-n, P4, y3);
    rest += Math.fma(-n, P4, y3 - angle);
    return new AngleReduction(angle, rest, (int) Double.doubleToRawLongBits(t) & 3);
  }

  /** The reduction of large numbers: with as many digits of pi as it takes. */
  private static final class Exact {
    /** The digits of 2/pi after the point, in binary. */
    private static final int DIGITS = 1280;

    private static final BigInteger TWO_OVER_PI =
        new BigInteger(
            "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e0"
                + "06492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f4"
                + "9c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d"
                + "7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361d",
            16);

    /** The digits that are kept of the fraction. */
    private static final int KEPT = 200;

    private static final BigInteger HALF_PI =
        new BigInteger("1921fb54442d18469898cc51701b839a252049c1114cf98e804", 16);

    static AngleReduction of(double x) {
      int exponent = Math.getExponent(x) - 52;
      long bits = Double.doubleToRawLongBits(Math.abs(x)) & (1L << 52) - 1 | 1L << 52;
      // x * 2/pi, in units of 2**-KEPT; a multiple of 4 does not matter.
      BigInteger turns =
          BigInteger.valueOf(bits).multiply(TWO_OVER_PI).shiftRight(DIGITS - KEPT - exponent);
      BigInteger unit = BigInteger.ONE.shiftLeft(KEPT);
      BigInteger whole = turns.add(unit.shiftRight(1)).shiftRight(KEPT);
      BigInteger fraction = turns.subtract(whole.shiftLeft(KEPT));
      BigInteger product = fraction.multiply(HALF_PI).shiftRight(KEPT);
      double angle = product.doubleValue() * 0x1p-200;
      double rest = product.subtract(exact(angle)).doubleValue() * 0x1p-200;
      int quadrant = whole.intValue() & 3;
      return x > 0
          ? new AngleReduction(angle, rest, quadrant)
          : new AngleReduction(-angle, -rest, -quadrant & 3);
    }

    /** A float in units of 2**-KEPT. */
    private static BigInteger exact(double a) {
      int exponent = Math.getExponent(a) - 52;
      BigInteger scaled = BigInteger.valueOf((long) Math.scalb(a, -exponent));
      int shift = exponent + KEPT;
      return shift >= 0 ? scaled.shiftLeft(shift) : scaled.shiftRight(-shift);
    }
  }
}
