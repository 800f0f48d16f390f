package org.cellvm.engine.threaded.superinstructions;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.instructions.Comparisons;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/** An {@link Operand} that is true or false. */
abstract class Condition extends Operand {
  /** For {@link #test}: the plain handlers have to find out. */
  static final int UNKNOWN = -1;

  /** 1 for true, 0 for false, or {@link #UNKNOWN}. */
  abstract int test(PyFrame f, PyObject[] r);

  @Override
  PyObject get(PyFrame f, PyObject[] r) {
    int outcome = test(f, r);
    return outcome < 0 ? null : PyBool.of(outcome != 0);
  }

  static Condition of(Operand operand) {
    return operand instanceof Condition condition ? condition : new Truth(operand);
  }

  static final class Truth extends Condition {
    private final Operand operand;
    private final boolean calculated;

    Truth(Operand operand) {
      this.operand = operand;
      this.calculated = operand instanceof ArithmeticOperands.Two;
    }

    @Override
    int test(PyFrame f, PyObject[] r) {
      if (calculated) {
        long i = operand.getInt(f, r);
        if (i != NONE) {
          return i != 0 ? 1 : 0;
        }
      }
      PyObject o = operand.get(f, r);
      if (o instanceof PyBool) {
        return o == PyBool.TRUE ? 1 : 0;
      }
      if (o == null) {
        return UNKNOWN;
      }
      if (o.getClass() == PyInt.class) {
        return ((PyInt) o).value != 0 ? 1 : 0;
      }
      if (o.getClass() == PyString.class) {
        return ((PyString) o).length() != 0 ? 1 : 0;
      }
      return o == PyNone.NONE ? 0 : UNKNOWN;
    }
  }

  static final class Not extends Condition {
    private final Condition condition;

    Not(Condition condition) {
      this.condition = condition;
    }

    @Override
    int test(PyFrame f, PyObject[] r) {
      int outcome = condition.test(f, r);
      return outcome < 0 ? UNKNOWN : 1 - outcome;
    }
  }

  static final class Identity extends Condition {
    private final Operand left;
    private final Operand right;
    private final int sense;

    Identity(boolean sense, Operand left, Operand right) {
      this.sense = sense ? 1 : 0;
      this.left = left;
      this.right = right;
    }

    @Override
    int test(PyFrame f, PyObject[] r) {
      PyObject x = left.get(f, r);
      PyObject y = right.get(f, r);
      return x == null || y == null ? UNKNOWN : x == y ? sense : 1 - sense;
    }
  }

  /** {@code in} and {@code not in} for a str in a dict of strs. */
  static final class Membership extends Condition {
    private final Operand key;
    private final Operand container;
    private final int sense;

    Membership(boolean sense, Operand key, Operand container) {
      this.sense = sense ? 1 : 0;
      this.key = key;
      this.container = container;
    }

    @Override
    int test(PyFrame f, PyObject[] r) {
      PyObject x = key.get(f, r);
      PyObject c = container.get(f, r);
      if (x == null || c == null || c.getClass() != PyDict.class) {
        return UNKNOWN;
      }
      int outcome = ((PyDict) c).containsPlain(x);
      return outcome < 0 ? UNKNOWN : outcome == sense ? 1 : 0;
    }
  }

  /** The comparisons of exact ints and floats, and the equality of exact strs. */
  static final class Comparison extends Condition {
    private final int operator;
    private final Operand left;
    private final Operand right;
    private final int leftKind;
    private final int leftRegister;
    private final int rightKind;
    private final int rightRegister;

    Comparison(int operator, Operand left, Operand right) {
      this.operator = operator;
      this.left = left;
      this.right = right;
      leftKind = left.kind();
      leftRegister = left.register();
      rightKind = right.kind();
      rightRegister = right.register();
    }

    @Override
    int test(PyFrame f, PyObject[] r) {
      long i = fetchInt(left, leftKind, leftRegister, f, r);
      if (i != NONE) {
        long j = fetchInt(right, rightKind, rightRegister, f, r);
        if (j != NONE) {
          return Comparisons.ints(operator, i, j) ? 1 : 0;
        }
      }
      double x = fetchFloat(left, leftKind, leftRegister, f, r);
      if (!Double.isNaN(x)) {
        double y = fetchFloat(right, rightKind, rightRegister, f, r);
        if (!Double.isNaN(y)) {
          return Comparisons.floats(operator, x, y) ? 1 : 0;
        }
      }
      return operator == CompareOp.EQ || operator == CompareOp.NE ? strings(f, r) : UNKNOWN;
    }

    private int strings(PyFrame f, PyObject[] r) {
      PyObject v = left.get(f, r);
      PyObject w = right.get(f, r);
      if (v == null
          || w == null
          || v.getClass() != PyString.class
          || w.getClass() != PyString.class) {
        return UNKNOWN;
      }
      return ((PyString) v).equalTo((PyString) w) == (operator == CompareOp.EQ) ? 1 : 0;
    }
  }

  static Condition compare(int operator, Operand left, Operand right) {
    return switch (operator) {
      case CompareOp.IN, CompareOp.NOT_IN -> new Membership(operator == CompareOp.IN, left, right);
      case CompareOp.IS, CompareOp.IS_NOT -> new Identity(operator == CompareOp.IS, left, right);
      case CompareOp.EXC_MATCH -> null;
      default -> new Comparison(operator, left, right);
    };
  }
}
