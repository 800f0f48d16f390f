package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.functions.CallFrames;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * How a unit comes by its frame, and how it ends. A unit that begins with a function's first
 * instruction can be called with arguments in Java variables; then there is no frame until
 * something may look at it, and often none at all. Whether there is one is known while the code is
 * written, or asked where it runs.
 */
final class Activation {
  private static final String RUN =
      "(" + Types.THREAD_D + Types.FRAME_D + Types.ARRAY_D + ")" + Types.OBJECT_D;
  private static final String CALL =
      "("
          + Types.THREAD_D
          + Types.FUNCTION_D
          + Types.OBJECT_D.repeat(Unit.MOST_ARGUMENTS)
          + ")"
          + Types.OBJECT_D;
  private static final String BODY =
      "("
          + Types.THREAD_D
          + Types.FRAME_D
          + Types.ARRAY_D
          + Types.FUNCTION_D
          + Types.OBJECT_D.repeat(Unit.MOST_ARGUMENTS)
          + ")"
          + Types.OBJECT_D;

  private final Code code;
  private final boolean onDemand;

  Activation(Code code, int start) {
    this.code = code;
    onDemand = isOnDemand(code.jc, start);
    if (onDemand) {
      code.slots.useArguments(code.jc.code.argcount);
    }
  }

  /** Whether what begins at an instruction can be called without a frame. */
  static boolean isOnDemand(JitCode jc, int start) {
    if (start > 0
        || jc.code.argcount > Unit.MOST_ARGUMENTS
        || !CallFrames.canRunWithoutFrame(jc.code)) {
      return false;
    }
    for (int pc = 0; pc < jc.rc.count(); pc++) {
      if (jc.rc.op(pc) == RegisterOp.JUMP_BACK && jc.rc.operand(pc, 1) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Begins the method that {@link #begin} is written into. */
  static MethodVisitor method(ClassVisitor cv, String owner, JitCode jc, int start) {
    if (!isOnDemand(jc, start)) {
      return cv.visitMethod(Opcodes.ACC_PUBLIC, "run", RUN, null, null);
    }
    MethodVisitor mv = cv.visitMethod(Opcodes.ACC_PUBLIC, "run", RUN, null, null);
    mv.visitCode();
    for (int i = 0; i <= Slots.REGISTERS; i++) {
      mv.visitVarInsn(Opcodes.ALOAD, i);
    }
    mv.visitInsn(Opcodes.ACONST_NULL);
    for (int i = 0; i < Unit.MOST_ARGUMENTS; i++) {
      if (i < jc.code.argcount) {
        mv.visitVarInsn(Opcodes.ALOAD, Slots.REGISTERS);
        mv.visitInsn(Opcodes.ICONST_0 + i);
        mv.visitInsn(Opcodes.AALOAD);
      } else {
        mv.visitInsn(Opcodes.ACONST_NULL);
      }
    }
    toBody(mv, owner);
    mv = cv.visitMethod(Opcodes.ACC_PUBLIC, "call", CALL, null, null);
    mv.visitCode();
    mv.visitVarInsn(Opcodes.ALOAD, 0);
    mv.visitVarInsn(Opcodes.ALOAD, 1);
    mv.visitInsn(Opcodes.ACONST_NULL);
    mv.visitInsn(Opcodes.ACONST_NULL);
    mv.visitVarInsn(Opcodes.ALOAD, 2);
    for (int i = 0; i < Unit.MOST_ARGUMENTS; i++) {
      mv.visitVarInsn(Opcodes.ALOAD, 3 + i);
      if (i < jc.code.argcount) {
        mv.visitInsn(Opcodes.DUP);
        mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.OBJECT, "incref", "()V", false);
      }
    }
    toBody(mv, owner);
    return cv.visitMethod(Opcodes.ACC_PRIVATE, "body", BODY, null, null);
  }

  private static void toBody(MethodVisitor mv, String owner) {
    mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "body", BODY, false);
    mv.visitInsn(Opcodes.ARETURN);
    mv.visitMaxs(0, 0);
    mv.visitEnd();
  }

  /** Brings into Java variables what the code begins with. */
  void begin(int start) {
    boolean[] used = usedRegisters();
    code.state.framed = !onDemand;
    code.thread();
    code.mv.visitFieldInsn(Opcodes.GETFIELD, Types.THREAD, "recursionDepth", "I");
    code.mv.visitVarInsn(Opcodes.ISTORE, Slots.DEPTH);
    if (uses(RegisterOp.LOAD_GLOBAL)) {
      loadNamespaces();
    }
    int nlocals = code.jc.code.nlocals;
    for (int i = 0; i < code.jc.code.variables - nlocals; i++) {
      if (used[nlocals + i]) {
        loadCell(i);
      }
    }
    if (!onDemand) {
      code.localsToMemory();
      code.stackToMemory(code.rc.depth[start]);
      for (int v = 0; v < nlocals; v++) {
        if (used[v]) {
          code.makeObject(v);
        }
      }
      return;
    }
    for (int v = 0; v < nlocals; v++) {
      boolean isArgument = v < code.jc.code.argcount;
      if (!isArgument) {
        code.mv.visitInsn(Opcodes.ACONST_NULL);
        code.mv.visitVarInsn(Opcodes.ASTORE, code.slots.object(v));
      }
      code.state.set(v, State.OBJECT, isArgument);
    }
    for (int pc = 0; pc < code.rc.count(); pc++) {
      if (code.rc.exceptionBlock(pc) >= 0) {
        ensure();
        return;
      }
    }
  }

  private boolean uses(int op) {
    for (int pc = 0; pc < code.rc.count(); pc++) {
      if (code.rc.op(pc) == op) {
        return true;
      }
    }
    return false;
  }

  /** The registers of variables that an instruction may name. */
  private boolean[] usedRegisters() {
    boolean[] used = new boolean[code.jc.code.variables];
    for (int pc = 0; pc < code.rc.count(); pc++) {
      for (int word = 1; word < RegisterCode.WIDTH; word++) {
        int register = code.rc.operand(pc, word);
        if (register >= 0 && register < used.length) {
          used[register] = true;
        }
      }
    }
    return used;
  }

  private void loadNamespaces() {
    MethodVisitor mv = code.mv;
    code.frame();
    if (onDemand) {
      mv.visitVarInsn(Opcodes.ALOAD, Slots.FUNCTION);
      code.values("globals", "(" + Types.FRAME_D + Types.FUNCTION_D + ")" + Types.DICT_D);
    } else {
      mv.visitFieldInsn(Opcodes.GETFIELD, Types.FRAME, "globals", Types.DICT_D);
    }
    mv.visitVarInsn(Opcodes.ASTORE, Slots.GLOBALS);
    code.frame();
    if (onDemand) {
      code.thread();
      code.values("builtins", "(" + Types.FRAME_D + Types.THREAD_D + ")" + Types.DICT_D);
    } else {
      mv.visitFieldInsn(Opcodes.GETFIELD, Types.FRAME, "builtins", Types.DICT_D);
    }
    mv.visitVarInsn(Opcodes.ASTORE, Slots.BUILTINS);
  }

  private void loadCell(int i) {
    code.registers();
    code.number(code.jc.code.nlocals + i);
    if (onDemand) {
      code.mv.visitVarInsn(Opcodes.ALOAD, Slots.FUNCTION);
      code.number(i);
      code.values("cell", "(" + Types.ARRAY_D + "I" + Types.FUNCTION_D + "I)" + Types.OBJECT_D);
    } else {
      code.mv.visitInsn(Opcodes.AALOAD);
    }
    code.mv.visitVarInsn(Opcodes.ASTORE, code.slots.cell(i));
  }

  /** Makes the frame where there is none. */
  void ensure() {
    if (code.state.framed) {
      return;
    }
    Label none = new Label();
    Label done = new Label();
    code.frame();
    code.mv.visitJumpInsn(Opcodes.IFNULL, none);
    code.mv.visitLabel(done);
    code.state.framed = true;
    code.later(
        () -> {
          code.mv.visitLabel(none);
          code.thread();
          code.mv.visitVarInsn(Opcodes.ALOAD, Slots.FUNCTION);
          code.constants.load(code.mv, code.jc.code, Types.CODE_D);
          code.values(
              "frame",
              "(" + Types.THREAD_D + Types.FUNCTION_D + Types.CODE_D + ")" + Types.FRAME_D);
          code.mv.visitInsn(Opcodes.DUP);
          code.mv.visitVarInsn(Opcodes.ASTORE, Slots.FRAME);
          code.mv.visitFieldInsn(Opcodes.GETFIELD, Types.FRAME, "registers", Types.ARRAY_D);
          code.mv.visitVarInsn(Opcodes.ASTORE, Slots.REGISTERS);
          code.mv.visitJumpInsn(Opcodes.GOTO, done);
        });
  }

  /** Ends the unit with the object on the Java stack as the result of instruction {@code pc}. */
  void end(int pc) {
    MethodVisitor mv = code.mv;
    if (!onDemand) {
      code.spillAtEnd();
      code.setPc(pc);
      mv.visitInsn(Opcodes.ARETURN);
      return;
    }
    int result = code.slots.temporary();
    mv.visitVarInsn(Opcodes.ASTORE, result);
    if (code.state.framed) {
      endFramed(pc, result);
      return;
    }
    Label framed = new Label();
    code.frame();
    mv.visitJumpInsn(Opcodes.IFNONNULL, framed);
    code.later(
        () -> {
          mv.visitLabel(framed);
          code.state.framed = true;
          endFramed(pc, result);
        });
    code.thread();
    code.values("leave", "(" + Types.THREAD_D + ")V");
    for (int v = 0; v < code.jc.code.nlocals; v++) {
      code.releaseAtEnd(v);
    }
    mv.visitVarInsn(Opcodes.ALOAD, result);
    mv.visitInsn(Opcodes.ARETURN);
  }

  private void endFramed(int pc, int result) {
    code.spillAtEnd();
    code.setPc(pc);
    end();
    code.mv.visitVarInsn(Opcodes.ALOAD, result);
    code.mv.visitInsn(Opcodes.ARETURN);
  }

  /** The frame is complete, and ends: leaves it where the unit has been called without. */
  void end() {
    if (!onDemand) {
      return;
    }
    Label given = new Label();
    code.mv.visitVarInsn(Opcodes.ALOAD, Slots.FUNCTION);
    code.mv.visitJumpInsn(Opcodes.IFNULL, given);
    code.thread();
    code.frame();
    code.values("leave", "(" + Types.THREAD_D + Types.FRAME_D + ")V");
    code.mv.visitLabel(given);
  }
}
