package org.cellvm.instructions;

import java.util.Arrays;
import java.util.List;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.bytecode.RegisterOperand;
import org.cellvm.bytecode.RegisterOperations;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/**
 * What an instruction that has raised takes from the value stack. CPython releases it at once, in
 * the order of the operands, before it looks for a handler: finalizers run before the frame is in
 * the traceback and before a trace function is told.
 */
final class FailedOperands {
  /**
   * What an operation takes. Made when one of its kind first raises: there are many operations, and
   * few of them raise in a program that runs for a moment.
   *
   * @param isCall whether it is a call: the arguments go from the last to the first, then the
   *     receiver and the callable
   * @param sums for each operand that it uses up, in order, the sum that names its register. The
   *     low byte is a number, the bits above it say which of the words A, B and C are added
   */
  private record Operands(boolean isCall, int[] sums) {}

  private static final Operands CALL = new Operands(true, new int[0]);
  private static final Operands NONE = new Operands(false, new int[0]);

  /** By operation; null where none has raised. Threads may make the same entry. */
  private static final Operands[] OPERANDS = new Operands[RegisterCode.OP_MASK + 1];

  private FailedOperands() {}

  private static Operands of(int op) {
    Operands operands = OPERANDS[op];
    if (operands == null) {
      operands = OPERANDS[op] = make(op);
    }
    return operands;
  }

  private static Operands make(int op) {
    if (RegisterOp.isCall(op)) {
      return CALL;
    }
    // The manager stays on the stack; what is thrown into a generator is not raised by its yield.
    if (op >= RegisterOp.COUNT || op == RegisterOp.SETUP_WITH || op == RegisterOp.YIELD_VALUE) {
      return NONE;
    }
    List<RegisterOperand> operands = RegisterOperations.row(op).operands();
    int[] sums = new int[operands.size()];
    int n = 0;
    for (RegisterOperand operand : operands) {
      if (operand.isUsedUp()) {
        sums[n++] = sum(operand.text());
      }
    }
    return n == 0 ? NONE : new Operands(false, Arrays.copyOf(sums, n));
  }

  private static int sum(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= 'A' && letter <= 'C') {
        sum |= 0x100 << letter - 'A';
      } else if (letter >= '0' && letter <= '9') {
        sum += letter - '0';
      }
    }
    return sum;
  }

  /** Releases the operands of the instruction at {@code pc} that are on the stack still. */
  static void release(ThreadState ts, PyFrame f, RegisterCode rc, int pc) {
    int op = rc.op(pc);
    Operands operands = of(op);
    if (operands == NONE) {
      return;
    }
    int a = rc.operand(pc, 1);
    if (operands.isCall) {
      f.releaseStack(ts, a + 1, rc.stack + rc.depth[pc] - a - 1);
      if (op == RegisterOp.CALL_METHOD) {
        f.releaseStack(ts, rc.extra(pc), 1);
      }
      f.releaseStack(ts, a, 1);
      return;
    }
    for (int sum : operands.sums) {
      int register = sum & 0xff;
      register += (sum & 0x100) != 0 ? a : 0;
      register += (sum & 0x200) != 0 ? rc.operand(pc, 2) : 0;
      register += (sum & 0x400) != 0 ? rc.operand(pc, 3) : 0;
      PyObject o = register >= rc.stack ? f.registers[register] : null;
      if (o != null) {
        f.registers[register] = null;
        o.decref(ts);
      }
    }
  }
}
