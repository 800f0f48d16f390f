package org.cellvm.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void medianOfOddEvenAndNone() {
    assertEquals(2.0, Statistics.median(new double[] {3, 1, 2}));
    assertEquals(2.5, Statistics.median(new double[] {4, 1, 2, 3}));
    assertTrue(Double.isNaN(Statistics.median(new double[0])));
  }

  @Test
  void geometricMeanOfReciprocalsIsOne() {
    assertEquals(1.0, Statistics.geometricMean(new double[] {0.25, 4, 0.5, 2}), 1e-12);
  }

  @Test
  void intervalIsStudentsOnLogarithms() {
    // Logarithms 0, 1, 2: mean 1, deviation 1, so the half width is 4.303 / sqrt(3).
    double[] samples = {1, Math.E, Math.E * Math.E};
    Statistics.Interval interval = Statistics.geometricInterval(samples);
    double half = 4.303 / Math.sqrt(3);
    assertEquals(Math.E, interval.mean(), 1e-9);
    assertEquals(Math.exp(1 - half), interval.low(), 1e-9);
    assertEquals(Math.exp(1 + half), interval.high(), 1e-9);
  }

  @Test
  void oneForkHasNoInterval() {
    assertTrue(Double.isNaN(Statistics.geometricInterval(new double[] {2}).low()));
  }
}
