package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.PyObject;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes one instruction: what has a short way here takes it, all else calls the shared operation
 * with the frame complete.
 */
final class Instruction extends Writer {
  Instruction(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  /** Returns whether control may go on with the next instruction. */
  boolean write() {
    switch (op) {
      case RegisterOp.LOAD, RegisterOp.COPY -> copy(a, b);
      case RegisterOp.STORE -> store();
      case RegisterOp.DUP -> {
        for (int i = 0; i < b; i++) {
          copy(a + i, a - b + i);
        }
      }
      case RegisterOp.ROTATE -> rotate();
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
      case RegisterOp.COMPARE_JUMP,
          RegisterOp.COMPARE,
          RegisterOp.JUMP_IF_FALSE,
          RegisterOp.JUMP_IF_TRUE,
          RegisterOp.NOT ->
          new Comparison(translator, code, pc).write();
      case RegisterOp.FALSE_OR_POP, RegisterOp.TRUE_OR_POP ->
          new Comparison(translator, code, pc).orPop();
      case RegisterOp.FOR_ITER -> new ForIter(translator, code, pc).write();
      case RegisterOp.RETURN_VALUE -> {
        returnValue();
        return false;
      }
      case RegisterOp.YIELD_VALUE -> {
        yieldValue();
        return false;
      }
      default -> {
        boolean written =
            new Arithmetic(translator, code, pc).write()
                || new Items(translator, code, pc).write()
                || new Attribute(translator, code, pc).write()
                || new Variable(translator, code, pc).write()
                || new Call(translator, code, pc).write();
        return written || shared();
      }
    }
    return true;
  }

  // Moves

  /** LOAD, COPY: a local or constant, counted up. */
  private void copy(int to, int register) {
    PyObject constant = code.constant(register);
    byte kind = code.kind(register);
    if (constant != null && State.isNumber(kind) && constant.isImmortal()) {
      int old = code.oldOf(to);
      code.longValue(register);
      code.setLong(to);
      code.release(old);
      return;
    }
    code.object(register);
    if (constant == null || !constant.isImmortal()) {
      mv.visitInsn(Opcodes.DUP);
      code.incref();
    }
    int old = code.oldOf(to);
    int from = code.variable(register);
    if (from >= 0 && State.isNumber(kind)) {
      if (kind == State.INT) {
        code.longValue(register);
        mv.visitVarInsn(Opcodes.LSTORE, code.slots.longs(code.variable(to)));
      } else {
        code.doubleValue(register);
        mv.visitVarInsn(Opcodes.DSTORE, code.slots.doubles(code.variable(to)));
      }
    }
    code.setObject(to);
    if (from >= 0 && State.isNumber(kind)) {
      code.state.kind[code.variable(to)] = kind;
    }
    code.release(old);
  }

  /** ROTATE: of the values from register A on the last one comes first. */
  private void rotate() {
    byte[] kinds = new byte[b];
    for (int i = 0; i < b; i++) {
      code.touch(a + i);
      int v = code.variable(a + i);
      kinds[i] = code.state.kind[v];
      mv.visitVarInsn(Opcodes.ALOAD, code.slots.object(v));
      if (kinds[i] == State.INT) {
        code.longValue(a + i);
      } else if (kinds[i] == State.FLOAT) {
        code.doubleValue(a + i);
      }
    }
    for (int i = b - 1; i >= 0; i--) {
      int v = code.variable(a + (i + 1) % b);
      if (kinds[i] == State.INT) {
        mv.visitVarInsn(Opcodes.LSTORE, code.slots.longs(v));
      } else if (kinds[i] == State.FLOAT) {
        mv.visitVarInsn(Opcodes.DSTORE, code.slots.doubles(v));
      }
      mv.visitVarInsn(Opcodes.ASTORE, code.slots.object(v));
      code.state.set(v, kinds[i], true);
    }
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
      mv.visitVarInsn(Opcodes.LSTORE, code.slots.longs(to));
    } else if (kind == State.FLOAT) {
      code.doubleValue(b);
      mv.visitVarInsn(Opcodes.DSTORE, code.slots.doubles(to));
    }
    mv.visitVarInsn(Opcodes.ALOAD, code.slots.object(from));
    mv.visitVarInsn(Opcodes.ASTORE, code.slots.object(to));
    code.state.set(to, kind, true);
    code.state.set(from, State.EMPTY, false);
    code.release(old);
  }

  private void checkLocal() {
    Label unbound = new Label();
    if (State.isNumber(code.kind(a))) {
      mv.visitVarInsn(Opcodes.ALOAD, code.slots.object(code.variable(a)));
      mv.visitFieldInsn(
          Opcodes.GETSTATIC, "org/cellvm/model/PyNone", "NONE", "Lorg/cellvm/model/PyNone;");
      mv.visitJumpInsn(Opcodes.IF_ACMPEQ, unbound);
    } else {
      code.object(a);
      mv.visitJumpInsn(Opcodes.IFNULL, unbound);
    }
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
          mv.visitJumpInsn(Opcodes.GOTO, code.exits.out());
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
          if (code.activation.mayBeUnseen && !code.state.framed) {
            code.thread();
            code.values("tickUnseen", "(" + Types.THREAD_D + ")Z");
            mv.visitJumpInsn(Opcodes.IFNE, after);
          }
          code.complete();
          code.thread();
          code.values("tick", "(" + Types.THREAD_D + ")V");
          code.exits.checkTrap(a);
          mv.visitJumpInsn(Opcodes.GOTO, after);
        });
    translator.jump(a);
  }

  /**
   * The value sent arrives in register B, which the frame is told. What is on the stack is looked
   * at while the frame waits: the value yielded is not there.
   */
  private void yieldValue() {
    code.object(a);
    int value = putAside();
    code.hold(a);
    empty(a);
    code.complete();
    if (code.isStack(a)) {
      code.registers();
      code.number(a);
      mv.visitInsn(Opcodes.ACONST_NULL);
      mv.visitInsn(Opcodes.AASTORE);
    }
    code.frame();
    code.number(b);
    mv.visitFieldInsn(Opcodes.PUTFIELD, Types.FRAME, "resumeRegister", "I");
    code.frame();
    mv.visitInsn(Opcodes.ICONST_1);
    mv.visitFieldInsn(Opcodes.PUTFIELD, Types.FRAME, "suspended", "Z");
    load(value);
    mv.visitInsn(Opcodes.ARETURN);
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
    code.activation.end(pc);
  }
}
