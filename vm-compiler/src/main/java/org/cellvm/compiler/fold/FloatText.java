package org.cellvm.compiler.fold;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as text: {@code repr}, and the conversions {@code e f g} of {@code %}. */
final class FloatText {
  private FloatText() {}

  /**
   * The shortest text that reads back as {@code value}, with {@code .0} where it looks integral.
   */
  static String repr(double value) {
    String text = shortest(value);
    return isIntegral(text) ? text + ".0" : text;
  }

  /** {@code str(value)}: twelve digits. */
  static String str(double value) {
    String text = format(value, 'g', 12, false);
    return isIntegral(text) ? text + ".0" : text;
  }

  private static boolean isIntegral(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #repr}, but 1.0 is {@code 1}. */
  static String shortest(double value) {
    String special = special(value);
    if (special != null) {
      return special;
    }
    String sign = sign(value);
    if (value == 0) {
      return sign + "0";
    }
    BigDecimal exact = new BigDecimal(Math.abs(value));
    BigDecimal rounded = exact;
    for (int precision = 1; precision <= 17; precision++) {
      rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == Math.abs(value)) {
        break;
      }
    }
    BigDecimal stripped = rounded.stripTrailingZeros();
    String digits = stripped.unscaledValue().toString();
    int exponent = digits.length() - stripped.scale() - 1;
    return sign + layOut(digits, exponent, exponent < -4 || exponent >= 16);
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return null;
  }

  private static String sign(double value) {
    return value < 0 || 1 / value < 0 ? "-" : "";
  }

  /**
   * {@code value} as C's {@code printf} converts it.
   *
   * @param type one of {@code e f g}
   * @param alternate the flag {@code #}: keep the point, and trailing zeros of {@code g}
   */
  static String format(double value, char type, int precision, boolean alternate) {
    String special = special(value);
    if (special != null) {
      return special;
    }
    String sign = sign(value);
    BigDecimal exact = new BigDecimal(Math.abs(value));
    if (type == 'f') {
      String text = exact.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
      return sign + (alternate && precision == 0 ? text + "." : text);
    }
    int significant = type == 'e' ? precision + 1 : Math.max(precision, 1);
    String digits;
    int exponent;
    if (value == 0) {
      digits = "0".repeat(significant);
      exponent = 0;
    } else {
      BigDecimal rounded = exact.round(new MathContext(significant, RoundingMode.HALF_EVEN));
      digits = rounded.unscaledValue().toString();
      exponent = digits.length() - rounded.scale() - 1;
      digits =
          digits.length() < significant
              ? digits + "0".repeat(significant - digits.length())
              : digits.substring(0, significant);
    }
    if (type == 'e') {
      String text = layOut(digits, exponent, true);
      return sign + (alternate && precision == 0 ? text.replace("e", ".e") : text);
    }
    boolean scientific = exponent < -4 || exponent >= significant;
    if (!alternate) {
      int end = digits.length();
      while (end > 1 && digits.charAt(end - 1) == '0') {
        end--;
      }
      return sign + layOut(digits.substring(0, end), exponent, scientific);
    }
    String text = layOut(digits, exponent, scientific);
    if (text.indexOf('.') < 0) {
      text = scientific ? text.replace("e", ".e") : text + ".";
    }
    return sign + text;
  }

  /** Digits d.ddd times ten to the {@code exponent}, in scientific or plain notation. */
  private static String layOut(String digits, int exponent, boolean scientific) {
    if (scientific) {
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      int magnitude = Math.abs(exponent);
      return mantissa + (exponent < 0 ? "e-" : "e+") + (magnitude < 10 ? "0" : "") + magnitude;
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (digits.length() <= exponent + 1) {
      return digits + "0".repeat(exponent + 1 - digits.length());
    }
    return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }
}
