package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.bytecode.RegisterOperand;
import org.cellvm.bytecode.RegisterOperation;
import org.cellvm.bytecode.RegisterOperations;
import org.cellvm.instructions.Unwinder;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes one instruction. The usual case works on Java variables; where it is not met, {@link
 * #shared} or {@link #slow} carries the instruction out on the frame's registers.
 */
abstract class Writer {
  final Translator translator;
  final Code code;
  final MethodVisitor mv;
  final RegisterCode rc;
  final int pc;
  final int op;
  final int a;
  final int b;
  final int c;
  final int x;

  Writer(Translator translator, Code code, int pc) {
    this.translator = translator;
    this.code = code;
    this.mv = code.mv;
    this.rc = code.rc;
    this.pc = pc;
    op = rc.op(pc);
    x = rc.extra(pc);
    a = rc.operand(pc, 1);
    b = rc.operand(pc, 2);
    c = rc.operand(pc, 3);
  }

  /** The kinds of objects that were seen in register B, if they may be relied on; else 0. */
  final int seenInB() {
    return code.jc.assumes(pc) ? code.jc.seen.second(pc) : 0;
  }

  final int seenInC() {
    return code.jc.assumes(pc) ? code.jc.seen.third(pc) : 0;
  }

  /** A register's value has been used up, if it was on the stack. */
  final void empty(int register) {
    if (code.isStack(register)) {
      code.state.set(code.variable(register), State.EMPTY, false);
    }
  }

  /** Puts the object on the Java stack aside. */
  final int putAside() {
    int t = code.temporary();
    mv.visitVarInsn(Opcodes.ASTORE, t);
    return t;
  }

  final void load(int temporary) {
    mv.visitVarInsn(Opcodes.ALOAD, temporary);
  }

  /**
   * Counts an object up and makes it the result in register A; releases operands that were on the
   * stack, first B.
   */
  final void finish(int value, boolean borrowed, int... operands) {
    if (borrowed) {
      load(value);
      code.incref();
    }
    int[] used = {-1, -1, -1};
    int n = 0;
    for (int operand : operands) {
      used[n++] = code.consume(operand);
    }
    used[n] = code.oldOf(a);
    load(value);
    code.setObject(a);
    code.release(used);
  }

  // The shared dispatch

  private void dispatch() {
    code.thread();
    code.constants.load(mv, code.jc.runner, Types.RUNNER_D);
    code.frame();
    code.constants.load(mv, rc, Types.REGISTER_CODE_D);
    code.constants.load(mv, code.jc.caches, Types.CACHES_D);
    code.number(pc);
    code.call(
        "org/cellvm/instructions/Dispatch",
        "execute",
        "("
            + Types.THREAD_D
            + Types.RUNNER_D
            + Types.FRAME_D
            + Types.REGISTER_CODE_D
            + Types.CACHES_D
            + "I)I");
  }

  /**
   * Where to jump to carry the instruction out on the frame's registers, with the variables where
   * they are now.
   *
   * @param join where to go on after it; a result is in its Java variable, as an object
   */
  final Label slow(Label join) {
    Label slow = new Label();
    RegisterOperation row = RegisterOperations.row(op);
    code.later(
        () -> {
          mv.visitLabel(slow);
          code.complete();
          dispatch();
          if (row.flow() == RegisterOperation.Flow.BRANCH) {
            int target = rc.operand(pc, RegisterOp.jumpWord(op));
            code.setDepth(rc.depth[target]);
            code.number(target);
            mv.visitJumpInsn(Opcodes.IF_ICMPEQ, trapped(target, translator.edge(target)));
          } else {
            mv.visitInsn(Opcodes.POP);
          }
          code.state.clean();
          code.checkTrap(pc + 1);
          for (RegisterOperand operand : row.operands()) {
            if (operand.kind() == RegisterOperand.Kind.RESULT
                || operand.kind() == RegisterOperand.Kind.PUSH) {
              code.state.set(code.variable(a), State.MEMORY, false);
              code.makeObject(code.variable(a));
            }
          }
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    return slow;
  }

  /** A jump to an edge on which frames may have to stop. */
  final Label trapped(int target, Label edge) {
    Label label = new Label();
    code.later(
        () -> {
          mv.visitLabel(label);
          code.checkTrap(target);
          mv.visitJumpInsn(Opcodes.GOTO, edge);
        });
    return label;
  }

  /** Carries the instruction out on the frame's registers; whether control may go on behind it. */
  final boolean shared() {
    RegisterOperation row = RegisterOperations.row(op);
    code.complete();
    dispatch();
    if (row.seesFrame()) {
      code.localsToMemory();
    } else {
      resultToMemory(row);
    }
    switch (row.flow()) {
      case LEAVE -> {
        leave();
        return false;
      }
      case CALL -> mv.visitJumpInsn(Opcodes.IFLT, translator.raised(pc));
      case BRANCH -> {
        int target = rc.operand(pc, RegisterOp.jumpWord(op));
        code.stackToMemory(rc.depth[target]);
        code.number(target);
        mv.visitJumpInsn(Opcodes.IF_ICMPEQ, trapped(target, translator.edge(target)));
      }
      default -> mv.visitInsn(Opcodes.POP);
    }
    code.stackToMemory(rc.depth[pc + 1]);
    code.checkTrap(pc + 1);
    return true;
  }

  private void resultToMemory(RegisterOperation row) {
    for (RegisterOperand operand : row.operands()) {
      if (operand.kind() == RegisterOperand.Kind.RESULT) {
        code.state.set(code.variable(a), State.MEMORY, false);
      }
    }
  }

  /** Goes on where the operation said: its result is on the Java stack. */
  private void leave() {
    int next = code.temporary();
    mv.visitVarInsn(Opcodes.ISTORE, next);
    if (op == RegisterOp.END_FINALLY) {
      code.stackToMemory(rc.depth[pc + 1]);
      mv.visitVarInsn(Opcodes.ILOAD, next);
      code.number(pc + 1);
      mv.visitJumpInsn(Opcodes.IF_ICMPEQ, trapped(pc + 1, translator.edge(pc + 1)));
    }
    Label returned = new Label();
    mv.visitVarInsn(Opcodes.ILOAD, next);
    code.number(Unwinder.RETURNED);
    mv.visitJumpInsn(Opcodes.IF_ICMPEQ, returned);
    mv.visitVarInsn(Opcodes.ILOAD, next);
    mv.visitJumpInsn(Opcodes.IFLT, translator.raised(pc));
    code.frame();
    mv.visitVarInsn(Opcodes.ILOAD, next);
    mv.visitInsn(Opcodes.ICONST_1);
    mv.visitInsn(Opcodes.ISUB);
    mv.visitFieldInsn(Opcodes.PUTFIELD, Types.FRAME, "pc", "I");
    mv.visitJumpInsn(Opcodes.GOTO, code.leave());
    mv.visitLabel(returned);
    code.frame();
    code.call(
        "org/cellvm/instructions/Frames", "takeResult", "(" + Types.FRAME_D + ")" + Types.OBJECT_D);
    mv.visitInsn(Opcodes.ARETURN);
  }
}
