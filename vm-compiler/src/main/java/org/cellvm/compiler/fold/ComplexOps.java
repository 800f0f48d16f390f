package org.cellvm.compiler.fold;

import org.cellvm.bytecode.Op;
import org.cellvm.compiler.code.Const;

/** Binary operations of complex numbers, by CPython's formulas (they decide the last digit). */
final class ComplexOps {
  private static final Const.Complex ONE = new Const.Complex(1, 0);

  private ComplexOps() {}

  static Const binary(int opcode, Const.Complex a, Const.Complex b) {
    return switch (opcode) {
      case Op.BINARY_ADD -> new Const.Complex(a.real() + b.real(), a.imag() + b.imag());
      case Op.BINARY_SUBTRACT -> new Const.Complex(a.real() - b.real(), a.imag() - b.imag());
      case Op.BINARY_MULTIPLY -> multiply(a, b);
      case Op.BINARY_TRUE_DIVIDE -> divide(a, b);
      case Op.BINARY_FLOOR_DIVIDE -> new Const.Complex(Math.floor(divide(a, b).real()), 0);
      case Op.BINARY_MODULO -> {
        Const.Complex div = new Const.Complex(Math.floor(divide(a, b).real()), 0);
        Const.Complex product = multiply(b, div);
        yield new Const.Complex(a.real() - product.real(), a.imag() - product.imag());
      }
      case Op.BINARY_POWER -> power(a, b);
      default -> null;
    };
  }

  private static Const.Complex multiply(Const.Complex a, Const.Complex b) {
    return new Const.Complex(
        a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real());
  }

  private static Const.Complex divide(Const.Complex a, Const.Complex b) {
    double absReal = Math.abs(b.real());
    double absImag = Math.abs(b.imag());
    if (absReal >= absImag) {
      if (absReal == 0) {
        throw new ArithmeticException("complex division by zero");
      }
      double ratio = b.imag() / b.real();
      double denominator = b.real() + b.imag() * ratio;
      return new Const.Complex(
          (a.real() + a.imag() * ratio) / denominator, (a.imag() - a.real() * ratio) / denominator);
    }
    if (absImag >= absReal) {
      double ratio = b.real() / b.imag();
      double denominator = b.real() * ratio + b.imag();
      return new Const.Complex(
          (a.real() * ratio + a.imag()) / denominator, (a.imag() * ratio - a.real()) / denominator);
    }
    return new Const.Complex(Double.NaN, Double.NaN);
  }

  private static Const power(Const.Complex a, Const.Complex b) {
    Const.Complex result;
    long n = (long) b.real();
    if (b.imag() == 0 && b.real() == n && n >= -100 && n <= 100) {
      result = n > 0 ? integerPower(a, n) : divide(ONE, integerPower(a, -n));
    } else {
      result = generalPower(a, b);
    }
    if (Double.isInfinite(result.real()) || Double.isInfinite(result.imag())) {
      throw new ArithmeticException("complex exponentiation");
    }
    return result;
  }

  private static Const.Complex integerPower(Const.Complex base, long n) {
    Const.Complex result = ONE;
    Const.Complex square = base;
    for (long mask = 1; mask > 0 && n >= mask; mask <<= 1) {
      if ((n & mask) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  private static Const.Complex generalPower(Const.Complex a, Const.Complex b) {
    if (b.real() == 0 && b.imag() == 0) {
      return ONE;
    }
    if (a.real() == 0 && a.imag() == 0) {
      if (b.imag() != 0 || b.real() < 0) {
        throw new ArithmeticException("0.0 to a negative or complex power");
      }
      return new Const.Complex(0, 0);
    }
    double modulus = PreciseMath.hypot(a.real(), a.imag());
    double length = FloatOps.power(modulus, b.real());
    double angle = PreciseMath.atan2(a.imag(), a.real());
    double phase = angle * b.real();
    if (b.imag() != 0) {
      length /= PreciseMath.exp(angle * b.imag());
      phase += b.imag() * PreciseMath.log(modulus);
    }
    if (Double.isInfinite(phase)) {
      throw new ArithmeticException("the C library's cosine sets EDOM");
    }
    return new Const.Complex(length * PreciseMath.cos(phase), length * PreciseMath.sin(phase));
  }
}
