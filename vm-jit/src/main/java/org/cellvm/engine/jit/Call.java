package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOp;
import org.objectweb.asm.Opcodes;

/** Writes calls, whose operands are in the frame's registers, where the callee takes them from. */
final class Call extends Writer {
  private static final String CALLS = "org/cellvm/instructions/Calls";

  Call(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  /** Returns false if it is not such an instruction. */
  boolean write() {
    if (op != RegisterOp.CALL && op != RegisterOp.CALL_METHOD) {
      return false;
    }
    code.complete();
    code.thread();
    code.constants.load(mv, code.jc.runner, Types.RUNNER_D);
    code.registers();
    code.number(a);
    code.number(b);
    String operands = Types.THREAD_D + Types.RUNNER_D + Types.ARRAY_D + "II";
    if (op == RegisterOp.CALL) {
      code.call(CALLS, "call", "(" + operands + ")" + Types.OBJECT_D);
    } else {
      code.number(x);
      code.call(CALLS, "callMethod", "(" + operands + "I)" + Types.OBJECT_D);
    }
    int result = putAside();
    load(result);
    mv.visitJumpInsn(Opcodes.IFNULL, translator.raised(pc));
    code.setDepth(a - rc.stack);
    load(result);
    code.setObject(a);
    code.checkTrap(pc + 1);
    return true;
  }
}
