package org.cellvm.engine.jit;

import org.cellvm.instructions.BuiltinCalls;
import org.cellvm.instructions.IntMath;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes calls of built-in functions that only look at exact built-in objects, where one of these
 * was seen to be called: computed like arithmetic, without a complete frame.
 */
final class BuiltinCall extends Writer {
  private static final String CALLS = "org/cellvm/instructions/BuiltinCalls";
  private static final String OF_OBJECT = "(" + Types.OBJECT_D + ")";

  private final Label join = new Label();
  private final Label otherwise = new Label();

  BuiltinCall(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  /** Returns false, with nothing written, if the instruction is not taken for such a call. */
  boolean write() {
    PyBuiltinFunction function = code.jc.assumes(pc) ? code.jc.seen.builtin(pc) : null;
    if (function == null) {
      return false;
    }
    String name = function.name();
    if (!BuiltinCalls.isBuiltin(function, name)) {
      return false;
    }
    boolean ofInt = code.jc.seen.second(pc) == Observations.INT;
    switch (name) {
      case "len", "ord", "sum" -> {
        if (b != 1) {
          return false;
        }
        begin(function, State.INT);
        code.object(a + 1);
        code.call(CALLS, name, OF_OBJECT + "J");
        longResult();
      }
      case "abs" -> {
        if (b != 1 || !ofInt) {
          return false;
        }
        Label other = code.exits.to(pc);
        begin(function, State.INT);
        code.unboxInt(a + 1, other);
        absolute();
      }
      case "chr" -> {
        if (b != 1 || !ofInt) {
          return false;
        }
        Label other = code.exits.to(pc);
        begin(function, State.OBJECT);
        code.unboxInt(a + 1, other);
        code.longValue(a + 1);
        code.call(CALLS, name, "(J)" + Types.OBJECT_D);
        objectResult(false);
      }
      case "min", "max" -> {
        if (b != 1) {
          return false;
        }
        begin(function, State.OBJECT);
        code.object(a + 1);
        code.call(CALLS, name, OF_OBJECT + Types.OBJECT_D);
        objectResult(true);
      }
      case "isinstance" -> {
        if (b != 2) {
          return false;
        }
        begin(function, State.OBJECT);
        isInstance();
      }
      default -> {
        return false;
      }
    }
    mv.visitLabel(join);
    return true;
  }

  /** Jumps if another function is to be called. */
  private void begin(PyBuiltinFunction function, byte kind) {
    for (int i = 0; i <= b; i++) {
      code.touch(a + i);
    }
    code.later(
        () -> {
          mv.visitLabel(otherwise);
          code.complete();
          new Call(translator, code, pc).any();
          code.exits.checkTrap(pc + 1);
          if (kind == State.INT) {
            code.unboxInt(a, code.exits.to(pc + 1, pc));
          }
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    code.object(a);
    code.constants.load(mv, function, Types.OBJECT_D);
    mv.visitJumpInsn(Opcodes.IF_ACMPNE, otherwise);
  }

  /** Stores the long on the Java stack as the result, unless it stands for "not so". */
  private void longResult() {
    int result = code.slots.temporary();
    mv.visitInsn(Opcodes.DUP2);
    mv.visitVarInsn(Opcodes.LSTORE, result);
    mv.visitLdcInsn(IntMath.NONE);
    mv.visitInsn(Opcodes.LCMP);
    mv.visitJumpInsn(Opcodes.IFEQ, otherwise);
    int[] used = {code.consume(a + 1), code.consume(a)};
    mv.visitVarInsn(Opcodes.LLOAD, result);
    code.setLong(a);
    code.release(used);
  }

  /** An int that is not negative is its own absolute value, object included. */
  private void absolute() {
    code.longValue(a + 1);
    code.call(CALLS, "abs", "(J)J");
    int result = code.slots.temporary();
    mv.visitInsn(Opcodes.DUP2);
    mv.visitVarInsn(Opcodes.LSTORE, result);
    mv.visitLdcInsn(IntMath.NONE);
    mv.visitInsn(Opcodes.LCMP);
    mv.visitJumpInsn(Opcodes.IFEQ, otherwise);
    int v = code.variable(a + 1);
    mv.visitVarInsn(Opcodes.ALOAD, code.slots.object(v));
    code.longValue(a + 1);
    code.values("absoluteBox", "(" + Types.OBJECT_D + "J)" + Types.OBJECT_D);
    int box = putAside();
    int[] used = {code.consume(a + 1), code.consume(a)};
    mv.visitVarInsn(Opcodes.LLOAD, result);
    code.setLong(a);
    load(box);
    mv.visitVarInsn(Opcodes.ASTORE, code.slots.object(code.variable(a)));
    code.release(used);
  }

  private void objectResult(boolean borrowed) {
    int result = putAside();
    load(result);
    mv.visitJumpInsn(Opcodes.IFNULL, otherwise);
    finish(result, borrowed, a + 1, a);
  }

  private void isInstance() {
    code.object(a + 1);
    code.object(a + 2);
    code.call(
        "org/cellvm/model/Objects",
        "isPlainInstance",
        "(" + Types.OBJECT_D + Types.OBJECT_D + ")I");
    int outcome = code.slots.temporary();
    mv.visitInsn(Opcodes.DUP);
    mv.visitVarInsn(Opcodes.ISTORE, outcome);
    mv.visitJumpInsn(Opcodes.IFLT, otherwise);
    int[] used = {code.consume(a + 2), code.consume(a + 1), code.consume(a)};
    mv.visitVarInsn(Opcodes.ILOAD, outcome);
    code.values("bool", "(I)" + Types.OBJECT_D);
    code.setObject(a);
    code.release(used);
  }
}
