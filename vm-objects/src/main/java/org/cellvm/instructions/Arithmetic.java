package org.cellvm.instructions;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.InPlaceNumbers;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/**
 * What the unary, binary, in-place and comparison instructions mean. Operands are borrowed from the
 * frame; a count is added before anything slow happens where an operand lies below the value stack,
 * because CPython has pushed it.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** Any of the operations ADD to INPLACE_OR and SUBSCR on {@code R[b]}, {@code R[c]}; owned. */
  public static PyObject binary(ThreadState ts, int op, PyObject[] r, int b, int c, int stack) {
    PyObject v = r[b];
    PyObject w = r[c];
    if (v.getClass() == PyInt.class && w.getClass() == PyInt.class && op < RegisterOp.SUBSCR) {
      PyObject fast = intResult(op, ((PyInt) v).value, ((PyInt) w).value);
      if (fast != null) {
        return fast;
      }
    } else if (v.getClass() == PyFloat.class && w.getClass() == PyFloat.class) {
      PyObject fast = floatResult(op, ((PyFloat) v).value, ((PyFloat) w).value);
      if (fast != null) {
        return fast;
      }
    }
    if (b < stack) {
      v.incref();
    }
    if (c < stack) {
      w.incref();
    }
    try {
      return dispatch(ts, op, v, w);
    } finally {
      if (b < stack) {
        v.decref(ts);
      }
      if (c < stack) {
        w.decref(ts);
      }
    }
  }

  /**
   * Any of the operations ADD to INPLACE_OR on ints whose result is an int that fits: owned. Null
   * for all else, errors included.
   */
  private static PyObject intResult(int op, long i, long j) {
    long k = IntMath.apply(op, i, j);
    return k == IntMath.NONE ? null : PyInt.valueOf(k);
  }

  private static PyObject floatResult(int op, double a, double b) {
    switch (op < RegisterOp.INPLACE_ADD ? op : op - RegisterOp.INPLACE) {
      case RegisterOp.ADD:
        return PyFloat.of(a + b);
      case RegisterOp.SUBTRACT:
        return PyFloat.of(a - b);
      case RegisterOp.MULTIPLY:
        return PyFloat.of(a * b);
      case RegisterOp.DIVIDE:
      case RegisterOp.TRUE_DIVIDE:
        return b == 0.0 ? null : PyFloat.of(a / b);
      default:
        return null;
    }
  }

  private static PyObject dispatch(ThreadState ts, int op, PyObject v, PyObject w) {
    switch (op) {
      case RegisterOp.ADD:
        return Numbers.add(ts, v, w);
      case RegisterOp.SUBTRACT:
        return Numbers.subtract(ts, v, w);
      case RegisterOp.MULTIPLY:
        return Numbers.multiply(ts, v, w);
      case RegisterOp.DIVIDE:
        return Numbers.divide(ts, v, w);
      case RegisterOp.MODULO:
        return Numbers.remainder(ts, v, w);
      case RegisterOp.FLOOR_DIVIDE:
        return Numbers.floorDivide(ts, v, w);
      case RegisterOp.TRUE_DIVIDE:
        return Numbers.trueDivide(ts, v, w);
      case RegisterOp.POWER:
        return Numbers.power(ts, v, w, org.cellvm.model.PyNone.NONE);
      case RegisterOp.LSHIFT:
        return Numbers.lshift(ts, v, w);
      case RegisterOp.RSHIFT:
        return Numbers.rshift(ts, v, w);
      case RegisterOp.AND:
        return Numbers.and(ts, v, w);
      case RegisterOp.XOR:
        return Numbers.xor(ts, v, w);
      case RegisterOp.OR:
        return Numbers.or(ts, v, w);
      case RegisterOp.SUBSCR:
        return Objects.getItem(ts, v, w);
      default:
        return inPlace(ts, op - RegisterOp.INPLACE, v, w);
    }
  }

  private static PyObject inPlace(ThreadState ts, int op, PyObject v, PyObject w) {
    switch (op) {
      case RegisterOp.ADD:
        return InPlaceNumbers.add(ts, v, w);
      case RegisterOp.SUBTRACT:
        return InPlaceNumbers.subtract(ts, v, w);
      case RegisterOp.MULTIPLY:
        return InPlaceNumbers.multiply(ts, v, w);
      case RegisterOp.DIVIDE:
        return InPlaceNumbers.divide(ts, v, w);
      case RegisterOp.MODULO:
        return InPlaceNumbers.remainder(ts, v, w);
      case RegisterOp.FLOOR_DIVIDE:
        return InPlaceNumbers.floorDivide(ts, v, w);
      case RegisterOp.TRUE_DIVIDE:
        return InPlaceNumbers.trueDivide(ts, v, w);
      case RegisterOp.POWER:
        return InPlaceNumbers.power(ts, v, w, org.cellvm.model.PyNone.NONE);
      case RegisterOp.LSHIFT:
        return InPlaceNumbers.lshift(ts, v, w);
      case RegisterOp.RSHIFT:
        return InPlaceNumbers.rshift(ts, v, w);
      case RegisterOp.AND:
        return InPlaceNumbers.and(ts, v, w);
      case RegisterOp.XOR:
        return InPlaceNumbers.xor(ts, v, w);
      case RegisterOp.OR:
        return InPlaceNumbers.or(ts, v, w);
      default:
        throw new IllegalStateException("operation " + op);
    }
  }

  /** {@code v[w]}: lists and tuples by int and dicts without further ado; owned. */
  public static PyObject subscript(ThreadState ts, PyObject[] r, int b, int c, int stack) {
    PyObject value = plainItem(r[b], r[c]);
    return value != null ? Ref.inc(value) : binary(ts, RegisterOp.SUBSCR, r, b, c, stack);
  }

  /**
   * {@code v[w]} of an exact list, tuple or dict, borrowed, without running Python code; null where
   * that cannot tell.
   */
  public static PyObject plainItem(PyObject v, PyObject w) {
    Class<?> kind = v.getClass();
    if (w.getClass() == PyInt.class) {
      long i = ((PyInt) w).value;
      if (kind == PyList.class) {
        PyList list = (PyList) v;
        if (i < 0) {
          i += list.size;
        }
        if (i >= 0 && i < list.size) {
          return list.items[(int) i];
        }
      } else if (kind == PyTuple.class) {
        PyObject[] items = ((PyTuple) v).items;
        if (i < 0) {
          i += items.length;
        }
        if (i >= 0 && i < items.length) {
          return items[(int) i];
        }
      }
    }
    return kind == PyDict.class ? ((PyDict) v).getPlain(w) : null;
  }

  /** NEGATIVE to INVERT on {@code R[b]}; owned. */
  public static PyObject unary(ThreadState ts, int op, PyObject[] r, int b, int stack) {
    PyObject v = r[b];
    if (op == RegisterOp.NOT && v instanceof PyBool) {
      return v == PyBool.TRUE ? PyBool.FALSE : PyBool.TRUE;
    }
    if (b < stack) {
      v.incref();
    }
    try {
      switch (op) {
        case RegisterOp.NEGATIVE:
          return Numbers.negative(ts, v);
        case RegisterOp.POSITIVE:
          return Numbers.positive(ts, v);
        case RegisterOp.NOT:
          return PyBool.of(!Objects.isTrue(ts, v));
        case RegisterOp.CONVERT:
          return Objects.repr(ts, v);
        default:
          return Numbers.invert(ts, v);
      }
    } finally {
      if (b < stack) {
        v.decref(ts);
      }
    }
  }

  /** COMPARE_OP's operators by operand: below {@link #IN} those of rich comparison. */
  public static final int IN = 6;

  public static final int NOT_IN = 7;
  public static final int IS = 8;
  public static final int IS_NOT = 9;
  public static final int EXC_MATCH = 10;

  /** The result of a comparison, owned. */
  public static PyObject compare(
      ThreadState ts, int operator, PyObject[] r, int b, int c, int stack) {
    PyObject v = r[b];
    PyObject w = r[c];
    if (operator >= IS && operator <= IS_NOT) {
      return PyBool.of(v == w == (operator == IS));
    }
    if (v.getClass() == PyInt.class && w.getClass() == PyInt.class && operator < IN) {
      return PyBool.of(ints(operator, ((PyInt) v).value, ((PyInt) w).value));
    }
    if (b < stack) {
      v.incref();
    }
    if (c < stack) {
      w.incref();
    }
    try {
      switch (operator) {
        case IN:
          return PyBool.of(Objects.contains(ts, w, v));
        case NOT_IN:
          return PyBool.of(!Objects.contains(ts, w, v));
        case EXC_MATCH:
          return PyBool.of(Exceptions.match(ts, v, w));
        default:
          return Objects.richCompare(ts, v, w, operator);
      }
    } finally {
      if (b < stack) {
        v.decref(ts);
      }
      if (c < stack) {
        w.decref(ts);
      }
    }
  }

  /** A comparison of ints. */
  public static boolean ints(int operator, long x, long y) {
    switch (operator) {
      case Objects.LT:
        return x < y;
      case Objects.LE:
        return x <= y;
      case Objects.EQ:
        return x == y;
      case Objects.NE:
        return x != y;
      case Objects.GT:
        return x > y;
      default:
        return x >= y;
    }
  }

  /** A comparison of floats. */
  public static boolean floats(int operator, double x, double y) {
    switch (operator) {
      case Objects.LT:
        return x < y;
      case Objects.LE:
        return x <= y;
      case Objects.EQ:
        return x == y;
      case Objects.NE:
        return x != y;
      case Objects.GT:
        return x > y;
      default:
        return x >= y;
    }
  }
}
