package org.cellvm.compiler.fold;

import java.math.BigInteger;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.code.Const;

/**
 * Binary operations of ints and longs. An ArithmeticException stands for whatever Python raises.
 */
final class IntegerOps {
  private IntegerOps() {}

  /**
   * The operation on two ints; null where the result is a long, which the other method computes.
   */
  static Const binary(int opcode, long a, long b) {
    switch (opcode) {
      case Op.BINARY_ADD:
        {
          long r = a + b;
          return ((a ^ r) & (b ^ r)) < 0 ? null : new Const.Int(r);
        }
      case Op.BINARY_SUBTRACT:
        {
          long r = a - b;
          return ((a ^ b) & (a ^ r)) < 0 ? null : new Const.Int(r);
        }
      case Op.BINARY_MULTIPLY:
        {
          long high = Math.multiplyHigh(a, b);
          long r = a * b;
          return high == r >> 63 ? new Const.Int(r) : null;
        }
      case Op.BINARY_FLOOR_DIVIDE:
        return a == Long.MIN_VALUE && b == -1 ? null : new Const.Int(Math.floorDiv(a, b));
      case Op.BINARY_MODULO:
        return a == Long.MIN_VALUE && b == -1 ? null : new Const.Int(Math.floorMod(a, b));
      case Op.BINARY_POWER:
        return power(a, b);
      case Op.BINARY_LSHIFT:
        {
          if (b < 0) {
            throw new ArithmeticException("negative shift count");
          }
          if (a == 0 || b == 0) {
            return new Const.Int(a);
          }
          if (b >= 64) {
            return null;
          }
          long r = a << b;
          return r >> b == a ? new Const.Int(r) : null;
        }
      case Op.BINARY_RSHIFT:
        if (b < 0) {
          throw new ArithmeticException("negative shift count");
        }
        return new Const.Int(b >= 64 ? (a < 0 ? -1 : 0) : a >> b);
      case Op.BINARY_AND:
        return new Const.Int(a & b);
      case Op.BINARY_OR:
        return new Const.Int(a | b);
      case Op.BINARY_XOR:
        return new Const.Int(a ^ b);
      default:
        return null;
    }
  }

  private static Const power(long base, long exponent) {
    if (exponent < 0) {
      return FloatOps.binary(Op.BINARY_POWER, (double) base, (double) exponent);
    }
    long result = 1;
    long square = base;
    for (long n = exponent; n > 0; ) {
      if ((n & 1) != 0) {
        if (Math.multiplyHigh(result, square) != result * square >> 63) {
          return null;
        }
        result *= square;
        if (square == 0) {
          break;
        }
      }
      n >>= 1;
      if (n == 0) {
        break;
      }
      if (Math.multiplyHigh(square, square) != square * square >> 63) {
        return null;
      }
      square *= square;
    }
    return new Const.Int(result);
  }

  /**
   * The operation on two longs.
   *
   * @throws ArithmeticException also where the result would have more than {@code maxBits} bits
   */
  static Const binary(int opcode, BigInteger a, BigInteger b, long maxBits) {
    switch (opcode) {
      case Op.BINARY_ADD:
        return new Const.Long(a.add(b));
      case Op.BINARY_SUBTRACT:
        return new Const.Long(a.subtract(b));
      case Op.BINARY_MULTIPLY:
        limit((double) a.bitLength() + b.bitLength(), maxBits);
        return new Const.Long(a.multiply(b));
      case Op.BINARY_FLOOR_DIVIDE:
        return new Const.Long(floorDivide(a, b)[0]);
      case Op.BINARY_MODULO:
        return new Const.Long(floorDivide(a, b)[1]);
      case Op.BINARY_TRUE_DIVIDE:
        return new Const.Float(trueDivide(a, b));
      case Op.BINARY_POWER:
        if (b.signum() < 0) {
          return FloatOps.binary(opcode, toDouble(a), toDouble(b));
        }
        if (a.bitLength() <= 1 && b.bitLength() > 31) {
          return new Const.Long(a.signum() < 0 && !b.testBit(0) ? BigInteger.ONE : a);
        }
        limit((a.bitLength() - 1) * b.doubleValue(), maxBits);
        return new Const.Long(a.pow(b.intValueExact()));
      case Op.BINARY_LSHIFT:
        if (b.signum() < 0) {
          throw new ArithmeticException("negative shift count");
        }
        limit(a.bitLength() + b.doubleValue(), maxBits);
        return new Const.Long(a.shiftLeft(b.intValueExact()));
      case Op.BINARY_RSHIFT:
        if (b.signum() < 0 || b.bitLength() > 63) {
          throw new ArithmeticException("shift count");
        }
        return new Const.Long(
            b.bitLength() > 31
                ? a.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO
                : a.shiftRight(b.intValueExact()));
      case Op.BINARY_AND:
        return new Const.Long(a.and(b));
      case Op.BINARY_OR:
        return new Const.Long(a.or(b));
      case Op.BINARY_XOR:
        return new Const.Long(a.xor(b));
      default:
        return null;
    }
  }

  private static void limit(double bits, long maxBits) {
    if (bits > maxBits) {
      throw new ArithmeticException("too large to fold");
    }
  }

  private static BigInteger[] floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] result = a.divideAndRemainder(b);
    if (result[1].signum() != 0 && result[1].signum() != b.signum()) {
      result[0] = result[0].subtract(BigInteger.ONE);
      result[1] = result[1].add(b);
    }
    return result;
  }

  static double toDouble(BigInteger value) {
    double result = value.doubleValue();
    if (Double.isInfinite(result)) {
      throw new ArithmeticException("long int too large to convert to float");
    }
    return result;
  }

  /** The quotient, correctly rounded. */
  private static double trueDivide(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (a.signum() == 0) {
      return b.signum() < 0 ? -0.0 : 0.0;
    }
    // 66 bits of quotient and a sticky bit; fewer where the result is subnormal.
    int exponent = a.bitLength() - b.bitLength();
    int shift = Math.min(66 - exponent, 1074 + 1);
    BigInteger n = a.abs();
    BigInteger d = b.abs();
    BigInteger[] quotient =
        (shift >= 0 ? n.shiftLeft(shift) : n)
            .divideAndRemainder(shift >= 0 ? d : d.shiftLeft(-shift));
    BigInteger q = quotient[0];
    if (shift == 1075) {
      // Round to an integer multiple of the least subnormal by hand: scalb would round again.
      boolean half = q.testBit(0);
      boolean sticky = quotient[1].signum() != 0;
      q = q.shiftRight(1);
      if (half && (sticky || q.testBit(0))) {
        q = q.add(BigInteger.ONE);
      }
      shift = 1074;
      if (q.bitLength() > 53) {
        throw new ArithmeticException("not reached");
      }
    } else if (quotient[1].signum() != 0) {
      q = q.setBit(0);
    }
    double magnitude = Math.scalb(q.doubleValue(), -shift);
    if (Double.isInfinite(magnitude)) {
      throw new ArithmeticException("long/long too large for a float");
    }
    return a.signum() == b.signum() ? magnitude : -magnitude;
  }
}
