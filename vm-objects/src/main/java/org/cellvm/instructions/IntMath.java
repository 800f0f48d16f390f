package org.cellvm.instructions;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.PyObject;
import org.cellvm.model.numbers.PyInt;

/**
 * Arithmetic of ints whose result is an int. {@link #NONE} stands for every other outcome (the
 * result is a {@code long}, the operation raises), and, as an operand or result, for the least int,
 * which takes the general way.
 */
public final class IntMath {
  /** No int, or the least one. */
  public static final long NONE = Long.MIN_VALUE;

  /**
   * The system property that is set where classic division may have to be warned of ({@code -Q}).
   */
  public static final String DIVISION_WARNING = "cellvm.divisionwarning";

  /** Whether each classic division takes the general way, which knows how to warn. */
  public static final boolean WARNS_OF_DIVISION = System.getProperty(DIVISION_WARNING) != null;

  private IntMath() {}

  /** The value of an exact int; {@link #NONE} for all else, null included. */
  public static long valueOf(PyObject o) {
    return o != null && o.getClass() == PyInt.class ? ((PyInt) o).value : NONE;
  }

  public static long add(long i, long j) {
    long k = i + j;
    return ((i ^ k) & (j ^ k)) >= 0 ? k : NONE;
  }

  public static long subtract(long i, long j) {
    long k = i - j;
    return ((i ^ j) & (i ^ k)) >= 0 ? k : NONE;
  }

  public static long multiply(long i, long j) {
    long k = i * j;
    return Math.multiplyHigh(i, j) == k >> 63 ? k : NONE;
  }

  /** Rounds down, as Python does; the divisor must be above 0. */
  public static long floorDivide(long i, long j) {
    return j > 0 ? Math.floorDiv(i, j) : NONE;
  }

  /** Has the sign of the divisor, which must be above 0. */
  public static long remainder(long i, long j) {
    return j > 0 ? Math.floorMod(i, j) : NONE;
  }

  public static long leftShift(long i, long j) {
    return j >= 0 && j < 63 && i << j >> j == i ? i << j : NONE;
  }

  public static long rightShift(long i, long j) {
    return j >= 0 && j < Long.SIZE ? i >> j : NONE;
  }

  /** The binary operation {@code op} of {@link RegisterOp}; plain, not in-place. */
  public static long apply(int op, long i, long j) {
    switch (op) {
      case RegisterOp.ADD:
        return add(i, j);
      case RegisterOp.SUBTRACT:
        return subtract(i, j);
      case RegisterOp.MULTIPLY:
        return multiply(i, j);
      case RegisterOp.DIVIDE:
        return WARNS_OF_DIVISION ? NONE : floorDivide(i, j);
      case RegisterOp.FLOOR_DIVIDE:
        return floorDivide(i, j);
      case RegisterOp.MODULO:
        return remainder(i, j);
      case RegisterOp.LSHIFT:
        return leftShift(i, j);
      case RegisterOp.RSHIFT:
        return rightShift(i, j);
      case RegisterOp.AND:
        return i & j;
      case RegisterOp.XOR:
        return i ^ j;
      case RegisterOp.OR:
        return i | j;
      default:
        return NONE;
    }
  }
}
