package org.cellvm.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats in the formats of C's printf, exactly rounded: half to even on the exact binary value. */
final class FloatText {
  private FloatText() {}

  /**
   * Formats {@code x}.
   *
   * @param conversion one of e, f, g and their capitals
   * @param alt keep the decimal point, and in g the zeros at the end
   * @return digits with a minus sign if need be; nan and inf without regard to the precision
   */
  static String format(double x, char conversion, int precision, boolean alt) {
    boolean capital = conversion < 'a';
    if (x != x) {
      return capital ? "NAN" : "nan";
    }
    if (Double.isInfinite(x)) {
      String inf = capital ? "INF" : "inf";
      return x < 0 ? "-".concat(inf) : inf;
    }
    StringBuilder out = new StringBuilder();
    if (Double.doubleToRawLongBits(x) < 0) {
      out.append('-');
      x = -x;
    }
    switch (conversion | 0x20) {
      case 'f':
        fixed(out, x, precision, alt);
        break;
      case 'e':
        scientific(out, x, precision, alt, capital);
        break;
      default:
        general(out, x, Math.max(1, precision), alt, capital);
    }
    return out.toString();
  }

  private static void fixed(StringBuilder out, double x, int precision, boolean alt) {
    out.append(new BigDecimal(x).setScale(precision, RoundingMode.HALF_EVEN).toPlainString());
    if (alt && precision == 0) {
      out.append('.');
    }
  }

  private static void scientific(
      StringBuilder out, double x, int precision, boolean alt, boolean capital) {
    BigDecimal d = new BigDecimal(x).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    String digits = digits(d, precision + 1);
    out.append(digits.charAt(0));
    if (precision > 0 || alt) {
      out.append('.').append(digits, 1, digits.length());
    }
    exponent(out, exponent(d), capital);
  }

  /** The first {@code n} significant digits. */
  private static String digits(BigDecimal d, int n) {
    StringBuilder digits = new StringBuilder(d.unscaledValue().toString());
    while (digits.length() < n) {
      digits.append('0');
    }
    digits.setLength(n);
    return digits.toString();
  }

  private static int exponent(BigDecimal d) {
    return d.signum() == 0 ? 0 : d.precision() - d.scale() - 1;
  }

  private static void exponent(StringBuilder out, int exponent, boolean capital) {
    out.append(capital ? 'E' : 'e').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10) {
      out.append('0');
    }
    out.append(size);
  }

  private static void general(
      StringBuilder out, double x, int precision, boolean alt, boolean capital) {
    BigDecimal d = new BigDecimal(x).round(new MathContext(precision, RoundingMode.HALF_EVEN));
    String digits = digits(d, precision);
    int exponent = exponent(d);
    int used = precision;
    if (!alt) {
      while (used > 1 && digits.charAt(used - 1) == '0') {
        used--;
      }
    }
    if (exponent < -4 || exponent >= precision) {
      out.append(digits.charAt(0));
      if (used > 1 || alt) {
        out.append('.').append(digits, 1, used);
      }
      exponent(out, exponent, capital);
      return;
    }
    if (exponent < 0) {
      out.append("0.");
      for (int i = -1; i > exponent; i--) {
        out.append('0');
      }
      out.append(digits, 0, used);
      return;
    }
    out.append(digits, 0, exponent + 1);
    if (used > exponent + 1 || alt) {
      out.append('.');
    }
    if (used > exponent + 1) {
      out.append(digits, exponent + 1, used);
    }
  }
}
