package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOp;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes what reads and stores globals and cells. */
final class Variable extends Writer {
  Variable(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  /** Returns false if it is not such an instruction. */
  boolean write() {
    switch (op) {
      case RegisterOp.LOAD_GLOBAL -> loadGlobal();
      case RegisterOp.LOAD_DEREF -> loadDeref();
      case RegisterOp.STORE_DEREF -> storeDeref();
      case RegisterOp.LOAD_CLOSURE -> {
        code.object(b);
        finish(putAside(), true);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void loadGlobal() {
    Label join = new Label();
    Label otherwise = code.exits.to(pc);
    byte kind = use();
    Label slow = slow(join, kind);
    mv.visitVarInsn(Opcodes.ALOAD, Slots.GLOBALS);
    mv.visitVarInsn(Opcodes.ALOAD, Slots.BUILTINS);
    code.constants.load(mv, code.jc.code.nameStrings[b], Types.STRING_D);
    code.constants.load(mv, code.jc.caches.globalCache(pc), Types.GLOBAL_CACHE_D);
    code.call(
        "org/cellvm/instructions/Variables",
        "cachedGlobal",
        "("
            + Types.DICT_D.repeat(2)
            + Types.STRING_D
            + Types.GLOBAL_CACHE_D
            + ")"
            + Types.OBJECT_D);
    int value = putAside();
    load(value);
    mv.visitJumpInsn(Opcodes.IFNULL, slow);
    finishItem(value, kind, otherwise);
    mv.visitLabel(join);
  }

  private void cell(int register) {
    code.object(register);
    mv.visitTypeInsn(Opcodes.CHECKCAST, Types.CELL);
  }

  private void loadDeref() {
    Label join = new Label();
    Label otherwise = code.exits.to(pc);
    byte kind = use();
    Label slow = slow(join, kind);
    cell(b);
    mv.visitFieldInsn(Opcodes.GETFIELD, Types.CELL, "ob_ref", Types.OBJECT_D);
    int value = putAside();
    load(value);
    mv.visitJumpInsn(Opcodes.IFNULL, slow);
    finishItem(value, kind, otherwise);
    mv.visitLabel(join);
  }

  private void storeDeref() {
    code.object(b);
    int value = putAside();
    if (!code.isStack(b)) {
      load(value);
      code.incref();
    }
    empty(b);
    cell(a);
    mv.visitFieldInsn(Opcodes.GETFIELD, Types.CELL, "ob_ref", Types.OBJECT_D);
    int old = putAside();
    cell(a);
    load(value);
    mv.visitFieldInsn(Opcodes.PUTFIELD, Types.CELL, "ob_ref", Types.OBJECT_D);
    code.release(old);
  }
}
