package org.cellvm.engine.threaded.superinstructions;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.IntMath;
import org.cellvm.model.PyObject;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;

/**
 * Operands that are computed from two others, of exact ints or exact floats. Each frequent
 * operation has a class, so that the JIT compiler makes one body of the fetch, the operation and
 * the check.
 */
final class ArithmeticOperands {
  private ArithmeticOperands() {}

  static Operand of(int op, Operand left, Operand right) {
    int plain = RegisterOp.plain(op);
    if ((plain == RegisterOp.ADD || plain == RegisterOp.SUBTRACT)
        && right instanceof VariableOperands.IntConstant constant) {
      long value = constant.getInt(null, null);
      if (value != Operand.NONE) {
        return new AddConstant(left, right, value, plain == RegisterOp.SUBTRACT);
      }
    }
    return switch (plain) {
      case RegisterOp.ADD -> new Add(left, right);
      case RegisterOp.SUBTRACT -> new Subtract(left, right);
      case RegisterOp.MULTIPLY -> new Multiply(left, right);
      case RegisterOp.AND -> new And(left, right);
      case RegisterOp.MODULO -> new Remainder(left, right);
      case RegisterOp.DIVIDE -> new Divide(left, right);
      case RegisterOp.FLOOR_DIVIDE,
          RegisterOp.LSHIFT,
          RegisterOp.RSHIFT,
          RegisterOp.XOR,
          RegisterOp.OR ->
          new Other(plain, left, right);
      default -> null;
    };
  }

  static boolean supports(int op) {
    return switch (RegisterOp.plain(op)) {
      case RegisterOp.ADD,
          RegisterOp.SUBTRACT,
          RegisterOp.MULTIPLY,
          RegisterOp.FLOOR_DIVIDE,
          RegisterOp.MODULO,
          RegisterOp.LSHIFT,
          RegisterOp.RSHIFT,
          RegisterOp.AND,
          RegisterOp.XOR,
          RegisterOp.OR ->
          true;
      case RegisterOp.DIVIDE -> !IntMath.WARNS_OF_DIVISION;
      default -> false;
    };
  }

  abstract static class Two extends Operand {
    final Operand left;
    final Operand right;
    private final int leftKind;
    private final int leftRegister;
    private final int rightKind;
    private final int rightRegister;

    Two(Operand left, Operand right) {
      this.left = left;
      this.right = right;
      leftKind = left.kind();
      leftRegister = left.register();
      rightKind = right.kind();
      rightRegister = right.register();
    }

    final long leftInt(PyFrame f, PyObject[] r) {
      return fetchInt(left, leftKind, leftRegister, f, r);
    }

    final long rightInt(PyFrame f, PyObject[] r) {
      return fetchInt(right, rightKind, rightRegister, f, r);
    }

    final double leftFloat(PyFrame f, PyObject[] r) {
      return fetchFloat(left, leftKind, leftRegister, f, r);
    }

    final double rightFloat(PyFrame f, PyObject[] r) {
      return fetchFloat(right, rightKind, rightRegister, f, r);
    }

    static PyObject box(long k) {
      return PyInt.unowned(k);
    }

    static PyObject box(double d) {
      return Double.isNaN(d) ? null : PyFloat.unowned(d);
    }
  }

  static final class Add extends Two {
    Add(Operand left, Operand right) {
      super(left, right);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long i = leftInt(f, r);
      if (i == NONE) {
        return NONE;
      }
      long j = rightInt(f, r);
      return j == NONE ? NONE : IntMath.add(i, j);
    }

    @Override
    double getFloat(PyFrame f, PyObject[] r) {
      return leftFloat(f, r) + rightFloat(f, r);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? box(k) : box(getFloat(f, r));
    }
  }

  static final class Subtract extends Two {
    Subtract(Operand left, Operand right) {
      super(left, right);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long i = leftInt(f, r);
      if (i == NONE) {
        return NONE;
      }
      long j = rightInt(f, r);
      return j == NONE ? NONE : IntMath.subtract(i, j);
    }

    @Override
    double getFloat(PyFrame f, PyObject[] r) {
      return leftFloat(f, r) - rightFloat(f, r);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? box(k) : box(getFloat(f, r));
    }
  }

  static final class Multiply extends Two {
    Multiply(Operand left, Operand right) {
      super(left, right);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long i = leftInt(f, r);
      if (i == NONE) {
        return NONE;
      }
      long j = rightInt(f, r);
      return j == NONE ? NONE : IntMath.multiply(i, j);
    }

    @Override
    double getFloat(PyFrame f, PyObject[] r) {
      return leftFloat(f, r) * rightFloat(f, r);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? box(k) : box(getFloat(f, r));
    }
  }

  static final class And extends Two {
    And(Operand left, Operand right) {
      super(left, right);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long i = leftInt(f, r);
      if (i == NONE) {
        return NONE;
      }
      long j = rightInt(f, r);
      return j == NONE ? NONE : i & j;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? box(k) : null;
    }
  }

  static final class Remainder extends Two {
    Remainder(Operand left, Operand right) {
      super(left, right);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long i = leftInt(f, r);
      if (i == NONE) {
        return NONE;
      }
      long j = rightInt(f, r);
      return j == NONE ? NONE : IntMath.remainder(i, j);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? box(k) : null;
    }
  }

  static final class Divide extends Two {
    Divide(Operand left, Operand right) {
      super(left, right);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long i = leftInt(f, r);
      if (i == NONE) {
        return NONE;
      }
      long j = rightInt(f, r);
      return j == NONE ? NONE : IntMath.floorDivide(i, j);
    }

    @Override
    double getFloat(PyFrame f, PyObject[] r) {
      double y = rightFloat(f, r);
      return y == 0.0 ? Double.NaN : leftFloat(f, r) / y;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? box(k) : box(getFloat(f, r));
    }
  }

  /** {@code x + 1}, {@code x - 1}: the constant is part of the operand. */
  static final class AddConstant extends Two {
    final boolean subtracts;
    private final long addend;
    private final double converted;

    AddConstant(Operand left, Operand right, long constant, boolean subtracts) {
      super(left, right);
      this.addend = subtracts ? -constant : constant;
      this.subtracts = subtracts;
      this.converted = (double) addend;
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long i = leftInt(f, r);
      return i == NONE ? NONE : IntMath.add(i, addend);
    }

    @Override
    double getFloat(PyFrame f, PyObject[] r) {
      return leftFloat(f, r) + converted;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? box(k) : box(getFloat(f, r));
    }
  }

  static final class Other extends Two {
    private final int op;

    Other(int op, Operand left, Operand right) {
      super(left, right);
      this.op = op;
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long i = leftInt(f, r);
      if (i == NONE) {
        return NONE;
      }
      long j = rightInt(f, r);
      return j == NONE ? NONE : IntMath.apply(op, i, j);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? box(k) : null;
    }
  }

  /** {@code -x}. */
  static final class Negate extends Operand {
    private final Operand operand;

    Negate(Operand operand) {
      this.operand = operand;
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      // The least int's negative is a long: it stands for "none" anyway.
      return -operand.getInt(f, r);
    }

    @Override
    double getFloat(PyFrame f, PyObject[] r) {
      return -operand.getFloat(f, r);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k != NONE ? Two.box(k) : Two.box(getFloat(f, r));
    }
  }
}
