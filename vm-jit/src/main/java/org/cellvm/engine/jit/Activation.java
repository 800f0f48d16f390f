package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
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
          + "Z)"
          + Types.OBJECT_D;

  private final Code code;
  private final Frameless frameless;
  private final boolean onDemand;

  /** It may have been called by {@link Unit#callUnseen}. */
  final boolean mayBeUnseen;

  Activation(Code code, int start) {
    this.code = code;
    frameless = code.jc.frameless;
    onDemand = start == 0 && frameless.isPossible;
    mayBeUnseen = start == 0 && frameless.mayBeUnseen;
    if (onDemand) {
      code.slots.useArguments(code.jc.code.argcount);
    }
  }

  /** Begins the method that {@link #begin} is written into. */
  static MethodVisitor method(ClassVisitor cv, String owner, JitCode jc, int start) {
    if (start > 0 || !jc.frameless.isPossible) {
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
    toBody(mv, owner, false);
    call(cv, owner, jc, "call", false);
    if (jc.frameless.mayBeUnseen) {
      call(cv, owner, jc, "callUnseen", true);
    }
    return cv.visitMethod(Opcodes.ACC_PRIVATE, "body", BODY, null, null);
  }

  private static void call(ClassVisitor cv, String owner, JitCode jc, String name, boolean unseen) {
    MethodVisitor mv = cv.visitMethod(Opcodes.ACC_PUBLIC, name, CALL, null, null);
    mv.visitCode();
    mv.visitVarInsn(Opcodes.ALOAD, 0);
    mv.visitVarInsn(Opcodes.ALOAD, 1);
    mv.visitInsn(Opcodes.ACONST_NULL);
    mv.visitInsn(Opcodes.ACONST_NULL);
    mv.visitVarInsn(Opcodes.ALOAD, 2);
    for (int i = 0; i < Unit.MOST_ARGUMENTS; i++) {
      mv.visitVarInsn(Opcodes.ALOAD, 3 + i);
      if (i < jc.code.argcount && !jc.frameless.borrows(i)) {
        mv.visitInsn(Opcodes.DUP);
        mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.OBJECT, "incref", "()V", false);
      }
    }
    toBody(mv, owner, unseen);
  }

  private static void toBody(MethodVisitor mv, String owner, boolean unseen) {
    mv.visitInsn(unseen ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
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
      code.setReceivers(State.MEMORY);
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
      code.state.set(v, State.OBJECT, isArgument && !frameless.borrows(v));
    }
    if (!mayBeUnseen) {
      make();
    }
  }

  /** Pushes the function if the unit has been called without a frame; else null. */
  void function() {
    if (onDemand) {
      code.mv.visitVarInsn(Opcodes.ALOAD, Slots.FUNCTION);
    } else {
      code.mv.visitInsn(Opcodes.ACONST_NULL);
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

  /**
   * Makes the frame where there is none, before the instruction has done anything; where the call
   * is unseen, leaves instead.
   */
  void ensure() {
    if (mayBeUnseen && !code.state.framed) {
      Label exit = code.exits.to(code.pc, -1);
      make(
          () -> {
            code.mv.visitVarInsn(Opcodes.ILOAD, Slots.UNSEEN);
            code.mv.visitJumpInsn(Opcodes.IFNE, exit);
          },
          false);
    } else {
      make();
    }
  }

  /** Makes the frame where there is none; the call is not unseen. */
  void make() {
    make(() -> {}, false);
  }

  /** Makes the frame where there is none, to leave the unit. */
  void expose() {
    make(() -> {}, mayBeUnseen);
  }

  private void make(Runnable before, boolean maybeUnseen) {
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
          before.run();
          newFrame(maybeUnseen);
          code.mv.visitInsn(Opcodes.DUP);
          code.mv.visitVarInsn(Opcodes.ASTORE, Slots.FRAME);
          code.mv.visitFieldInsn(Opcodes.GETFIELD, Types.FRAME, "registers", Types.ARRAY_D);
          code.mv.visitVarInsn(Opcodes.ASTORE, Slots.REGISTERS);
          for (int v = 0; v < code.jc.code.argcount; v++) {
            if (frameless.borrows(v)) {
              code.registers();
              code.number(v);
              code.mv.visitVarInsn(Opcodes.ALOAD, code.slots.object(v));
              code.values("own", "(" + Types.ARRAY_D + "I" + Types.OBJECT_D + ")V");
            }
          }
          code.mv.visitJumpInsn(Opcodes.GOTO, done);
        });
  }

  private void newFrame(boolean maybeUnseen) {
    if (maybeUnseen) {
      code.unseenCalls();
    }
    code.thread();
    code.mv.visitVarInsn(Opcodes.ALOAD, Slots.FUNCTION);
    code.constants.load(code.mv, code.jc.code, Types.CODE_D);
    String operands = "(" + Types.THREAD_D + Types.FUNCTION_D + Types.CODE_D;
    if (maybeUnseen) {
      code.mv.visitVarInsn(Opcodes.ILOAD, Slots.UNSEEN);
      code.unseenCalls("frame", operands + "Z)" + Types.FRAME_D);
    } else {
      code.values("frame", operands + ")" + Types.FRAME_D);
    }
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
    releaseLocals(result);
    mv.visitVarInsn(Opcodes.ALOAD, result);
    mv.visitInsn(Opcodes.ARETURN);
  }

  /**
   * Releases the locals where there is no frame. Where the end of one may run code and the call is
   * unseen, that one and the others are released by the caller.
   */
  private void releaseLocals(int result) {
    int nlocals = code.jc.code.nlocals;
    Label[] rest = new Label[nlocals];
    int first = -1;
    for (int v = 0; v < nlocals; v++) {
      if (!frameless.borrows(v)) {
        rest[v] = mayBeUnseen && !State.isNumber(code.state.kind[v]) ? new Label() : null;
        first = first < 0 && rest[v] != null ? v : first;
        code.releaseAtEnd(v, rest[v]);
      }
    }
    if (first < 0) {
      return;
    }
    int from = first;
    code.later(
        () -> {
          for (int v = from; v < nlocals; v++) {
            if (rest[v] != null) {
              code.mv.visitLabel(rest[v]);
              code.drop(code.slots.object(v));
            } else if (!frameless.borrows(v)) {
              code.releaseAtEnd(v, null);
            }
          }
          code.unseenCalls();
          code.thread();
          code.constants.load(code.mv, code.jc.code, Types.CODE_D);
          code.mv.visitVarInsn(Opcodes.ALOAD, result);
          code.unseenCalls("returned", "(" + Types.THREAD_D + Types.CODE_D + Types.OBJECT_D + ")V");
          code.mv.visitInsn(Opcodes.ACONST_NULL);
          code.mv.visitInsn(Opcodes.ARETURN);
        });
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
