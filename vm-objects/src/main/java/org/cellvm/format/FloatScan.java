package org.cellvm.format;

/**
 * A float at the start of a text, as {@code PyOS_string_to_double} reads it: decimal digits with a
 * point and an exponent, {@code inf}, {@code infinity} or {@code nan}, and a sign.
 *
 * @param value the float; infinite where it is too large
 * @param end where it ends; its start if there is none
 */
public record FloatScan(double value, int end) {
  /**
   * The NaN of C programs on x86, which is what its processors make of infinity times zero: its
   * sign bit is set. That of {@code -nan} is clear.
   */
  public static final double NAN = Double.longBitsToDouble(0xfff8000000000000L);

  public static FloatScan at(String s, int start) {
    int n = s.length();
    int i = start;
    boolean negative = false;
    if (i < n && (s.charAt(i) == '-' || s.charAt(i) == '+')) {
      negative = s.charAt(i) == '-';
      i++;
    }
    int digits = i;
    i = skipDigits(s, i);
    int count = i - digits;
    if (i < n && s.charAt(i) == '.') {
      int fraction = i + 1;
      i = skipDigits(s, fraction);
      count += i - fraction;
    }
    if (count == 0) {
      return special(s, start, digits, negative);
    }
    if (i < n && (s.charAt(i) | 0x20) == 'e') {
      int exponent = i + 1;
      if (exponent < n && (s.charAt(exponent) == '-' || s.charAt(exponent) == '+')) {
        exponent++;
      }
      int end = skipDigits(s, exponent);
      if (end > exponent) {
        i = end;
      }
    }
    return new FloatScan(Double.parseDouble(s.substring(start, i)), i);
  }

  private static int skipDigits(String s, int i) {
    while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static FloatScan special(String s, int start, int i, boolean negative) {
    if (s.regionMatches(true, i, "inf", 0, 3)) {
      int end = s.regionMatches(true, i, "infinity", 0, 8) ? i + 8 : i + 3;
      return new FloatScan(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, end);
    }
    if (s.regionMatches(true, i, "nan", 0, 3)) {
      return new FloatScan(negative ? -NAN : NAN, i + 3);
    }
    return new FloatScan(0, start);
  }

  /** The first place from {@code i} on that is no white space of the C locale. */
  public static int skipSpace(String s, int i) {
    while (i < s.length() && isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
