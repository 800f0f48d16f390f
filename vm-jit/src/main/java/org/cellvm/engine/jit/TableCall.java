package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyNone;
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

  private static final String PLAIN_CALLS = "org/cellvm/engine/jit/PlainCalls";
  private static final String EXCEPTION = "org/cellvm/model/errors/PyException";

  private final Label join = new Label();
  private final Label otherwise = new Label();

  TableCall(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  /** What {@link PlainCalls} has for the call, which then does without a complete frame. */
  private String plain;

  /** Returns false, with nothing written, if the instruction is not taken for such a call. */
  boolean write() {
    if (op == RegisterOp.CALL_KEYWORDS || b > MOST_ARGUMENTS || !code.jc.assumes(pc)) {
      return false;
    }
    PyMethodDescr method = op == RegisterOp.CALL_METHOD ? code.jc.seen.method(pc) : null;
    PyBuiltinFunction function = op == RegisterOp.CALL ? code.jc.seen.builtin(pc) : null;
    if (method != null && method.isImmortal()) {
      Class<?> kind = Observations.classOf(code.jc.seen.third(pc));
      plain = kind == null || isInTry() ? null : PlainCalls.check(method, kind, b);
      method(method, kind);
    } else if (function != null && function.self == null) {
      plain = isInTry() ? null : PlainCalls.check(function, b);
      begin(function);
      checkArguments();
      table(function.table, function.index);
      mv.visitInsn(Opcodes.ACONST_NULL);
      call(NONE);
    } else {
      return false;
    }
    if (plain == null) {
      code.exits.checkTrap(pc + 1);
    }
    return true;
  }

  /** What a plain call raises takes the unit's frame elsewhere: not good where that is usual. */
  private boolean isInTry() {
    return rc.exceptionBlock(pc) >= 0;
  }

  private void method(PyMethodDescr method, Class<?> kind) {
    begin(method);
    code.object(x);
    int self = putAside();
    load(self);
    mv.visitJumpInsn(Opcodes.IFNULL, otherwise);
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
    if (plain != null && plain.equals(PlainCalls.GET)) {
      get(self);
      return;
    }
    checkArguments();
    table(method.table, method.index);
    load(self);
    call(self);
  }

  /** {@code dict.get}. */
  private void get(int self) {
    load(self);
    code.object(a + 1);
    if (b > 1) {
      code.object(a + 2);
    } else {
      code.constants.load(mv, PyNone.NONE, Types.OBJECT_D);
    }
    code.call(PLAIN_CALLS, plain, "(" + Types.OBJECT_D.repeat(3) + ")" + Types.OBJECT_D);
    int result = putAside();
    load(result);
    mv.visitJumpInsn(Opcodes.IFNULL, otherwise);
    load(result);
    code.incref();
    finishCall(self, result);
  }

  /** Jumps where something else is to be called. */
  private void begin(PyObject callable) {
    if (plain == null) {
      code.complete();
    } else {
      for (int i = 0; i <= b; i++) {
        code.touch(a + i);
      }
      if (op == RegisterOp.CALL_METHOD) {
        code.touch(x);
      }
    }
    code.later(
        () -> {
          mv.visitLabel(otherwise);
          if (plain != null) {
            code.complete();
          }
          new Call(translator, code, pc).any();
          if (plain != null) {
            code.exits.checkTrap(pc + 1);
          }
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    code.object(a);
    code.constants.load(mv, callable, Types.OBJECT_D);
    mv.visitJumpInsn(Opcodes.IF_ACMPNE, otherwise);
  }

  /** What is raised between two places has changed nothing: it is raised again with a frame. */
  private void raisesElsewhere(Label from, Label to) {
    Label raised = new Label();
    mv.visitTryCatchBlock(from, to, raised, EXCEPTION);
    code.later(
        () -> {
          mv.visitLabel(raised);
          code.thread();
          code.call(PLAIN_CALLS, "discard", "(L" + EXCEPTION + ";" + Types.THREAD_D + ")V");
          code.exits.write(pc, -1);
        });
  }

  private void table(FunctionTable table, int index) {
    code.constants.load(mv, table, "L" + TABLE + ";");
    code.number(index);
    code.thread();
  }

  /** Jumps unless the call does not need a complete frame. */
  private void checkArguments() {
    if (plain == null || plain.isEmpty()) {
      return;
    }
    for (int i = 1; i <= b; i++) {
      code.object(a + i);
      code.call(PLAIN_CALLS, plain, "(" + Types.OBJECT_D + ")Z");
      mv.visitJumpInsn(Opcodes.IFEQ, otherwise);
    }
  }

  /** The table, index, thread and self are on the Java stack. */
  private void call(int self) {
    for (int i = 1; i <= b; i++) {
      code.object(a + i);
    }
    Label from = new Label();
    Label to = new Label();
    mv.visitLabel(from);
    mv.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        TABLE,
        "call" + b,
        "(I" + Types.THREAD_D + Types.OBJECT_D.repeat(1 + b) + ")" + Types.OBJECT_D,
        false);
    mv.visitLabel(to);
    if (plain != null) {
      raisesElsewhere(from, to);
    }
    finishCall(self, putAside());
  }

  private void finishCall(int self, int result) {
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
