package org.cellvm.compiler.fold;

import org.cellvm.bytecode.Op;
import org.cellvm.compiler.code.Const;
import org.cellvm.format.FloatPower;

/** Binary operations of floats. An ArithmeticException stands for whatever Python raises. */
final class FloatOps {
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

  static double power(double a, double b) {
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
      return FloatPower.pow(a, b);
    }
    if (a == 0 && b < 0) {
      throw new ArithmeticException("0.0 cannot be raised to a negative power");
    }
    if (a < 0 && !Double.isInfinite(a) && b != Math.floor(b)) {
      throw new ArithmeticException("negative number cannot be raised to a fractional power");
    }
    double result = FloatPower.pow(a, b);
    if (Double.isInfinite(result) && !Double.isInfinite(a)) {
      throw new ArithmeticException("Numerical result out of range");
    }
    return result;
  }
}
