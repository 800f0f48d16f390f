package org.cellvm.engine.jit;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.bytecode.RegisterOperand;
import org.cellvm.bytecode.RegisterOperation;
import org.cellvm.bytecode.RegisterOperations;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyObject;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes one instruction: what has a short way here takes it, all else calls the shared dispatch
 * with the frame complete.
 */
final class Instruction {
  private final Translator translator;
  private final Code code;
  private final MethodVisitor mv;
  private final RegisterCode rc;
  private final int pc;
  private final int op;
  private final int a;
  private final int b;
  private final int c;
  private final int x;

  Instruction(Translator translator, Code code, int pc) {
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

  /** Returns whether control may go on with the next instruction. */
  boolean write() {
    switch (op) {
      case RegisterOp.LOAD, RegisterOp.COPY -> copy();
      case RegisterOp.STORE -> store();
      case RegisterOp.CHECK_LOCAL -> checkLocal();
      case RegisterOp.DELETE_LOCAL -> deleteLocal();
      case RegisterOp.POP -> code.release(code.consume(a));
      case RegisterOp.JUMP -> {
        translator.jump(a);
        return false;
      }
      case RegisterOp.JUMP_BACK -> {
        jumpBack();
        return false;
      }
      case RegisterOp.COMPARE_JUMP -> compareJump();
      case RegisterOp.JUMP_IF_FALSE, RegisterOp.JUMP_IF_TRUE -> jumpIf();
      case RegisterOp.RETURN_VALUE -> {
        returnValue();
        return false;
      }
      default -> {
        if (!new Arithmetic(code, pc).write()) {
          return shared();
        }
      }
    }
    return true;
  }

  // Moves

  /** LOAD, COPY: a local or constant, counted up. */
  private void copy() {
    PyObject constant = code.constant(b);
    byte kind = code.kind(b);
    if (constant != null && State.isNumber(kind) && constant.isImmortal()) {
      int old = code.oldOf(a);
      code.longValue(b);
      code.setLong(a);
      code.release(old);
      return;
    }
    code.object(b);
    if (constant == null || !constant.isImmortal()) {
      mv.visitInsn(Opcodes.DUP);
      code.incref();
    }
    int old = code.oldOf(a);
    int from = code.variable(b);
    if (from >= 0 && State.isNumber(kind)) {
      if (kind == State.INT) {
        code.longValue(b);
        mv.visitVarInsn(Opcodes.LSTORE, code.longSlot(code.variable(a)));
      } else {
        code.doubleValue(b);
        mv.visitVarInsn(Opcodes.DSTORE, code.doubleSlot(code.variable(a)));
      }
    }
    code.setObject(a);
    if (from >= 0 && State.isNumber(kind)) {
      code.state.kind[code.variable(a)] = kind;
    }
    code.release(old);
  }

  /** STORE: a local takes a value off the stack. */
  private void store() {
    int to = code.variable(a);
    int from = code.variable(b);
    int old = code.oldOf(a);
    if (code.kind(b) == State.MEMORY) {
      code.makeObject(from);
    }
    byte kind = code.kind(b);
    if (kind == State.INT) {
      code.longValue(b);
      mv.visitVarInsn(Opcodes.LSTORE, code.longSlot(to));
    } else if (kind == State.FLOAT) {
      code.doubleValue(b);
      mv.visitVarInsn(Opcodes.DSTORE, code.doubleSlot(to));
    }
    mv.visitVarInsn(Opcodes.ALOAD, code.objectSlot(from));
    mv.visitVarInsn(Opcodes.ASTORE, code.objectSlot(to));
    code.state.set(to, kind, true);
    code.state.set(from, State.EMPTY, false);
    code.release(old);
  }

  private void checkLocal() {
    if (State.isNumber(code.kind(a))) {
      return;
    }
    Label unbound = new Label();
    code.object(a);
    mv.visitJumpInsn(Opcodes.IFNULL, unbound);
    code.later(
        () -> {
          mv.visitLabel(unbound);
          code.complete();
          code.frame();
          mv.visitInsn(Opcodes.ACONST_NULL);
          code.number(a);
          code.call(
              "org/cellvm/instructions/LocalsAndStack",
              "checkLocal",
              "(" + Types.FRAME_D + Types.OBJECT_D + "I)V");
          mv.visitJumpInsn(Opcodes.GOTO, code.leave());
        });
  }

  private void deleteLocal() {
    int old = code.oldOf(a);
    mv.visitInsn(Opcodes.ACONST_NULL);
    code.setObject(a);
    code.release(old);
  }

  // Jumps

  private void jumpBack() {
    Label tick = new Label();
    Label after = new Label();
    code.thread();
    mv.visitInsn(Opcodes.DUP);
    mv.visitFieldInsn(Opcodes.GETFIELD, Types.THREAD, "ticker", "I");
    mv.visitInsn(Opcodes.ICONST_1);
    mv.visitInsn(Opcodes.ISUB);
    mv.visitInsn(Opcodes.DUP_X1);
    mv.visitFieldInsn(Opcodes.PUTFIELD, Types.THREAD, "ticker", "I");
    mv.visitJumpInsn(Opcodes.IFLT, tick);
    mv.visitLabel(after);
    code.later(
        () -> {
          mv.visitLabel(tick);
          code.complete();
          code.thread();
          code.values("tick", "(" + Types.THREAD_D + ")V");
          code.checkTrap(a);
          mv.visitJumpInsn(Opcodes.GOTO, after);
        });
    translator.jump(a);
  }

  private void compareJump() {
    int operator = CompareOp.operator(x);
    boolean sense = CompareOp.sense(x);
    if (operator == CompareOp.IS || operator == CompareOp.IS_NOT) {
      compareIdentity(operator == CompareOp.IS, sense);
      return;
    }
    Numbers numbers = Numbers.of(code, pc, b, c);
    if (!CompareOp.isRich(operator) || numbers == null || numbers.isConverted()) {
      sharedCompareJump();
      return;
    }
    numbers.unbox(code.exit(pc));
    numbers.pushBoth();
    code.consume(b);
    code.consume(c);
    mv.visitJumpInsn(numbers.jump(operator, !sense), translator.edge(a));
  }

  private void compareIdentity(boolean is, boolean sense) {
    code.object(b);
    code.object(c);
    int v = code.consume(b);
    int w = code.consume(c);
    if (v < 0 && w < 0) {
      mv.visitJumpInsn(is == sense ? Opcodes.IF_ACMPNE : Opcodes.IF_ACMPEQ, translator.edge(a));
      return;
    }
    code.values("isSame", "(" + Types.OBJECT_D + Types.OBJECT_D + ")Z");
    int same = code.temporary();
    mv.visitVarInsn(Opcodes.ISTORE, same);
    Label jump = translator.edge(a);
    int unequal = is == sense ? Opcodes.IFEQ : Opcodes.IFNE;
    Runnable leave =
        () -> {
          Label jumps = new Label();
          Label goesOn = new Label();
          mv.visitVarInsn(Opcodes.ILOAD, same);
          mv.visitJumpInsn(unequal, jumps);
          code.checkTrap(pc + 1);
          mv.visitJumpInsn(Opcodes.GOTO, goesOn);
          mv.visitLabel(jumps);
          code.checkTrap(a);
          mv.visitLabel(goesOn);
        };
    code.release(v, w < 0 ? leave : () -> {});
    code.release(w, leave);
    mv.visitVarInsn(Opcodes.ILOAD, same);
    mv.visitJumpInsn(unequal, jump);
  }

  private void sharedCompareJump() {
    code.complete();
    code.thread();
    code.frame();
    code.registers();
    code.number(rc.stack);
    code.number(b);
    code.number(c);
    code.number(x);
    code.call(
        Types.OPERATIONS,
        "compareJump",
        "(" + Types.THREAD_D + Types.FRAME_D + Types.ARRAY_D + "IIII)Z");
    empty(b);
    empty(c);
    mv.visitJumpInsn(Opcodes.IFNE, translator.edge(a));
    code.checkTrap(pc + 1);
  }

  private void empty(int register) {
    if (code.isStack(register)) {
      code.state.set(code.variable(register), State.EMPTY, false);
    }
  }

  private void jumpIf() {
    boolean onFalse = op == RegisterOp.JUMP_IF_FALSE;
    if (code.kind(b) == State.INT) {
      code.longValue(b);
      code.consume(b);
      mv.visitInsn(Opcodes.LCONST_0);
      mv.visitInsn(Opcodes.LCMP);
      mv.visitJumpInsn(onFalse ? Opcodes.IFEQ : Opcodes.IFNE, translator.edge(a));
      return;
    }
    code.object(b);
    int value = code.temporary();
    mv.visitVarInsn(Opcodes.ASTORE, value);
    Label other = new Label();
    Label on = new Label();
    State before = code.state.copy();
    empty(b);
    mv.visitVarInsn(Opcodes.ALOAD, value);
    loadBool(onFalse);
    mv.visitJumpInsn(Opcodes.IF_ACMPEQ, on);
    mv.visitVarInsn(Opcodes.ALOAD, value);
    loadBool(!onFalse);
    mv.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    mv.visitJumpInsn(Opcodes.GOTO, translator.edge(a));
    State after = code.state;
    code.state = before;
    code.later(
        () -> {
          mv.visitLabel(other);
          code.complete();
          code.thread();
          code.registers();
          code.number(rc.stack);
          code.number(b);
          code.call(
              Types.OPERATIONS,
              onFalse ? "jumpIfFalse" : "jumpIfTrue",
              "(" + Types.THREAD_D + Types.ARRAY_D + "II)Z");
          empty(b);
          mv.visitJumpInsn(Opcodes.IFNE, translator.edge(a));
          code.checkTrap(pc + 1);
          mv.visitJumpInsn(Opcodes.GOTO, on);
        });
    code.state = after;
    mv.visitLabel(on);
  }

  private void loadBool(boolean value) {
    mv.visitFieldInsn(Opcodes.GETSTATIC, Types.BOOL, value ? "TRUE" : "FALSE", Types.BOOL_D);
  }

  private void returnValue() {
    if (b > 0) {
      shared();
      return;
    }
    code.object(a);
    PyObject constant = code.constant(a);
    if (!code.isStack(a) && (constant == null || !constant.isImmortal())) {
      mv.visitInsn(Opcodes.DUP);
      code.incref();
    }
    empty(a);
    code.spillAtEnd();
    code.setPc(pc);
    mv.visitInsn(Opcodes.ARETURN);
  }

  // The shared dispatch

  /** Carries the instruction out on the frame's registers. */
  private boolean shared() {
    RegisterOperation row = RegisterOperations.row(op);
    code.complete();
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
        mv.visitJumpInsn(Opcodes.IF_ICMPEQ, translator.edge(target));
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
        int v = code.variable(a);
        code.state.set(v, State.MEMORY, false);
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
      mv.visitJumpInsn(Opcodes.IF_ICMPEQ, translator.edge(pc + 1));
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
