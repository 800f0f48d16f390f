package org.cellvm.library.math;

import java.util.Arrays;
import org.cellvm.model.errors.Errors;

/**
 * A sum of floats without loss: partial sums of growing size that do not overlap (Shewchuk,
 * Adaptive Precision Floating-Point Arithmetic, 1997).
 */
final class ExactSum {
  private double[] partials = new double[32];
  private int n;

  /** The sum of the infinities and NaNs among the summands, and of the infinities alone. */
  private double special;

  private double infinities;

  /**
   * Adds a number.
   *
   * @throws org.cellvm.model.errors.PyException OverflowError if a partial sum is too large
   */
  void add(double summand) {
    double x = summand;
    int kept = 0;
    for (int i = 0; i < n; i++) {
      double y = partials[i];
      double larger = Math.abs(x) < Math.abs(y) ? y : x;
      double smaller = Math.abs(x) < Math.abs(y) ? x : y;
      double sum = larger + smaller;
      double lost = smaller - (sum - larger);
      if (lost != 0) {
        partials[kept++] = lost;
      }
      x = sum;
    }
    n = kept;
    if (x == 0) {
      return;
    }
    if (Double.isFinite(x)) {
      if (n == partials.length) {
        partials = Arrays.copyOf(partials, n * 2);
      }
      partials[n++] = x;
      return;
    }
    if (Double.isFinite(summand)) {
      throw Errors.overflowError("intermediate overflow in fsum");
    }
    if (Double.isInfinite(summand)) {
      infinities += summand;
    }
    special += summand;
    n = 0;
  }

  /**
   * The sum, rounded to the nearest float.
   *
   * @throws org.cellvm.model.errors.PyException ValueError for infinities of both signs
   */
  double rounded() {
    if (special != 0) {
      if (Double.isNaN(infinities)) {
        throw Errors.valueError("-inf + inf in fsum");
      }
      return special;
    }
    if (n == 0) {
      return 0;
    }
    int i = n - 1;
    double sum = partials[i];
    double lost = 0;
    while (i > 0 && lost == 0) {
      double x = sum;
      double y = partials[--i];
      sum = x + y;
      lost = y - (sum - x);
    }
    // Exactly between two floats, the next smaller part decides.
    if (i > 0 && (lost < 0 && partials[i - 1] < 0 || lost > 0 && partials[i - 1] > 0)) {
      double other = sum + lost * 2;
      if (other - sum == lost * 2) {
        sum = other;
      }
    }
    return sum;
  }
}
