package org.cellvm.instructions;

import org.cellvm.bytecode.Blocks;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.Why;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/**
 * What the instructions mean that leave a block or the frame: {@code return}, {@code yield}, {@code
 * break} and {@code continue} through {@code finally}, and the end of {@code finally}.
 */
public final class Leaving {
  private Leaving() {}

  @Operation(
      operands = "take A, int B",
      effect = "return R[A], releasing the B slots below it",
      brief = 24)
  public static int returnValue(
      ThreadState ts, PyFrame f, RegisterCode rc, PyObject value, int below) {
    f.releaseStack(ts, rc.stack, below);
    f.result = value;
    return Unwinder.RETURNED;
  }

  @Operation(
      operands = "take A, int B",
      effect = "yield R[A]; the value sent arrives in R[B]",
      brief = 25)
  public static int yieldValue(PyFrame f, PyObject value, int resume) {
    f.result = value;
    f.resumeRegister = resume;
    f.suspended = true;
    return Unwinder.RETURNED;
  }

  @Operation(
      operands = "",
      effect = "leave the loop through finally blocks",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static int breakLoop(ThreadState ts, PyFrame f, RegisterCode rc) {
    return Unwinder.leave(ts, f, rc, rc.block[f.pc], rc.depth[f.pc], Why.BREAK, null);
  }

  @Operation(
      operands = "target A",
      effect = "goto A through finally blocks",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static int continueLoop(ThreadState ts, PyFrame f, RegisterCode rc, int target) {
    PyInt value = PyInt.valueOf(target);
    return Unwinder.leave(ts, f, rc, rc.block[f.pc], rc.depth[f.pc], Why.CONTINUE, value);
  }

  @Operation(
      operands = "take A, int A",
      effect = "return R[A] through finally blocks",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static int returnUnwind(
      ThreadState ts, PyFrame f, RegisterCode rc, PyObject value, int a) {
    return Unwinder.leave(ts, f, rc, rc.block[f.pc], a - rc.stack, Why.RETURN, value);
  }

  @Operation(
      operands = "",
      effect = "no instruction: raise SystemError",
      can = Can.RAISE,
      uncommon = true)
  public static int stopCode() {
    throw Errors.systemError("unknown opcode");
  }

  @Operation(
      operands = "slots A",
      effect = "go on with the outcome in R[A..A+3)",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static int endFinally(ThreadState ts, PyFrame f, RegisterCode rc, PyObject[] r, int a) {
    PyObject top = r[a + 2];
    if (top == PyNone.NONE) {
      popOutcome(ts, r, a);
      return f.pc + 1;
    }
    if (top.getClass() == PyInt.class) {
      return endWithWhy(ts, f, rc, a, (int) ((PyInt) top).value);
    }
    if (top instanceof PyType || top instanceof PyString || Errors.isExceptionClass(top)) {
      PyObject value = r[a + 1];
      PyObject traceback = r[a];
      r[a] = null;
      r[a + 1] = null;
      r[a + 2] = null;
      PyException e = new PyException(top, value, traceback == PyNone.NONE ? null : traceback);
      e.markReraised();
      ts.raised = e;
      return Unwinder.RAISED;
    }
    throw Errors.systemError("'finally' pops bad exception");
  }

  private static void popOutcome(ThreadState ts, PyObject[] r, int a) {
    for (int i = a + 2; i >= a; i--) {
      PyObject o = r[i];
      r[i] = null;
      Ref.dec(ts, o);
    }
  }

  private static int endWithWhy(ThreadState ts, PyFrame f, RegisterCode rc, int a, int why) {
    PyObject[] r = f.registers;
    PyObject value = r[a + 1];
    switch (why) {
      case Why.RETURN:
        if (value == null) {
          break;
        }
        r[a + 1] = null;
        popOutcome(ts, r, a);
        return Unwinder.leave(ts, f, rc, rc.block[f.pc], a - rc.stack, why, value);
      case Why.CONTINUE:
        // Only the unwinder makes such a pair, but malformed code may have put another value there.
        if (value == null
            || value.getClass() != PyInt.class
            || !isLoopTarget(rc, f.pc, ((PyInt) value).value)) {
          break;
        }
        r[a + 1] = null;
        popOutcome(ts, r, a);
        return Unwinder.leave(ts, f, rc, rc.block[f.pc], a - rc.stack, why, value);
      case Why.BREAK:
        popOutcome(ts, r, a);
        return Unwinder.leave(ts, f, rc, rc.block[f.pc], a - rc.stack, why, null);
      default:
        break;
    }
    throw Errors.systemError("'finally' pops bad exception");
  }

  /**
   * Whether a CONTINUE in this code leads to {@code target} from inside the loop around {@code pc}.
   */
  private static boolean isLoopTarget(RegisterCode rc, int pc, long target) {
    int b = rc.blocks.loopBlock(rc.block[pc]);
    if (b < 0 || target < 0 || target >= rc.count() || !rc.isContinueTarget((int) target)) {
      return false;
    }
    return rc.blocks.type(b) != Blocks.LOOP
        || Unwinder.isWithin(rc, (int) target, b) && rc.depth[(int) target] <= rc.depth[pc] - 3;
  }
}
