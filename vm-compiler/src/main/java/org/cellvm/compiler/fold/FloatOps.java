package org.cellvm.compiler.fold;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.code.Const;

/** Binary operations of floats. An ArithmeticException stands for whatever Python raises. */
final class FloatOps {
  /** Enough for a result that is rounded correctly but in the rarest of cases. */
  private static final MathContext PRECISION = new MathContext(80, RoundingMode.HALF_EVEN);

  private FloatOps() {}

  static Const binary(int opcode, double a, double b) {
    return switch (opcode) {
      case Op.BINARY_ADD -> new Const.Float(a + b);
      case Op.BINARY_SUBTRACT -> new Const.Float(a - b);
      case Op.BINARY_MULTIPLY -> new Const.Float(a * b);
      case Op.BINARY_TRUE_DIVIDE -> new Const.Float(a / nonZero(b));
      case Op.BINARY_FLOOR_DIVIDE -> new Const.Float(floorDivide(a, nonZero(b)));
      case Op.BINARY_MODULO -> new Const.Float(modulo(a, nonZero(b)));
      case Op.BINARY_POWER -> new Const.Float(power(a, b));
      default -> null;
    };
  }

  private static double nonZero(double divisor) {
    if (divisor == 0) {
      throw new ArithmeticException("float division by zero");
    }
    return divisor;
  }

  private static double modulo(double a, double b) {
    double mod = a % b;
    if (mod == 0) {
      return b < 0 ? -0.0 : 0.0;
    }
    return b < 0 != mod < 0 ? mod + b : mod;
  }

  private static double floorDivide(double a, double b) {
    double mod = a % b;
    double div = (a - mod) / b;
    if (mod != 0 && b < 0 != mod < 0) {
      div -= 1;
    }
    if (div == 0) {
      return div * div * a / b;
    }
    double floor = Math.floor(div);
    return div - floor > 0.5 ? floor + 1 : floor;
  }

  private static double power(double a, double b) {
    if (b == 0) {
      return 1;
    }
    if (Double.isNaN(a)) {
      return a;
    }
    if (Double.isNaN(b)) {
      return a == 1 ? 1 : b;
    }
    if (Double.isInfinite(b)) {
      double magnitude = Math.abs(a);
      if (magnitude == 1) {
        return 1;
      }
      return b > 0 == magnitude > 1 ? Math.abs(b) : 0;
    }
    boolean oddInteger = Math.abs(b) % 2 == 1;
    if (Double.isInfinite(a)) {
      if (b > 0) {
        return oddInteger ? a : Math.abs(a);
      }
      return oddInteger ? Math.copySign(0.0, a) : 0;
    }
    if (a == 0) {
      if (b < 0) {
        throw new ArithmeticException("0.0 cannot be raised to a negative power");
      }
      return oddInteger ? a : 0;
    }
    if (a < 0 && b != Math.floor(b)) {
      throw new ArithmeticException("negative number cannot be raised to a fractional power");
    }
    boolean negate = a < 0 && oddInteger;
    double magnitude = Math.abs(a);
    if (magnitude == 1) {
      return negate ? -1 : 1;
    }
    double result = positivePower(magnitude, b);
    if (Double.isInfinite(result)) {
      throw new ArithmeticException("Numerical result out of range");
    }
    return negate ? -result : result;
  }

  /** Correctly rounded {@code a ** b} for a positive {@code a} that is not 1. */
  private static double positivePower(double a, double b) {
    double log2 = b * Math.log(a) / Math.log(2);
    if (log2 > 1030) {
      return Double.POSITIVE_INFINITY;
    }
    if (log2 < -1080) {
      return 0;
    }
    double magnitude = Math.abs(b);
    if (magnitude > 999999999 || magnitude < 0x1p-100) {
      return StrictMath.pow(a, b);
    }
    BigDecimal base = new BigDecimal(a);
    int whole = (int) magnitude;
    BigDecimal result = base.pow(whole, PRECISION);
    BigDecimal root = base;
    for (double fraction = magnitude - whole; fraction != 0; ) {
      root = root.sqrt(PRECISION);
      fraction *= 2;
      if (fraction >= 1) {
        result = result.multiply(root, PRECISION);
        fraction -= 1;
      }
    }
    if (b < 0) {
      result = BigDecimal.ONE.divide(result, PRECISION);
    }
    return result.doubleValue();
  }
}
