package org.cellvm.library.math;

/**
 * What the functions of {@code cmath} return where a part of the argument is infinite or NaN (Annex
 * G of C99). A table has 49 pairs of characters, one for the real and one for the imaginary part of
 * the result, by the kinds of the real part of the argument and of its imaginary part.
 */
final class SpecialValues {
  static final String ACOS =
      "TIPIPIPiPiTiNI"
          + "HI________HiNN"
          + "HI__H0Ho__HiHN"
          + "HI__H0Ho__HiHN"
          + "HI________HiNN"
          + "QI0I0I0i0iQiNI"
          + "NINNNNNNNNNiNN";

  static final String ACOSH =
      "ItIpIpIPIPITIN"
          + "Ih________IHNN"
          + "Ih__0h0H__IHNN"
          + "Ih__0h0H__IHNN"
          + "Ih________IHNN"
          + "IqIoIoI0I0IQIN"
          + "INNNNNNNNNINNN";

  static final String ASINH =
      "iqioioi0i0iQiN"
          + "ih________iHNN"
          + "ih__ooo0__iHNN"
          + "Ih__0o00__IHNN"
          + "Ih________IHNN"
          + "IqIoIoI0I0IQIN"
          + "INNNNoN0NNINNN";

  static final String ATANH =
      "ohohohoHoHoHoN"
          + "oh________oHNN"
          + "oh__ooo0__oHoN"
          + "0h__0o00__0H0N"
          + "0h________0HNN"
          + "0h0h0h0H0H0H0N"
          + "0hNNNNNNNN0HNN";

  static final String COSH =
      "IN__I0Io__ININ"
          + "NN________NNNN"
          + "N0__101o__N0N0"
          + "N0__1o10__N0N0"
          + "NN________NNNN"
          + "IN__IoI0__ININ"
          + "NNNNN0N0NNNNNN";

  static final String EXP =
      "00__0o00__0000"
          + "NN________NNNN"
          + "NN__1o10__NNNN"
          + "NN__1o10__NNNN"
          + "NN________NNNN"
          + "IN__IoI0__ININ"
          + "NNNNNoN0NNNNNN";

  static final String LOG =
      "ItIpIpIPIPITIN"
          + "Ih________IHNN"
          + "Ih__ipiP__IHNN"
          + "Ih__ioi0__IHNN"
          + "Ih________IHNN"
          + "IqIoIoI0I0IQIN"
          + "INNNNNNNNNINNN";

  static final String SINH =
      "IN__ioi0__ININ"
          + "NN________NNNN"
          + "0N__ooo0__0N0N"
          + "0N__0o00__0N0N"
          + "NN________NNNN"
          + "IN__IoI0__ININ"
          + "NNNNNoN0NNNNNN";

  static final String SQRT =
      "Ii0i0i0I0IIINI"
          + "Ii________IINN"
          + "Ii__0o00__IINN"
          + "Ii__0o00__IINN"
          + "Ii________IINN"
          + "IiIoIoI0I0IIIN"
          + "IiNNNNNNNNIINN";

  static final String TANH =
      "l0__lol0__l0l0"
          + "NN________NNNN"
          + "NN__ooo0__NNNN"
          + "NN__0o00__NNNN"
          + "NN________NNNN"
          + "10__1o10__1010"
          + "NNNNNoN0NNNNNN";

  static final String RECT =
      "IN__i0io__ININ"
          + "NN________NNNN"
          + "00__o0oo__0000"
          + "00__0o00__0000"
          + "NN________NNNN"
          + "IN__IoI0__ININ"
          + "NNNNN0N0NNNNNN";

  private SpecialValues() {}

  /** From 0: minus infinity, negative, -0, 0, positive, infinity, NaN. */
  private static int kind(double x) {
    if (Double.isNaN(x)) {
      return 6;
    }
    boolean negative = Math.copySign(1, x) < 0;
    if (Double.isInfinite(x)) {
      return negative ? 0 : 5;
    }
    return x == 0 ? negative ? 2 : 3 : negative ? 1 : 4;
  }

  /** The result for an argument of which a part is no finite number. */
  static Complex of(String table, double real, double imaginary) {
    int at = 2 * (7 * kind(real) + kind(imaginary));
    return new Complex(value(table.charAt(at)), value(table.charAt(at + 1)));
  }

  private static double value(char c) {
    return switch (c) {
      case '0' -> 0;
      case 'o' -> -0.0;
      case '1' -> 1;
      case 'l' -> -1;
      case 'I' -> Double.POSITIVE_INFINITY;
      case 'i' -> Double.NEGATIVE_INFINITY;
      case 'P' -> Math.PI;
      case 'p' -> -Math.PI;
      case 'H' -> 0.5 * Math.PI;
      case 'h' -> -0.5 * Math.PI;
      case 'Q' -> 0.25 * Math.PI;
      case 'q' -> -0.25 * Math.PI;
      case 'T' -> 0.75 * Math.PI;
      case 't' -> -0.75 * Math.PI;
      default -> Double.NaN;
    };
  }
}
