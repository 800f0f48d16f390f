package org.cellvm.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Beside {@code BigDecimal}, which is exact. */
final class DecimalDigitsTest {
  private static final int COUNT = 20_000;

  private final Random random = new Random(27);

  /** Of all sizes that are common, some of them ties and some a few digits long. */
  private double next(int i) {
    double x = random.nextDouble() * Math.pow(10, random.nextInt(27) - 10);
    return switch (i % 4) {
      case 0 -> x;
      case 1 -> Math.rint(x * 8) / 8 + 0.125;
      case 2 -> random.nextInt(100_000) / 1000.0;
      default -> (float) x;
    };
  }

  @Test
  void scalesExactly() {
    for (int i = 0; i < COUNT; i++) {
      double x = next(i);
      int k = random.nextInt(30) - 9;
      long scaled = DecimalDigits.scaled(x, k);
      BigDecimal exact = new BigDecimal(x).scaleByPowerOfTen(k).setScale(0, RoundingMode.HALF_EVEN);
      if (scaled < 0) {
        assertTrue(k > 27 || exact.precision() > 16 || x >= 0x1p52, x + " " + k);
      } else {
        assertEquals(exact.toPlainString(), Long.toString(scaled), x + " " + k);
      }
    }
  }

  @Test
  void roundsToSignificantDigits() {
    for (int i = 0; i < COUNT; i++) {
      double x = next(i);
      int n = 1 + random.nextInt(17);
      if (x == 0) {
        continue;
      }
      DecimalDigits found = DecimalDigits.rounded(x, n);
      BigDecimal exact = new BigDecimal(x).round(new MathContext(n, RoundingMode.HALF_EVEN));
      if (found == null) {
        assertTrue(x < 1e-9 || x > 1e15, x + " " + n);
        continue;
      }
      BigDecimal result = BigDecimal.valueOf(found.digits, n - 1 - found.exponent);
      assertEquals(0, exact.compareTo(result), x + " " + n);
      assertEquals(n, Long.toString(found.digits).length(), x + " " + n);
    }
  }

  @Test
  void findsTheShortestAndOfTheseTheNearest() {
    for (int i = 0; i < COUNT; i++) {
      double x = next(i);
      DecimalDigits found = x == 0 ? null : DecimalDigits.shortest(x);
      if (found == null) {
        boolean power = (Double.doubleToRawLongBits(x) & (1L << 52) - 1) == 0;
        assertTrue(power || x < 1e-10 || x > 1e15, Double.toString(x));
        continue;
      }
      int n = 1;
      BigDecimal exact = new BigDecimal(x);
      BigDecimal best = exact;
      for (; n <= 17; n++) {
        best = exact.round(new MathContext(n, RoundingMode.HALF_EVEN));
        if (best.doubleValue() == x) {
          break;
        }
      }
      String digits = Long.toString(found.digits);
      assertEquals(n, digits.length(), Double.toString(x));
      BigDecimal result = BigDecimal.valueOf(found.digits, n - 1 - found.exponent);
      assertEquals(0, best.compareTo(result), Double.toString(x));
    }
  }

  @Test
  void leavesAloneWhatIsTooLargeOrSmall() {
    assertNull(DecimalDigits.shortest(Double.MIN_VALUE));
    assertNull(DecimalDigits.shortest(Double.MAX_VALUE));
    assertNull(DecimalDigits.rounded(1e300, 5));
    assertEquals(-1, DecimalDigits.scaled(1e300, 2));
    assertEquals(0, DecimalDigits.scaled(1e-300, 5));
    assertNotNull(DecimalDigits.shortest(0.1));
  }
}
