package org.cellvm.compiler.fold;

import java.math.BigInteger;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.code.Const;

/**
 * Which operations are computed at all. CPython computes a string of a gigabyte before it finds it
 * too long to keep, and any power; that is left to the run of the program here.
 */
final class FoldingLimits {
  /** The most bits that all longs made in one compilation may have together. */
  private static final long BIT_BUDGET = 1L << 26;

  /** Digits of a width or precision with which a result is too long in any case. */
  private static final int TOO_MANY_DIGITS = 5;

  private long bitsUsed;

  /** Whether the result of an operation cannot be too large to compute. */
  boolean allows(int opcode, Const left, Const right, int maxSize) {
    if (left instanceof Const.Code || right instanceof Const.Code) {
      return false;
    }
    long available = BIT_BUDGET - bitsUsed;
    switch (opcode) {
      case Op.BINARY_MULTIPLY:
        if (length(left) >= 0 || length(right) >= 0) {
          return isShort(left, right, maxSize) && isShort(right, left, maxSize);
        }
        return bits(left) + bits(right) <= available;
      case Op.BINARY_POWER:
        return (bits(left) - 1) * exponent(right) <= available;
      case Op.BINARY_LSHIFT:
        return bits(left) + exponent(right) <= available;
      case Op.BINARY_MODULO:
        if (left instanceof Const.Str s) {
          return !isWide(s.bytes());
        }
        return !(left instanceof Const.Unicode u)
            || !isWide(new String(u.codePoints(), 0, u.codePoints().length));
      default:
        return true;
    }
  }

  /** The result, counted; null if longs have become too many or too long. */
  Const charged(Const result) {
    if (result instanceof Const.Long l) {
      bitsUsed += l.value().bitLength();
      if (bitsUsed > BIT_BUDGET) {
        return null;
      }
    }
    return result;
  }

  /** The number of items of a sequence; -1 for what is none. */
  private static int length(Const c) {
    if (c instanceof Const.Str s) {
      return s.bytes().length();
    }
    if (c instanceof Const.Unicode u) {
      return u.codePoints().length;
    }
    return c instanceof Const.Tuple t ? t.items().size() : -1;
  }

  private static boolean isShort(Const sequence, Const count, int maxSize) {
    int length = length(sequence);
    return length <= 0 || exponent(count) <= maxSize / length;
  }

  private static BigInteger integer(Const c) {
    if (c instanceof Const.Int i) {
      return BigInteger.valueOf(i.value());
    }
    if (c instanceof Const.Long l) {
      return l.value();
    }
    return c == Const.Singleton.TRUE ? BigInteger.ONE : BigInteger.ZERO;
  }

  private static double bits(Const c) {
    return integer(c).abs().bitLength();
  }

  /** How often something is done; 0 for less, or for no integer. */
  private static double exponent(Const c) {
    return Math.max(0, integer(c).doubleValue());
  }

  /** Whether a conversion has a width, or other than of a string a precision, of many digits. */
  private static boolean isWide(String format) {
    for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i + 1)) {
      i++;
      while (i < format.length() && "-+ #0".indexOf(format.charAt(i)) >= 0) {
        i++;
      }
      int width = digitsEnd(format, i);
      if (width - i >= TOO_MANY_DIGITS) {
        return true;
      }
      i = width;
      if (i < format.length() && format.charAt(i) == '.') {
        int precision = digitsEnd(format, i + 1);
        boolean string = precision < format.length() && "sr".indexOf(format.charAt(precision)) >= 0;
        if (!string && precision - i > TOO_MANY_DIGITS) {
          return true;
        }
        i = precision;
      }
    }
    return false;
  }

  private static int digitsEnd(String format, int from) {
    int i = from;
    while (i < format.length() && format.charAt(i) >= '0' && format.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
