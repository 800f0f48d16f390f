package org.cellvm.instructions;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.InPlaceNumbers;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What the unary, binary and in-place instructions mean. Operands are borrowed, results owned. */
public final class Arithmetic {
  private Arithmetic() {}

  /**
   * Arithmetic of two exact ints or two exact floats whose result is of the same type: owned. Null
   * for all else, errors included.
   */
  static PyObject quick(int op, PyObject v, PyObject w) {
    if (v.getClass() == PyInt.class && w.getClass() == PyInt.class) {
      long k = IntMath.apply(op, ((PyInt) v).value, ((PyInt) w).value);
      return k == IntMath.NONE ? null : PyInt.valueOf(k);
    }
    if (v.getClass() == PyFloat.class && w.getClass() == PyFloat.class) {
      return floats(op, ((PyFloat) v).value, ((PyFloat) w).value);
    }
    return null;
  }

  private static PyObject floats(int op, double x, double y) {
    switch (op) {
      case RegisterOp.ADD:
        return PyFloat.of(x + y);
      case RegisterOp.SUBTRACT:
        return PyFloat.of(x - y);
      case RegisterOp.MULTIPLY:
        return PyFloat.of(x * y);
      case RegisterOp.DIVIDE:
        return y == 0.0 || IntMath.WARNS_OF_DIVISION ? null : PyFloat.of(x / y);
      case RegisterOp.TRUE_DIVIDE:
        return y == 0.0 ? null : PyFloat.of(x / y);
      default:
        return null;
    }
  }

  // Binary operations

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] + R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN,
      brief = 6)
  public static PyObject add(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.add(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] - R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN,
      brief = 7)
  public static PyObject subtract(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.subtract(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] * R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN,
      brief = 8)
  public static PyObject multiply(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.multiply(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] / R[C] (classic)",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject divide(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.divide(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] % R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject modulo(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.remainder(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] // R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject floorDivide(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.floorDivide(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] / R[C] (true)",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject trueDivide(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.trueDivide(ts, v, w);
  }

  @Operation(operands = "-> A, B, C", effect = "R[A] := R[B] ** R[C]", can = Can.RAISE | Can.RUN)
  public static PyObject power(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.power(ts, v, w, PyNone.NONE);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] << R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject lshift(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.lshift(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] >> R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject rshift(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.rshift(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] & R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN,
      brief = 9)
  public static PyObject and(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.and(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] ^ R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject xor(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.xor(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] | R[C]",
      quick = "quick",
      can = Can.RAISE | Can.RUN)
  public static PyObject or(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.or(ts, v, w);
  }

  // In-place operations

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] += R[C]",
      quick = "quick",
      inPlaceOf = "ADD",
      can = Can.RAISE | Can.RUN,
      brief = 10)
  public static PyObject inplaceAdd(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.add(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] -= R[C]",
      quick = "quick",
      inPlaceOf = "SUBTRACT",
      can = Can.RAISE | Can.RUN,
      brief = 11)
  public static PyObject inplaceSubtract(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.subtract(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] *= R[C]",
      quick = "quick",
      inPlaceOf = "MULTIPLY",
      can = Can.RAISE | Can.RUN,
      brief = 12)
  public static PyObject inplaceMultiply(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.multiply(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] /= R[C] (classic)",
      quick = "quick",
      inPlaceOf = "DIVIDE",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceDivide(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.divide(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] %= R[C]",
      quick = "quick",
      inPlaceOf = "MODULO",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceModulo(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.remainder(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] //= R[C]",
      quick = "quick",
      inPlaceOf = "FLOOR_DIVIDE",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceFloorDivide(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.floorDivide(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] /= R[C] (true)",
      quick = "quick",
      inPlaceOf = "TRUE_DIVIDE",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceTrueDivide(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.trueDivide(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] **= R[C]",
      inPlaceOf = "POWER",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplacePower(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.power(ts, v, w, PyNone.NONE);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] <<= R[C]",
      quick = "quick",
      inPlaceOf = "LSHIFT",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceLshift(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.lshift(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] >>= R[C]",
      quick = "quick",
      inPlaceOf = "RSHIFT",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceRshift(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.rshift(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] &= R[C]",
      quick = "quick",
      inPlaceOf = "AND",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceAnd(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.and(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] ^= R[C]",
      quick = "quick",
      inPlaceOf = "XOR",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceXor(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.xor(ts, v, w);
  }

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B] |= R[C]",
      quick = "quick",
      inPlaceOf = "OR",
      can = Can.RAISE | Can.RUN)
  public static PyObject inplaceOr(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.or(ts, v, w);
  }

  // Unary operations

  @Operation(operands = "-> A, B", effect = "R[A] := -R[B]", can = Can.RAISE | Can.RUN)
  public static PyObject negative(ThreadState ts, PyObject v) {
    return Numbers.negative(ts, v);
  }

  @Operation(operands = "-> A, B", effect = "R[A] := +R[B]", can = Can.RAISE | Can.RUN)
  public static PyObject positive(ThreadState ts, PyObject v) {
    return Numbers.positive(ts, v);
  }

  @Operation(operands = "-> A, B", effect = "R[A] := ~R[B]", can = Can.RAISE | Can.RUN)
  public static PyObject invert(ThreadState ts, PyObject v) {
    return Numbers.invert(ts, v);
  }

  @Operation(operands = "-> A, B", effect = "R[A] := repr(R[B])", can = Can.RAISE | Can.RUN)
  public static PyObject convert(ThreadState ts, PyObject v) {
    return Objects.repr(ts, v);
  }

  @Operation(
      operands = "-> A, B",
      effect = "R[A] := not R[B]",
      quick = "quickNot",
      can = Can.RAISE | Can.RUN)
  public static PyObject not(ThreadState ts, PyObject v) {
    return PyBool.of(!Objects.isTrue(ts, v));
  }

  static PyObject quickNot(PyObject v) {
    if (v instanceof PyBool) {
      return v == PyBool.TRUE ? PyBool.FALSE : PyBool.TRUE;
    }
    return null;
  }
}
