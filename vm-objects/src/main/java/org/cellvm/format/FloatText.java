package org.cellvm.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Floats as text: in the formats of C's printf, exactly rounded (half to even on the exact binary
 * value), and as the shortest text that reads back as the same float.
 */
public final class FloatText {
  /** As many digits as tell any two floats apart. */
  private static final int MAX_DIGITS = 17;

  /** Every number of so many decimal digits survives the way to a normal float and back. */
  private static final int SAFE_DIGITS = 15;

  /** No float has more digits than this, before or after the point. */
  private static final int ALL_DIGITS = 1100;

  private FloatText() {}

  /** {@code repr(x)}: the shortest text, with {@code .0} where it would look like an integer. */
  public static String repr(double x) {
    long whole = (long) x;
    if (whole == x && Math.abs(x) < 1e15 && (whole != 0 || 1 / x > 0)) {
      return Long.toString(whole).concat(".0");
    }
    return withPoint(shortest(x));
  }

  /** {@code str(x)}: twelve digits. */
  public static String str(double x) {
    return general(x, 12);
  }

  /**
   * As {@code 'g'}, but with at least one digit after the point; and the exponent comes one digit
   * earlier, as {@code .0} needs room too.
   */
  public static String general(double x, int precision) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return format(x, 'g', precision, false);
    }
    int digits = Math.max(1, precision);
    StringBuilder out = new StringBuilder();
    general(out, signed(out, x), digits, digits - 1, false, false);
    return withPoint(out.toString());
  }

  private static String withPoint(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && (c < '0' || c > '9')) {
        return text;
      }
    }
    return text.concat(".0");
  }

  /** As {@link #repr}, but 1.0 is {@code 1}. */
  public static String shortest(double x) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return format(x, 'g', MAX_DIGITS, false);
    }
    StringBuilder out = new StringBuilder();
    double size = signed(out, x);
    DecimalDigits fast = DecimalDigits.shortest(size);
    String digits;
    int exponent;
    if (fast != null) {
      digits = Long.toString(fast.digits);
      exponent = fast.exponent;
    } else {
      BigDecimal d = shortestDecimal(size).stripTrailingZeros();
      digits = d.unscaledValue().toString();
      exponent = exponent(d);
    }
    if (exponent < -4 || exponent >= 16) {
      scientific(out, digits, exponent, false, false);
    } else {
      plain(out, digits, exponent, false);
    }
    return out.toString();
  }

  /** The decimal of fewest digits that rounds to {@code x}, the nearest if there are several. */
  private static BigDecimal shortestDecimal(double x) {
    if (x >= Double.MIN_NORMAL) {
      // The platform's text reads back as x but is not always the shortest. If it is short enough
      // to be the only one of its length, it is.
      BigDecimal text = new BigDecimal(Double.toString(x));
      if (text.precision() <= SAFE_DIGITS) {
        return text;
      }
    }
    BigDecimal exact = new BigDecimal(x);
    // Below a power of two the floats are closer: the nearest decimal may belong to the one below.
    boolean uneven = (Double.doubleToRawLongBits(x) & (1L << 52) - 1) == 0;
    for (int n = x < Double.MIN_NORMAL ? 1 : SAFE_DIGITS; n < MAX_DIGITS; n++) {
      BigDecimal d = exact.round(new MathContext(n, RoundingMode.HALF_EVEN));
      if (d.doubleValue() == x) {
        return d;
      }
      if (uneven) {
        d = exact.round(new MathContext(n, RoundingMode.UP));
        if (d.doubleValue() == x) {
          return d;
        }
      }
    }
    return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
  }

  /**
   * Formats {@code x}.
   *
   * @param conversion one of e, f, g and their capitals
   * @param alt keep the decimal point, and in g the zeros at the end
   * @return digits with a minus sign if need be; nan and inf without regard to the precision
   * @throws OutOfMemoryError for a precision that no string has room for
   */
  public static String format(double x, char conversion, int precision, boolean alt) {
    boolean capital = conversion < 'a';
    if (Double.isNaN(x)) {
      return capital ? "NAN" : "nan";
    }
    if (Double.isInfinite(x)) {
      String inf = capital ? "INF" : "inf";
      return x < 0 ? "-".concat(inf) : inf;
    }
    if (precision > Integer.MAX_VALUE - ALL_DIGITS) {
      throw new OutOfMemoryError("precision " + precision);
    }
    StringBuilder out = new StringBuilder();
    x = signed(out, x);
    switch (conversion | 0x20) {
      case 'f':
        fixed(out, x, precision, alt);
        break;
      case 'e':
        Rounded d = rounded(x, precision + 1);
        scientific(out, d.digits, d.exponent, alt, capital);
        break;
      default:
        int digits = Math.max(1, precision);
        general(out, x, digits, digits, alt, capital);
    }
    return out.toString();
  }

  /** Writes the minus sign, if there is one; returns the absolute value. */
  private static double signed(StringBuilder out, double x) {
    if (Double.doubleToRawLongBits(x) < 0) {
      out.append('-');
      return -x;
    }
    return x;
  }

  private static void fixed(StringBuilder out, double x, int precision, boolean alt) {
    long scaled = DecimalDigits.scaled(x, precision);
    if (scaled >= 0) {
      fixed(out, Long.toString(scaled), precision, alt);
      return;
    }
    int scale = Math.min(precision, ALL_DIGITS);
    out.append(new BigDecimal(x).setScale(scale, RoundingMode.HALF_EVEN).toPlainString());
    zeros(out, precision - scale);
    if (alt && precision == 0) {
      out.append('.');
    }
  }

  /** The digits of an integer, with a point before the last {@code places} of them. */
  private static void fixed(StringBuilder out, String digits, int places, boolean alt) {
    int whole = digits.length() - places;
    if (whole <= 0) {
      out.append("0.");
      zeros(out, -whole);
      out.append(digits);
      return;
    }
    out.append(digits, 0, whole);
    if (places > 0 || alt) {
      out.append('.').append(digits, whole, digits.length());
    }
  }

  private static void zeros(StringBuilder out, int n) {
    for (int i = 0; i < n; i++) {
      out.append('0');
    }
  }

  /** Significant digits, and the exponent of the first. */
  private record Rounded(String digits, int exponent) {}

  /** To {@code n} significant digits. */
  private static Rounded rounded(double x, int n) {
    DecimalDigits fast = n <= MAX_DIGITS && x > 0 ? DecimalDigits.rounded(x, n) : null;
    if (fast != null) {
      return new Rounded(Long.toString(fast.digits), fast.exponent);
    }
    BigDecimal d = new BigDecimal(x);
    if (n <= ALL_DIGITS) {
      d = d.round(new MathContext(n, RoundingMode.HALF_EVEN));
    }
    return new Rounded(digits(d, n), exponent(d));
  }

  /** The first {@code n} significant digits. */
  private static String digits(BigDecimal d, int n) {
    StringBuilder digits = new StringBuilder(d.unscaledValue().toString());
    zeros(digits, n - digits.length());
    digits.setLength(n);
    return digits.toString();
  }

  private static int exponent(BigDecimal d) {
    return d.signum() == 0 ? 0 : d.precision() - d.scale() - 1;
  }

  private static void scientific(
      StringBuilder out, String digits, int exponent, boolean alt, boolean capital) {
    out.append(digits.charAt(0));
    if (digits.length() > 1 || alt) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append(capital ? 'E' : 'e').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10) {
      out.append('0');
    }
    out.append(size);
  }

  /** Exponents from {@code limit} on are written as such. */
  private static void general(
      StringBuilder out, double x, int precision, int limit, boolean alt, boolean capital) {
    Rounded d = rounded(x, precision);
    String digits = d.digits;
    if (!alt && !keepsZeros(x, precision)) {
      int used = precision;
      while (used > 1 && digits.charAt(used - 1) == '0') {
        used--;
      }
      digits = digits.substring(0, used);
    }
    int exponent = d.exponent;
    if (exponent < -4 || exponent >= limit) {
      scientific(out, digits, exponent, alt, capital);
    } else {
      plain(out, digits, exponent, alt);
    }
  }

  /**
   * CPython's conversion leaves zeros at the end in one case: an integer of up to 15 digits that
   * lies half-way between two results and is rounded down. So 1000005.0 is {@code 1.00000e+06}.
   */
  private static boolean keepsZeros(double x, int precision) {
    if (x >= 1e15 || x != (long) x) {
      return false;
    }
    long value = (long) x;
    long unit = 1;
    for (long rest = value; rest > 0; rest /= 10) {
      unit *= 10;
    }
    for (int i = 0; i < precision && unit > 0; i++) {
      unit /= 10;
    }
    return unit > 1 && value % unit * 2 == unit && value / unit % 10 == 0;
  }

  private static void plain(StringBuilder out, String digits, int exponent, boolean alt) {
    if (exponent < 0) {
      out.append("0.");
      zeros(out, -exponent - 1);
      out.append(digits);
      return;
    }
    int whole = exponent + 1;
    if (digits.length() <= whole) {
      out.append(digits);
      zeros(out, whole - digits.length());
      if (alt) {
        out.append('.');
      }
      return;
    }
    out.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
  }
}
