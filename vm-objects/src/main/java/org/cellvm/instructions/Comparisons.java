package org.cellvm.instructions;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What COMPARE_OP means, alone and together with the conditional jump that follows it. */
public final class Comparisons {
  /** In place of a truth value: it is not known without running Python code. */
  static final int UNKNOWN = -1;

  private Comparisons() {}

  @Operation(
      operands = "-> A, B, C, int X",
      effect = "R[A] := R[B] X R[C]; X is an operator of CompareOp",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject compare(ThreadState ts, PyObject v, PyObject w, int operator) {
    switch (operator) {
      case CompareOp.IN:
        return PyBool.of(Objects.contains(ts, w, v));
      case CompareOp.NOT_IN:
        return PyBool.of(!Objects.contains(ts, w, v));
      case CompareOp.IS:
        return PyBool.of(v == w);
      case CompareOp.IS_NOT:
        return PyBool.of(v != w);
      case CompareOp.EXC_MATCH:
        Errors.checkExceptClause(ts, w);
        return PyBool.of(Errors.givenExceptionMatches(ts, v, w));
      default:
        return Objects.richCompare(ts, v, w, operator);
    }
  }

  static PyObject quick(PyObject v, PyObject w, int operator) {
    int outcome = outcome(v, w, operator);
    return outcome < 0 ? null : PyBool.of(outcome != 0);
  }

  /** 1 or 0 for a comparison of identities or of exact ints, else {@link #UNKNOWN}. */
  private static int outcome(PyObject v, PyObject w, int operator) {
    if (v.getClass() == PyInt.class && w.getClass() == PyInt.class && CompareOp.isRich(operator)) {
      return ints(operator, ((PyInt) v).value, ((PyInt) w).value) ? 1 : 0;
    }
    if (operator == CompareOp.IS) {
      return v == w ? 1 : 0;
    }
    return operator != CompareOp.IS_NOT ? UNKNOWN : v != w ? 1 : 0;
  }

  @Operation(
      operands = "B, C, int X, jump A",
      effect = "if (R[B] X R[C]) != sense goto A; X packs operator and sense, see CompareOp",
      quick = "quickJump",
      then = "jumps",
      can = Can.RAISE | Can.RUN,
      brief = 14)
  public static PyObject compareJump(ThreadState ts, PyObject v, PyObject w, int condition) {
    return compare(ts, v, w, CompareOp.operator(condition));
  }

  static int quickJump(PyObject v, PyObject w, int condition) {
    int outcome = outcome(v, w, CompareOp.operator(condition));
    return outcome < 0 ? UNKNOWN : (outcome != 0) != CompareOp.sense(condition) ? 1 : 0;
  }

  /** Whether the result of the comparison, owned, makes the jump that is its second part. */
  static boolean jumps(ThreadState ts, PyFrame f, PyObject result, int condition) {
    boolean sense = CompareOp.sense(condition);
    if (result instanceof PyBool) {
      return (result == PyBool.TRUE) != sense;
    }
    // An error in what follows goes into the traceback with the place of the jump.
    f.secondPart = true;
    try {
      boolean truth = Objects.isTrue(ts, result);
      f.secondPart = false;
      return truth != sense;
    } finally {
      result.decref(ts);
    }
  }

  /** A rich comparison of ints. */
  public static boolean ints(int operator, long x, long y) {
    return switch (operator) {
      case CompareOp.LT -> x < y;
      case CompareOp.LE -> x <= y;
      case CompareOp.EQ -> x == y;
      case CompareOp.NE -> x != y;
      case CompareOp.GT -> x > y;
      default -> x >= y;
    };
  }

  /** A rich comparison of floats. */
  public static boolean floats(int operator, double x, double y) {
    return switch (operator) {
      case CompareOp.LT -> x < y;
      case CompareOp.LE -> x <= y;
      case CompareOp.EQ -> x == y;
      case CompareOp.NE -> x != y;
      case CompareOp.GT -> x > y;
      default -> x >= y;
    };
  }
}
