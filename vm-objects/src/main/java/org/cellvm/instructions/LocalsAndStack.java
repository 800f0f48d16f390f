package org.cellvm.instructions;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What the operations mean that move values between locals, constants and the value stack. */
public final class LocalsAndStack {
  private LocalsAndStack() {}

  @Operation(operands = "=> A, keep B", effect = "R[A] := R[B], counted up", brief = 1)
  public static PyObject load(PyObject value) {
    value.incref();
    return value;
  }

  @Operation(operands = "-> A, take B", effect = "local R[A] := R[B], from the stack", brief = 2)
  public static PyObject store(PyObject value) {
    return value;
  }

  @Operation(
      operands = "-> A, keep B",
      effect = "local R[A] := R[B], from a local or constant",
      brief = 3)
  public static PyObject copy(PyObject value) {
    value.incref();
    return value;
  }

  @Operation(
      operands = "keep A, int A",
      effect = "raise UnboundLocalError if local R[A] is unbound",
      can = Can.RAISE,
      brief = 4)
  public static void checkLocal(PyFrame f, PyObject value, int local) {
    if (value == null) {
      throw Variables.unboundLocal(f, local);
    }
  }

  @Operation(operands = "-> A", effect = "local R[A] := unbound")
  public static PyObject deleteLocal() {
    return null;
  }

  @Operation(operands = "take A", effect = "release R[A]", brief = 5)
  public static void pop(ThreadState ts, PyObject value) {
    Ref.dec(ts, value);
  }

  @Operation(operands = "slots A, int B", effect = "R[A..A+B) := the B values below, counted up")
  public static void dup(PyObject[] r, int a, int n) {
    for (int i = 0; i < n; i++) {
      PyObject o = r[a - n + i];
      o.incref();
      r[a + i] = o;
    }
  }

  @Operation(operands = "slots A, int B", effect = "of the B values at R[A]: the last one first")
  public static void rotate(PyObject[] r, int a, int n) {
    PyObject last = r[a + n - 1];
    for (int i = n - 1; i > 0; i--) {
      r[a + i] = r[a + i - 1];
    }
    r[a] = last;
  }

  @Operation(
      operands = "slots A, int B, int C",
      effect = "move R[A..A+B) up by C, nulls below",
      uncommon = true)
  public static void normalize(PyObject[] r, int a, int n, int by) {
    System.arraycopy(r, a, r, a + by, n);
    for (int i = 0; i < by; i++) {
      r[a + i] = null;
    }
  }
}
