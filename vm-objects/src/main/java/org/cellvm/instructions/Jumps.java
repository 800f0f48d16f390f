package org.cellvm.instructions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What the jumps mean that do not depend on a comparison. */
public final class Jumps {
  private Jumps() {}

  @Operation(operands = "jump A", effect = "goto A, forward", brief = 15)
  public static void jump() {}

  @Operation(
      operands = "jump A",
      effect = "goto A, backward: counts a tick",
      can = Can.RAISE | Can.RUN,
      brief = 16)
  public static void jumpBack(ThreadState ts) {
    if (--ts.ticker < 0) {
      ts.interp.onTick(ts);
    }
  }

  @Operation(
      operands = "B, jump A",
      effect = "if not R[B] goto A",
      quick = "quickIfFalse",
      can = Can.RAISE | Can.RUN,
      brief = 17)
  public static boolean jumpIfFalse(ThreadState ts, PyObject v) {
    return !Objects.isTrue(ts, v);
  }

  @Operation(
      operands = "B, jump A",
      effect = "if R[B] goto A",
      quick = "quickIfTrue",
      can = Can.RAISE | Can.RUN,
      brief = 18)
  public static boolean jumpIfTrue(ThreadState ts, PyObject v) {
    return Objects.isTrue(ts, v);
  }

  static int quickIfFalse(PyObject v) {
    return v == PyBool.FALSE ? 1 : v == PyBool.TRUE ? 0 : Comparisons.UNKNOWN;
  }

  static int quickIfTrue(PyObject v) {
    return v == PyBool.TRUE ? 1 : v == PyBool.FALSE ? 0 : Comparisons.UNKNOWN;
  }

  @Operation(
      operands = "or pop B, jump A",
      effect = "if not R[B] goto A, keeping R[B]; else pop it",
      can = Can.RAISE | Can.RUN)
  public static boolean falseOrPop(ThreadState ts, PyObject v) {
    return !Objects.isTrue(ts, v);
  }

  @Operation(
      operands = "or pop B, jump A",
      effect = "if R[B] goto A, keeping R[B]; else pop it",
      can = Can.RAISE | Can.RUN)
  public static boolean trueOrPop(ThreadState ts, PyObject v) {
    return Objects.isTrue(ts, v);
  }
}
