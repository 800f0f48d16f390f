package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.descriptors.PyMethodDescr;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes calls of built-in functions, and of methods of built-in types, where one was seen to be
 * called: the table that has it is a constant, so HotSpot finds what it calls.
 */
final class TableCall extends Writer {
  private static final int MOST_ARGUMENTS = 3;
  private static final int NONE = -1;
  private static final String TABLE = "org/cellvm/model/FunctionTable";
  private static final String METHOD = "org/cellvm/model/descriptors/PyMethodDescr";

  private final Label join = new Label();
  private final Label otherwise = new Label();

  TableCall(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  /** Returns false, with nothing written, if the instruction is not taken for such a call. */
  boolean write() {
    if (op == RegisterOp.CALL_KEYWORDS || b > MOST_ARGUMENTS || !code.jc.assumes(pc)) {
      return false;
    }
    PyMethodDescr method = op == RegisterOp.CALL_METHOD ? code.jc.seen.method(pc) : null;
    PyBuiltinFunction function = op == RegisterOp.CALL ? code.jc.seen.builtin(pc) : null;
    if (method != null && method.isImmortal()) {
      method(method);
    } else if (function != null && function.self == null) {
      begin(function);
      table(function.table, function.index);
      mv.visitInsn(Opcodes.ACONST_NULL);
      call(NONE);
    } else {
      return false;
    }
    code.exits.checkTrap(pc + 1);
    return true;
  }

  private void method(PyMethodDescr method) {
    begin(method);
    code.object(x);
    int self = putAside();
    load(self);
    mv.visitJumpInsn(Opcodes.IFNULL, otherwise);
    Class<?> kind = Observations.classOf(code.jc.seen.third(pc));
    if (kind == null) {
      code.constants.load(mv, method, "L" + METHOD + ";");
      code.thread();
      load(self);
      mv.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          METHOD,
          "check",
          "(" + Types.THREAD_D + Types.OBJECT_D + ")V",
          false);
    } else {
      // Where the method of that type is in another class's dict, it may get anything.
      load(self);
      mv.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
      mv.visitLdcInsn(Type.getType(kind));
      mv.visitJumpInsn(Opcodes.IF_ACMPNE, otherwise);
    }
    table(method.table, method.index);
    load(self);
    call(self);
  }

  /** Jumps where something else is to be called. */
  private void begin(PyObject callable) {
    code.complete();
    code.later(
        () -> {
          mv.visitLabel(otherwise);
          new Call(translator, code, pc).any();
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    code.object(a);
    code.constants.load(mv, callable, Types.OBJECT_D);
    mv.visitJumpInsn(Opcodes.IF_ACMPNE, otherwise);
  }

  private void table(FunctionTable table, int index) {
    code.constants.load(mv, table, "L" + TABLE + ";");
    code.number(index);
    code.thread();
  }

  /** The table, index, thread and self are on the Java stack. */
  private void call(int self) {
    for (int i = 1; i <= b; i++) {
      code.object(a + i);
    }
    mv.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        TABLE,
        "call" + b,
        "(I" + Types.THREAD_D + Types.OBJECT_D.repeat(1 + b) + ")" + Types.OBJECT_D,
        false);
    int result = putAside();
    int[] used = new int[b + 2];
    int n = 0;
    if (self != NONE) {
      code.clearReceiver(x);
    }
    for (int i = b; i > 0; i--) {
      used[n++] = code.consume(a + i);
    }
    used[n++] = self;
    used[n] = code.consume(a);
    load(result);
    code.setObject(a);
    code.release(used);
    mv.visitLabel(join);
  }
}
