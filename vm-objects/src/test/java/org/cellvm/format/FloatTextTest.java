package org.cellvm.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What CPython prints for the same conversions. */
final class FloatTextTest {
  @Test
  void roundsTheExactBinaryValueHalfToEven() {
    assertEquals("0", FloatText.format(0.5, 'f', 0, false));
    assertEquals("2", FloatText.format(1.5, 'f', 0, false));
    assertEquals("2.67", FloatText.format(2.675, 'f', 2, false));
    assertEquals("-0.00", FloatText.format(-0.0, 'f', 2, false));
  }

  @Test
  void writesExponentsWithTwoDigitsAtLeast() {
    assertEquals("1.500000e+00", FloatText.format(1.5, 'e', 6, false));
    assertEquals("1.5E-300", FloatText.format(1.5e-300, 'E', 1, false));
    assertEquals("2.e+00", FloatText.format(1.5, 'e', 0, true));
  }

  @Test
  void generalFormDropsZerosUnlessAsked() {
    assertEquals("100000", FloatText.format(1e5, 'g', 6, false));
    assertEquals("1e+06", FloatText.format(1e6, 'g', 6, false));
    assertEquals("0.0001", FloatText.format(1e-4, 'g', 6, false));
    assertEquals("1e-05", FloatText.format(1e-5, 'g', 6, false));
    assertEquals("1.00000", FloatText.format(1, 'g', 6, true));
    assertEquals("nan", FloatText.format(Double.NaN, 'g', 6, false));
    assertEquals("-INF", FloatText.format(Double.NEGATIVE_INFINITY, 'G', 6, false));
  }
}
