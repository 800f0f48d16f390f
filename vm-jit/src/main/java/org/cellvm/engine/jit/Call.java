package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.functions.PyCode;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes calls. Where one Python function was seen to be called, its unit is called with arguments
 * in Java variables; {@link AnyCall} takes its operands from the frame's registers.
 */
final class Call extends Writer {
  private static final String ANY = "org/cellvm/engine/jit/AnyCall";
  private static final String LOOP = "org/cellvm/engine/jit/JitLoop";
  private static final String LOOP_D = "L" + LOOP + ";";
  private static final String UNIT_D = "L" + Types.UNIT + ";";
  private static final int NONE = -1;

  /** The operands of the call, the callable left out. */
  private final int operands;

  private final boolean isMethod;

  /** By parameter: the register of its argument, or what {@link Arguments} says; null: any call. */
  private int[] parameters;

  Call(Translator translator, Code code, int pc) {
    super(translator, code, pc);
    operands = Arguments.operands(rc, pc);
    isMethod = op == RegisterOp.CALL_METHOD;
  }

  /** Returns false if it is not such an instruction. */
  boolean write() {
    if (op != RegisterOp.CALL && op != RegisterOp.CALL_METHOD && op != RegisterOp.CALL_KEYWORDS) {
      return false;
    }
    if (op == RegisterOp.CALL && new BuiltinCall(translator, code, pc).write()
        || new TableCall(translator, code, pc).write()) {
      return true;
    }
    PyCode callee = code.jc.assumes(pc) ? code.jc.seen.callee(pc) : null;
    if (callee != null) {
      parameters = new Arguments(rc, code, pc).parameters(callee);
    } else if (code.jc.assumes(pc) && code.jc.seen.calledFunctions(pc)) {
      parameters = new Arguments(rc, code, pc).positional();
    }
    boolean isDirect = callee != null && parameters != null;
    if (isDirect && callee.tier instanceof JitCode jc && jc.mayBeUnseen()) {
      unseen(jc);
      return true;
    }
    if (callee == null && parameters != null) {
      unseen(null);
      return true;
    }
    code.complete();
    if (isDirect) {
      direct(callee);
    } else {
      any();
    }
    code.exits.checkTrap(pc + 1);
    return true;
  }

  /**
   * A call before which the frame is not completed: the callee's unit does without, or makes its
   * own frame and returns null, and then this frame is completed.
   *
   * @param callee what is known of the code that is called; null where it is not always the same
   */
  private void unseen(JitCode callee) {
    Label otherwise = new Label();
    Label join = new Label();
    for (int i = 0; i <= operands; i++) {
      code.touch(a + i);
    }
    if (isMethod) {
      code.touch(x);
    }
    int self = receiver(otherwise);
    code.later(
        () -> {
          mv.visitLabel(otherwise);
          code.jitCode();
          if (callee != null) {
            code.constants.load(mv, callee, Types.JIT_CODE_D);
            code.number(pc);
            code.call(Types.JIT_CODE, "missed", "(" + Types.JIT_CODE_D + Types.JIT_CODE_D + "I)V");
          } else {
            code.object(a);
            code.call(Types.JIT_CODE, "missed", "(" + Types.JIT_CODE_D + Types.OBJECT_D + ")V");
          }
          code.complete();
          any();
          code.exits.checkTrap(pc + 1);
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    code.object(a);
    int function = putAside();
    int unit = enterUnseen(callee, function);
    load(unit);
    mv.visitJumpInsn(Opcodes.IFNULL, otherwise);
    int result = invoke("callUnseen", unit, self, function);
    Label unfinished = new Label();
    load(result);
    mv.visitJumpInsn(Opcodes.IFNULL, unfinished);
    code.later(
        () -> {
          mv.visitLabel(unfinished);
          code.activation.expose();
          code.spill();
          code.setPc(pc);
          if (code.activation.mayBeUnseen) {
            mv.visitVarInsn(Opcodes.ILOAD, Slots.UNSEEN);
            mv.visitJumpInsn(Opcodes.IFNE, code.exits.out());
          }
          code.unseenCalls();
          code.thread();
          code.frame();
          mv.visitVarInsn(Opcodes.ILOAD, Slots.DEPTH);
          code.unseenCalls("goOn", "(" + Types.THREAD_D + Types.FRAME_D + "I)" + Types.OBJECT_D);
          keep(putAside());
          code.exits.checkTrap(pc + 1);
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    releaseOperands(self, function, result);
    mv.visitLabel(join);
  }

  /** The Java variable with the receiver of a method call, which jumps if there is none. */
  private int receiver(Label otherwise) {
    if (!isMethod) {
      return NONE;
    }
    code.object(x);
    int self = putAside();
    load(self);
    mv.visitJumpInsn(Opcodes.IFNULL, otherwise);
    return self;
  }

  /** Enters the call; returns the Java variable with the unit, which is null if that failed. */
  private int enterUnseen(JitCode callee, int function) {
    load(function);
    if (callee != null) {
      code.constants.load(mv, callee, Types.JIT_CODE_D);
    }
    code.number(Arguments.given(parameters));
    code.thread();
    code.frame();
    code.activation.function();
    code.call(
        "org/cellvm/engine/jit/DirectCalls",
        callee != null ? "enterUnseen" : "enterAnyUnseen",
        "("
            + Types.OBJECT_D
            + (callee != null ? Types.JIT_CODE_D : "")
            + "I"
            + Types.THREAD_D
            + Types.FRAME_D
            + Types.FUNCTION_D
            + ")"
            + UNIT_D);
    return putAside();
  }

  /** The result of a call that has released its operands; jumps where that is null. */
  private void keep(int result) {
    load(result);
    mv.visitJumpInsn(Opcodes.IFNULL, translator.raised(pc));
    if (op == RegisterOp.CALL_METHOD) {
      code.state.set(code.variable(x), State.EMPTY, false);
    }
    code.setDepth(a - rc.stack);
    load(result);
    code.setObject(a);
  }

  /** A call of any callable, which releases its operands itself: the frame is complete. */
  void any() {
    code.thread();
    code.constants.load(mv, code.jc.runner, LOOP_D);
    code.frame();
    code.number(a);
    code.number(b);
    String operands = Types.THREAD_D + LOOP_D + Types.FRAME_D + "II";
    switch (op) {
      case RegisterOp.CALL -> code.call(ANY, "call", "(" + operands + ")" + Types.OBJECT_D);
      case RegisterOp.CALL_KEYWORDS ->
          code.call(ANY, "callKeywords", "(" + operands + ")" + Types.OBJECT_D);
      default -> {
        code.number(x);
        code.call(ANY, "callMethod", "(" + operands + "I)" + Types.OBJECT_D);
      }
    }
    keep(putAside());
  }

  private void direct(PyCode callee) {
    Label otherwise = new Label();
    Label join = new Label();
    int self = receiver(otherwise);
    code.later(
        () -> {
          mv.visitLabel(otherwise);
          any();
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    code.object(a);
    int function = putAside();
    load(function);
    code.constants.load(mv, callee, Types.CODE_D);
    code.number(Arguments.given(parameters));
    code.thread();
    code.frame();
    code.call(
        "org/cellvm/engine/jit/DirectCalls",
        "enter",
        "(" + Types.OBJECT_D + Types.CODE_D + "I" + Types.THREAD_D + Types.FRAME_D + ")" + UNIT_D);
    int unit = putAside();
    load(unit);
    mv.visitJumpInsn(Opcodes.IFNULL, otherwise);
    if (!isMethod) {
      // As in CPython the function counts once more while it runs.
      load(function);
      code.incref();
    }
    int result = invoke("call", unit, self, function);
    Label unfinished = new Label();
    Label returned = new Label();
    load(result);
    mv.visitJumpInsn(Opcodes.IFNULL, unfinished);
    mv.visitLabel(returned);
    code.later(
        () -> {
          mv.visitLabel(unfinished);
          code.constants.load(mv, code.jc.runner, LOOP_D);
          code.thread();
          code.frame();
          mv.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL,
              LOOP,
              "afterCall",
              "(" + Types.THREAD_D + Types.FRAME_D + ")" + Types.OBJECT_D,
              false);
          mv.visitInsn(Opcodes.DUP);
          mv.visitVarInsn(Opcodes.ASTORE, result);
          mv.visitJumpInsn(Opcodes.IFNONNULL, returned);
          if (!isMethod) {
            load(function);
            code.values("drop", "(" + Types.OBJECT_D + ")V");
          }
          mv.visitJumpInsn(Opcodes.GOTO, translator.raised(pc));
        });
    if (!isMethod) {
      load(function);
      code.values("drop", "(" + Types.OBJECT_D + ")V");
    }
    releaseOperands(self, function, result);
    mv.visitLabel(join);
  }

  /** Calls a method of a unit; returns the Java variable that its result is put aside in. */
  private int invoke(String method, int unit, int self, int function) {
    load(unit);
    mv.visitTypeInsn(Opcodes.CHECKCAST, Types.UNIT);
    code.thread();
    load(function);
    mv.visitTypeInsn(Opcodes.CHECKCAST, Types.FUNCTION);
    arguments(self, function);
    mv.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        Types.UNIT,
        method,
        "("
            + Types.THREAD_D
            + Types.FUNCTION_D
            + Types.OBJECT_D.repeat(Unit.MOST_ARGUMENTS)
            + ")"
            + Types.OBJECT_D,
        false);
    return putAside();
  }

  private void arguments(int self, int function) {
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case Arguments.SELF -> load(self);
        case Arguments.DEFAULT -> {
          load(function);
          code.number(i - parameters.length);
          code.call(
              "org/cellvm/engine/jit/DirectCalls",
              "defaultValue",
              "(" + Types.OBJECT_D + "I)" + Types.OBJECT_D);
        }
        default -> code.object(parameters[i]);
      }
    }
    for (int i = parameters.length; i < Unit.MOST_ARGUMENTS; i++) {
      mv.visitInsn(Opcodes.ACONST_NULL);
    }
  }

  private void releaseOperands(int self, int function, int result) {
    int[] used = new int[operands + 2];
    int n = 0;
    if (isMethod) {
      code.clearReceiver(x);
    }
    for (int i = operands; i > 0; i--) {
      used[n++] = code.consume(a + i);
    }
    used[n++] = self;
    code.consume(a);
    used[n] = function;
    load(result);
    code.setObject(a);
    code.release(used);
  }
}
