package org.cellvm.bench;

import java.util.Arrays;

/** The few statistics that the reports need. */
final class Statistics {
  /** Student's t at 0.975, by degrees of freedom from 1; beyond the table the normal's 1.96. */
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private Statistics() {}

  /**
   * A mean and the bounds of its 95 % interval.
   *
   * @param low NaN where one sample gives no interval
   */
  record Interval(double mean, double low, double high) {}

  /** NaN for no samples. */
  static double median(double[] samples) {
    if (samples.length == 0) {
      return Double.NaN;
    }
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * Returns the value below which a part of the samples lies, between two of them in proportion;
   * NaN for no samples.
   */
  static double quantile(double[] samples, double part) {
    if (samples.length == 0) {
      return Double.NaN;
    }
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    double at = part * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Returns the geometric mean of positive samples; NaN for none. */
  static double geometricMean(double[] samples) {
    double sum = 0;
    for (double sample : samples) {
      sum += Math.log(sample);
    }
    return Math.exp(sum / samples.length);
  }

  /** Returns the geometric mean with Student's interval of the samples' logarithms. */
  static Interval geometricInterval(double[] samples) {
    int n = samples.length;
    double mean = Math.log(geometricMean(samples));
    if (n < 2) {
      return new Interval(Math.exp(mean), Double.NaN, Double.NaN);
    }
    double squares = 0;
    for (double sample : samples) {
      double d = Math.log(sample) - mean;
      squares += d * d;
    }
    double t = n - 2 < T.length ? T[n - 2] : 1.96;
    double half = t * Math.sqrt(squares / (n - 1) / n);
    return new Interval(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half));
  }
}
