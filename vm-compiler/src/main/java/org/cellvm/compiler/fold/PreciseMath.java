package org.cellvm.compiler.fold;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Functions of the C library that folding needs, rounded correctly but in the rarest of cases: what
 * a good C library gives, and Java's Math does not promise.
 */
final class PreciseMath {
  private static final MathContext PRECISION = new MathContext(80, RoundingMode.HALF_EVEN);

  private static final BigDecimal TWO_PI =
      new BigDecimal(
              "3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986"
                  + "2803482534211706798214808651328230664709384460955058223172535940812848111745")
          .multiply(BigDecimal.valueOf(2));

  private PreciseMath() {}

  static double exp(double x) {
    return Math.abs(x) > 800 || Double.isNaN(x)
        ? StrictMath.exp(x)
        : exp(new BigDecimal(x)).doubleValue();
  }

  private static BigDecimal exp(BigDecimal x) {
    // Taylor's series of x / 4096, squared twelve times.
    BigDecimal reduced = x.divide(new BigDecimal(4096), PRECISION);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n < 40; n++) {
      term = term.multiply(reduced, PRECISION).divide(new BigDecimal(n), PRECISION);
      sum = sum.add(term, PRECISION);
    }
    for (int i = 0; i < 12; i++) {
      sum = sum.multiply(sum, PRECISION);
    }
    return sum;
  }

  /** The logarithm of a positive number. */
  static double log(double x) {
    double guess = StrictMath.log(x);
    if (!Double.isFinite(guess)) {
      return guess;
    }
    // log x = guess + log(1 + d), where d is of the size of the guess's error.
    BigDecimal d =
        new BigDecimal(x)
            .multiply(exp(new BigDecimal(-guess)), PRECISION)
            .subtract(BigDecimal.ONE, PRECISION);
    BigDecimal square = d.multiply(d, PRECISION);
    return new BigDecimal(guess)
        .add(d, PRECISION)
        .subtract(square.divide(BigDecimal.valueOf(2), PRECISION), PRECISION)
        .doubleValue();
  }

  static double hypot(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return StrictMath.hypot(x, y);
    }
    BigDecimal a = new BigDecimal(x);
    BigDecimal b = new BigDecimal(y);
    return a.multiply(a).add(b.multiply(b)).sqrt(PRECISION).doubleValue();
  }

  static double sin(double x) {
    return isReducible(x) ? sine(new BigDecimal(x), false).doubleValue() : StrictMath.sin(x);
  }

  static double cos(double x) {
    return isReducible(x) ? sine(new BigDecimal(x), true).doubleValue() : StrictMath.cos(x);
  }

  private static boolean isReducible(double x) {
    return x != 0 && Math.abs(x) < 1e60;
  }

  /** The sine or cosine, by Taylor's series of the argument less whole turns. */
  private static BigDecimal sine(BigDecimal x, boolean cosine) {
    BigDecimal reduced = x.remainder(TWO_PI);
    BigDecimal minusSquare = reduced.multiply(reduced, PRECISION).negate();
    BigDecimal term = cosine ? BigDecimal.ONE : reduced;
    BigDecimal sum = term;
    for (int n = cosine ? 1 : 2; n < 90; n += 2) {
      term =
          term.multiply(minusSquare, PRECISION)
              .divide(BigDecimal.valueOf((long) n * (n + 1)), PRECISION);
      sum = sum.add(term, PRECISION);
    }
    return sum;
  }

  static double atan2(double y, double x) {
    double guess = StrictMath.atan2(y, x);
    if (x == 0 || y == 0 || guess == 0 || !Double.isFinite(x) || !Double.isFinite(y)) {
      return guess;
    }
    // Turned back by the guess, the point lies on the x axis but for the guess's error.
    BigDecimal g = new BigDecimal(guess);
    BigDecimal sin = sine(g, false);
    BigDecimal cos = sine(g, true);
    BigDecimal a = new BigDecimal(x);
    BigDecimal b = new BigDecimal(y);
    BigDecimal above = b.multiply(cos, PRECISION).subtract(a.multiply(sin, PRECISION), PRECISION);
    BigDecimal along = a.multiply(cos, PRECISION).add(b.multiply(sin, PRECISION), PRECISION);
    return g.add(above.divide(along, PRECISION), PRECISION).doubleValue();
  }
}
