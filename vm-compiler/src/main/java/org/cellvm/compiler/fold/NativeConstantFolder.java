package org.cellvm.compiler.fold;

import java.math.BigInteger;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.WarningSink;

/**
 * Folds constants without a VM. An instance serves one compilation: it stops folding when the longs
 * it made grow out of all proportion to any source, which CPython would go on computing.
 */
public final class NativeConstantFolder implements ConstantFolder {
  /** The most bits that all longs made in one compilation may have together. */
  private static final long BIT_BUDGET = 1L << 26;

  private final WarningSink warnings;
  private long bitsUsed;

  public NativeConstantFolder(WarningSink warnings) {
    this.warnings = warnings;
  }

  @Override
  public Const binary(int opcode, Const left, Const right, int maxSize) {
    Const result;
    if (opcode == Op.BINARY_MODULO
        && (left instanceof Const.Str || left instanceof Const.Unicode)) {
      result = PercentFormat.format(left, right);
      return SequenceOps.length(result) > maxSize ? null : result;
    }
    if (SequenceOps.isSequence(left) || SequenceOps.isSequence(right)) {
      return switch (opcode) {
        case Op.BINARY_ADD -> SequenceOps.concat(left, right, maxSize);
        case Op.BINARY_MULTIPLY -> SequenceOps.repeat(left, right, maxSize);
        case Op.BINARY_SUBSCR -> SequenceOps.index(left, right);
        default -> null;
      };
    }
    Const a = number(left);
    Const b = number(right);
    if (a == null || b == null) {
      return null;
    }
    if (left instanceof Const.Singleton && right instanceof Const.Singleton) {
      result = logic(opcode, left, right);
      if (result != null) {
        return result;
      }
    }
    try {
      return charge(compute(opcode, a, b));
    } catch (ArithmeticException raised) {
      return null;
    }
  }

  @Override
  public Const unary(int opcode, Const operand) {
    if (opcode == Op.UNARY_CONVERT) {
      String repr = ConstText.repr(operand);
      return repr == null ? null : new Const.Str(repr, false);
    }
    Const value = number(operand);
    if (opcode == Op.UNARY_NEGATIVE) {
      if (value instanceof Const.Int i) {
        return i.value() == Long.MIN_VALUE
            ? new Const.Long(BigInteger.ONE.shiftLeft(63))
            : new Const.Int(-i.value());
      }
      if (value instanceof Const.Long l) {
        return charge(new Const.Long(l.value().negate()));
      }
      if (value instanceof Const.Float f) {
        return new Const.Float(-f.value());
      }
      if (value instanceof Const.Complex z) {
        return new Const.Complex(-z.real(), -z.imag());
      }
      return null;
    }
    if (opcode == Op.UNARY_INVERT) {
      if (value instanceof Const.Int i) {
        return new Const.Int(~i.value());
      }
      if (value instanceof Const.Long l) {
        return charge(new Const.Long(l.value().not()));
      }
    }
    return null;
  }

  /** A number as a number: a bool as an int; null for what is no number. */
  private static Const number(Const c) {
    if (c == Const.Singleton.TRUE) {
      return new Const.Int(1);
    }
    if (c == Const.Singleton.FALSE) {
      return new Const.Int(0);
    }
    return c instanceof Const.Int
            || c instanceof Const.Long
            || c instanceof Const.Float
            || c instanceof Const.Complex
        ? c
        : null;
  }

  /** The bit operations of two bools give a bool. */
  private static Const logic(int opcode, Const left, Const right) {
    boolean a = left == Const.Singleton.TRUE;
    boolean b = right == Const.Singleton.TRUE;
    return switch (opcode) {
      case Op.BINARY_AND -> a && b ? Const.Singleton.TRUE : Const.Singleton.FALSE;
      case Op.BINARY_OR -> a || b ? Const.Singleton.TRUE : Const.Singleton.FALSE;
      case Op.BINARY_XOR -> a != b ? Const.Singleton.TRUE : Const.Singleton.FALSE;
      default -> null;
    };
  }

  private Const compute(int opcode, Const a, Const b) {
    if (a instanceof Const.Complex || b instanceof Const.Complex) {
      // The quotient is taken from divmod(), which warns, too.
      int times = opcode == Op.BINARY_FLOOR_DIVIDE ? 2 : opcode == Op.BINARY_MODULO ? 1 : 0;
      for (int i = 0; i < times; i++) {
        if (!warnings.warnOfFolding("complex divmod(), // and % are deprecated")) {
          return null;
        }
      }
      return ComplexOps.binary(opcode, complex(a), complex(b));
    }
    if (a instanceof Const.Float || b instanceof Const.Float) {
      return FloatOps.binary(opcode, real(a), real(b));
    }
    if (a instanceof Const.Int x && b instanceof Const.Int y) {
      Const result = IntegerOps.binary(opcode, x.value(), y.value());
      if (result != null) {
        return result;
      }
    }
    return IntegerOps.binary(opcode, integer(a), integer(b), BIT_BUDGET - bitsUsed);
  }

  private static BigInteger integer(Const c) {
    return c instanceof Const.Int i ? BigInteger.valueOf(i.value()) : ((Const.Long) c).value();
  }

  private static double real(Const c) {
    if (c instanceof Const.Int i) {
      return (double) i.value();
    }
    if (c instanceof Const.Long l) {
      return IntegerOps.toDouble(l.value());
    }
    return ((Const.Float) c).value();
  }

  private static Const.Complex complex(Const c) {
    return c instanceof Const.Complex z ? z : new Const.Complex(real(c), 0);
  }

  private Const charge(Const result) {
    if (result instanceof Const.Long l) {
      bitsUsed += l.value().bitLength();
      if (bitsUsed > BIT_BUDGET) {
        return null;
      }
    }
    return result;
  }
}
