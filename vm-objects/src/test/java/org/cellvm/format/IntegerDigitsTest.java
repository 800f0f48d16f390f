package org.cellvm.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Beside {@code BigInteger}'s own digits. */
class IntegerDigitsTest {
  private static final int[] LENGTHS = {
    1, 2, 11, 12, 13, 17, 18, 19, 20, 63, 64, 65, 399, 400, 401, 1601, 4799, 4800, 4801, 9601
  };

  private final Random random = new Random(1);

  private String digits(int length, int base) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(Character.forDigit(random.nextInt(base), base));
    }
    return text.toString();
  }

  @Test
  void readsWhatBigIntegerReads() {
    for (int base = 2; base <= 36; base++) {
      for (int length : LENGTHS) {
        String text = digits(length, base);
        assertEquals(
            new BigInteger(text, base),
            IntegerDigits.read("-" + text + "z", 1, length + 1, base),
            () -> text + " in base " + text);
      }
    }
    assertEquals(BigInteger.ZERO, IntegerDigits.read("0".repeat(1000), 0, 1000, 16));
    assertEquals(BigInteger.ZERO, IntegerDigits.read("0".repeat(1000), 0, 1000, 10));
    assertEquals(BigInteger.valueOf(35), IntegerDigits.read("Z", 0, 1, 36));
    assertEquals(
        new BigInteger("ABCDEF".repeat(9), 16), IntegerDigits.read("ABCDEF".repeat(9), 0, 54, 16));
  }

  @Test
  void writesWhatBigIntegerWrites() {
    for (int base = 2; base <= 36; base++) {
      for (int bits : new int[] {0, 1, 2, 3, 8, 62, 63, 64, 65, 66, 127, 128, 129, 1000, 20_003}) {
        BigInteger value = new BigInteger(bits, random);
        BigInteger power = BigInteger.ONE.shiftLeft(bits);
        assertEquals(value.toString(base), IntegerDigits.text(value, base));
        assertEquals(value.toString(base), IntegerDigits.text(value.negate(), base));
        assertEquals(power.toString(base), IntegerDigits.text(power, base));
        assertEquals(
            power.subtract(BigInteger.ONE).toString(base),
            IntegerDigits.text(power.subtract(BigInteger.ONE), base));
      }
    }
  }

  @Test
  void modulusIsThatOfCPythonsHash() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    for (int bits = 0; bits < 700; bits++) {
      for (int i = 0; i < 20; i++) {
        BigInteger value = new BigInteger(bits, random);
        long expected = value.mod(modulus).longValue();
        if (expected == 0 && value.signum() != 0) {
          expected = -1;
        }
        assertEquals(expected, IntegerDigits.modulo64(value), value::toString);
        assertEquals(expected, IntegerDigits.modulo64(value.negate()), value::toString);
      }
    }
    assertEquals(-1, IntegerDigits.modulo64(modulus));
    assertEquals(-1, IntegerDigits.modulo64(modulus.multiply(modulus)));
    assertEquals(0, IntegerDigits.modulo64(BigInteger.ZERO));
    assertEquals(1, IntegerDigits.modulo64(BigInteger.ONE.shiftLeft(6400)));
  }
}
