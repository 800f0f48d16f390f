package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.bytecode.RegisterOperand;
import org.cellvm.bytecode.RegisterOperations;
import org.cellvm.model.functions.CallFrames;
import org.cellvm.model.functions.PyCode;

/** How code can be called without a frame, found out once: what is translated follows from it. */
final class Frameless {
  /** Whether a unit that begins with the first instruction can be called without a frame. */
  final boolean isPossible;

  /**
   * Whether it can be called so by a caller whose frame is not complete: it has no {@code try},
   * which would make a frame at once.
   */
  final boolean mayBeUnseen;

  /** By parameter. */
  private final boolean[] borrowed;

  Frameless(PyCode code) {
    RegisterCode rc = code.registerCode();
    isPossible =
        code.argcount <= Unit.MOST_ARGUMENTS
            && CallFrames.canRunWithoutFrame(code)
            && !beginsWithLoop(rc);
    mayBeUnseen = isPossible && !hasTry(rc);
    borrowed = new boolean[isPossible ? code.argcount : 0];
    for (int v = 0; v < borrowed.length; v++) {
      borrowed[v] = !isAssigned(rc, v);
    }
  }

  /**
   * Whether a local is a parameter that is never assigned: then the caller's operand is counted for
   * it, too, until there is a frame, whose register owns it.
   */
  boolean borrows(int v) {
    return v < borrowed.length && borrowed[v];
  }

  private static boolean beginsWithLoop(RegisterCode rc) {
    for (int pc = 0; pc < rc.count(); pc++) {
      if (rc.op(pc) == RegisterOp.JUMP_BACK && rc.operand(pc, 1) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTry(RegisterCode rc) {
    for (int pc = 0; pc < rc.count(); pc++) {
      if (rc.exceptionBlock(pc) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAssigned(RegisterCode rc, int v) {
    for (int pc = 0; pc < rc.count(); pc++) {
      if (rc.operand(pc, 1) == v && isAssignment(rc.op(pc))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an instruction may change the local that its register A is. */
  private static boolean isAssignment(int op) {
    for (RegisterOperand operand : RegisterOperations.row(op).operands()) {
      if (operand.text().equals("A")
          && operand.kind() != RegisterOperand.Kind.READ
          && operand.kind() != RegisterOperand.Kind.KEEP
          && operand.kind() != RegisterOperand.Kind.INT) {
        return true;
      }
    }
    return false;
  }
}
