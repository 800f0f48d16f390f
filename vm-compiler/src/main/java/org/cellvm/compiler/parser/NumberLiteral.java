package org.cellvm.compiler.parser;

import java.math.BigInteger;
import org.cellvm.compiler.code.Const;
import org.cellvm.format.IntegerDigits;

/** The value of a number token. */
final class NumberLiteral {
  /** As many decimal digits as surely fit a long. */
  private static final int SAFE_DIGITS = 18;

  private NumberLiteral() {}

  /**
   * Evaluates the token at {@code start..end}.
   *
   * @param negative a minus sign stands before it and belongs to it, so that the smallest int is an
   *     int and not a long
   */
  static Const parse(byte[] b, int start, int end, boolean negative) {
    if (isDecimal(b, start, end) && end - start <= SAFE_DIGITS) {
      long value = 0;
      for (int i = start; i < end; i++) {
        value = value * 10 + (b[i] - '0');
      }
      return new Const.Int(negative ? -value : value);
    }
    int last = b[end - 1] | 0x20;
    boolean hex = end - start > 2 && (b[start + 1] | 0x20) == 'x';
    if (last == 'l') {
      return new Const.Long(integer(b, start, end - 1, negative));
    }
    if (!hex && last == 'j') {
      return new Const.Complex(0.0, real(b, start, end - 1, negative));
    }
    if (!hex && !isInteger(b, start, end)) {
      return new Const.Float(real(b, start, end, negative));
    }
    BigInteger value = integer(b, start, end, negative);
    return value.bitLength() < 64 ? new Const.Int(value.longValue()) : new Const.Long(value);
  }

  /** A number that begins with a zero is octal, unless it is zero itself. */
  private static boolean isDecimal(byte[] b, int start, int end) {
    if (b[start] == '0' && end - start > 1) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** {@code 08} is a float: the tokenizer lets it pass only where an {@code e} follows it. */
  private static boolean isInteger(byte[] b, int start, int end) {
    boolean octal = b[start] == '0';
    for (int i = start; i < end; i++) {
      if ((b[i] | 0x20) == 'e' || b[i] == '.' || octal && b[i] >= '8' && b[i] <= '9') {
        return false;
      }
    }
    return true;
  }

  private static BigInteger integer(byte[] b, int start, int end, boolean negative) {
    int radix = 10;
    if (b[start] == '0' && end - start > 1) {
      int c = b[start + 1] | 0x20;
      radix = c == 'x' ? 16 : c == 'b' ? 2 : 8;
      start += c == 'x' || c == 'b' || c == 'o' ? 2 : 1;
    }
    String text = SourceText.latin1(b, start, end);
    BigInteger value = IntegerDigits.read(text, 0, text.length(), radix);
    return negative ? value.negate() : value;
  }

  private static double real(byte[] b, int start, int end, boolean negative) {
    double value = Double.parseDouble(SourceText.latin1(b, start, end));
    return negative ? -value : value;
  }
}
