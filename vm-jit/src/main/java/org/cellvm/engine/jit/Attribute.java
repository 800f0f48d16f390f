package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.descriptors.PyMethodDescr;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what reads and stores attributes, where the instruction's cache knows them. */
final class Attribute extends Writer {
  private static final String ATTRIBUTES = "org/cellvm/instructions/Attributes";
  private static final String CACHED =
      "(" + Types.OBJECT_D + Types.STRING_D + Types.ATTRIBUTE_CACHE_D + ")";

  private static final String STORE_NEW =
      "("
          + Types.THREAD_D
          + Types.OBJECT_D
          + Types.STRING_D
          + Types.ATTRIBUTE_CACHE_D
          + Types.OBJECT_D
          + ")Z";

  Attribute(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  /** Returns false if it is not such an instruction. */
  boolean write() {
    switch (op) {
      case RegisterOp.LOAD_ATTR -> load();
      case RegisterOp.STORE_ATTR -> store();
      case RegisterOp.LOAD_METHOD -> loadMethod();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void nameAndCache() {
    code.constants.load(mv, code.jc.code.nameStrings[c], Types.STRING_D);
    code.constants.load(mv, code.jc.caches.attributeCache(pc), Types.ATTRIBUTE_CACHE_D);
  }

  private void load() {
    Label join = new Label();
    Label otherwise = code.exits.to(pc);
    code.touch(b);
    byte kind = use(b);
    Label slow = slow(join, kind);
    code.object(b);
    nameAndCache();
    code.call(ATTRIBUTES, "cached", CACHED + Types.OBJECT_D);
    int value = putAside();
    load(value);
    mv.visitJumpInsn(Opcodes.IFNULL, slow);
    finishItem(value, kind, otherwise, b);
    mv.visitLabel(join);
  }

  private void store() {
    Label join = new Label();
    Label stored = new Label();
    Label other = new Label();
    code.touch(a);
    code.touch(b);
    Label slow = slow(join);
    code.later(
        () -> {
          mv.visitLabel(other);
          code.thread();
          code.object(a);
          nameAndCache();
          code.object(b);
          code.call(ATTRIBUTES, "storeNew", STORE_NEW);
          mv.visitJumpInsn(Opcodes.IFNE, stored);
          mv.visitJumpInsn(Opcodes.GOTO, slow);
        });
    code.object(a);
    nameAndCache();
    code.plainItems("attributePlace", CACHED + "I");
    int place = code.slots.temporary();
    mv.visitVarInsn(Opcodes.ISTORE, place);
    mv.visitVarInsn(Opcodes.ILOAD, place);
    mv.visitJumpInsn(Opcodes.IFLT, other);
    code.thread();
    code.object(a);
    mv.visitVarInsn(Opcodes.ILOAD, place);
    code.object(b);
    code.call(
        ATTRIBUTES, "storeAt", "(" + Types.THREAD_D + Types.OBJECT_D + "I" + Types.OBJECT_D + ")V");
    mv.visitLabel(stored);
    code.release(new int[] {code.consume(a), code.consume(b)});
    mv.visitLabel(join);
  }

  private void receiverFromMemory() {
    code.state.set(code.variable(x), State.MEMORY, false);
    code.makeObject(code.variable(x));
  }

  private void loadMethod() {
    Label join = new Label();
    Label slow = slow(join, this::receiverFromMemory);
    code.object(b);
    int receiver = putAside();
    Class<?> kind = Observations.classOf(seenInB());
    PyMethodDescr known = kind == null ? null : builtinMethod();
    if (known == null) {
      load(receiver);
      nameAndCache();
      code.call(ATTRIBUTES, "cachedMethod", CACHED + Types.OBJECT_D);
    } else {
      load(receiver);
      mv.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
      mv.visitLdcInsn(Type.getType(kind));
      mv.visitJumpInsn(Opcodes.IF_ACMPNE, slow);
      code.constants.load(mv, known, Types.OBJECT_D);
    }
    int method = putAside();
    if (known == null) {
      load(method);
      mv.visitJumpInsn(Opcodes.IFNULL, slow);
    }
    code.hold(b);
    empty(b);
    load(receiver);
    code.setObject(x);
    finish(method, known == null);
    mv.visitLabel(join);
  }

  /**
   * The method that the one built-in type that was seen has under the name: what the call for which
   * this instruction is called then; null for none.
   */
  private PyMethodDescr builtinMethod() {
    for (int q = pc + 1; q < rc.count(); q++) {
      if (rc.op(q) == RegisterOp.CALL_METHOD && rc.extra(q) == x) {
        PyMethodDescr called = code.jc.seen.method(q);
        boolean isOfType = called != null && code.jc.seen.third(q) == code.jc.seen.second(pc);
        return isOfType && called.isImmortal() ? called : null;
      }
    }
    return null;
  }
}
