package org.cellvm.library.math;

/**
 * Sine and cosine of an angle with about 80 bits: each is the sum of two floats. From these the
 * other trigonometric functions are rounded, nearly always correctly.
 */
final class SineCosine {
  /** Added to a number it leaves 128 times the number in the lowest bits. */
  private static final double BIG = 0x1.8p+45;

  final double sine;
  final double sineLow;
  final double cosine;
  final double cosineLow;

  private SineCosine(double sine, double sineLow, double cosine, double cosineLow) {
    this.sine = sine;
    this.sineLow = sineLow;
    this.cosine = cosine;
    this.cosineLow = cosineLow;
  }

  static SineCosine of(double x) {
    AngleReduction reduced = AngleReduction.of(x);
    SineCosine r = near(reduced.angle, reduced.rest);
    return switch (reduced.quadrant) {
      case 0 -> r;
      case 1 -> new SineCosine(r.cosine, r.cosineLow, -r.sine, -r.sineLow);
      case 2 -> new SineCosine(-r.sine, -r.sineLow, -r.cosine, -r.cosineLow);
      default -> new SineCosine(-r.cosine, -r.cosineLow, r.sine, r.sineLow);
    };
  }

  /** Of {@code angle + low}, up to pi/4 or a little more. */
  private static SineCosine near(double angle, double low) {
    double size = Math.abs(angle);
    double sign = angle < 0 ? -1 : 1;
    double u = BIG + size;
    double d = size - (u - BIG);
    double dLow = sign * low;
    int i = ((int) Double.doubleToRawLongBits(u) & 0xff) << 2;
    double[] table = SineTable.VALUES;
    double sn = table[i];
    double cs = table[i + 2];
    // Of the rest: the sine less d, and the cosine less 1.
    double dd = d * d;
    double sd = dLow - d * dd * (1 / 6.0 - dd * (1 / 120.0 - dd / 5040));
    double cd = -0.5 * dd;
    double cdLow = -0.5 * Math.fma(d, d, -dd) - d * dLow + dd * dd * (1 / 24.0 - dd * (1 / 720.0));
    // sin(a + d) is sin(a) + sin(a) * (cos(d) - 1) + cos(a) * sin(d).
    double p = sn * cd;
    double q = cs * d;
    double pLow = Math.fma(sn, cd, -p) + sn * cdLow + table[i + 1] * cd;
    double qLow = Math.fma(cs, d, -q) + cs * sd + table[i + 3] * d;
    double t = sn + q;
    double tLow = twoSumLow(sn, q, t);
    double s = t + p;
    double sLow = twoSumLow(t, p, s) + tLow + (pLow + qLow + table[i + 1]);
    double r = cs * cd;
    double w = -sn * d;
    double rLow = Math.fma(cs, cd, -r) + cs * cdLow + table[i + 3] * cd;
    double wLow = Math.fma(-sn, d, -w) - sn * sd - table[i + 1] * d;
    double v = cs + w;
    double vLow = twoSumLow(cs, w, v);
    double c = v + r;
    double cLow = twoSumLow(v, r, c) + vLow + (rLow + wLow + table[i + 3]);
    double fullS = s + sLow;
    double fullC = c + cLow;
    return new SineCosine(
        sign * fullS, sign * twoSumLow(s, sLow, fullS), fullC, twoSumLow(c, cLow, fullC));
  }

  /** What a sum has lost. */
  private static double twoSumLow(double a, double b, double sum) {
    double bb = sum - a;
    return a - (sum - bb) + (b - bb);
  }

  double tangent() {
    double q = sine / cosine;
    double rest = Math.fma(-q, cosine, sine) + sineLow - q * cosineLow;
    return q + rest / cosine;
  }

  /** {@code y * cosine - x * sine}: for a point (x, y), how far it is off the angle. */
  double offset(double y, double x) {
    double p = y * cosine;
    double q = x * sine;
    return p
        - q
        + (Math.fma(y, cosine, -p) - Math.fma(x, sine, -q) + (y * cosineLow - x * sineLow));
  }
}
