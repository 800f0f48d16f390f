package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.IntMath;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes arithmetic of ints and floats without boxes. */
final class Arithmetic extends Writer {
  private final int plain;

  Arithmetic(Translator translator, Code code, int pc) {
    super(translator, code, pc);
    plain = RegisterOp.plain(op);
  }

  /** Returns false, with nothing written, if the instruction is not taken for such arithmetic. */
  boolean write() {
    if (op == RegisterOp.NEGATIVE) {
      return negative();
    }
    boolean divides = plain == RegisterOp.DIVIDE;
    if (!isForInts(plain) && !isForFloats(plain) || divides && IntMath.WARNS_OF_DIVISION) {
      return false;
    }
    Numbers numbers = Numbers.of(code, pc, b, c);
    if (numbers == null || !code.jc.holds(pc)) {
      return computed();
    }
    if (numbers.areInts()) {
      if (!isForInts(plain)) {
        return false;
      }
      Label otherwise = code.exits.to(pc);
      numbers.unbox(otherwise);
      ints(otherwise);
    } else {
      if (!isForFloats(plain)) {
        return false;
      }
      Label otherwise = code.exits.to(pc);
      numbers.unbox(otherwise);
      floats(numbers, otherwise);
    }
    return true;
  }

  /** With objects: numbers of any size and kind need no complete frame. */
  private boolean computed() {
    if (plain != RegisterOp.ADD && plain != RegisterOp.SUBTRACT && plain != RegisterOp.MULTIPLY
        || isSequence(seenInB())
        || isSequence(seenInC())) {
      return false;
    }
    Label join = new Label();
    code.touch(b);
    code.touch(c);
    Label slow = slow(join);
    code.thread();
    code.object(b);
    code.object(c);
    code.number(plain);
    code.values(
        "computed", "(" + Types.THREAD_D + Types.OBJECT_D.repeat(2) + "I)" + Types.OBJECT_D);
    finishOr(slow, b, c);
    mv.visitLabel(join);
    return true;
  }

  private static boolean isSequence(int seen) {
    return (seen & (Observations.STR | Observations.UNICODE | Observations.LIST)) != 0;
  }

  private boolean negative() {
    byte kind = Numbers.expected(code, pc, b, code.jc.seen.second(pc));
    if (!State.isNumber(kind) || code.constant(b) != null || !code.jc.holds(pc)) {
      return false;
    }
    Label otherwise = code.exits.to(pc);
    if (kind == State.INT) {
      code.unboxInt(b, otherwise);
      code.longValue(b);
      mv.visitLdcInsn(Long.MIN_VALUE);
      mv.visitInsn(Opcodes.LCMP);
      mv.visitJumpInsn(Opcodes.IFEQ, otherwise);
      code.longValue(b);
      mv.visitInsn(Opcodes.LNEG);
      code.consume(b);
      int old = code.oldOf(a);
      code.setLong(a);
      code.release(old);
    } else {
      code.unboxFloat(b, otherwise);
      code.doubleValue(b);
      mv.visitInsn(Opcodes.DNEG);
      code.consume(b);
      int old = code.oldOf(a);
      code.setDouble(a);
      code.release(old);
    }
    return true;
  }

  static boolean isForInts(int plain) {
    return switch (plain) {
      case RegisterOp.ADD,
          RegisterOp.SUBTRACT,
          RegisterOp.MULTIPLY,
          RegisterOp.DIVIDE,
          RegisterOp.FLOOR_DIVIDE,
          RegisterOp.MODULO,
          RegisterOp.LSHIFT,
          RegisterOp.RSHIFT,
          RegisterOp.AND,
          RegisterOp.XOR,
          RegisterOp.OR ->
          true;
      default -> false;
    };
  }

  static boolean isForFloats(int plain) {
    return switch (plain) {
      case RegisterOp.ADD,
          RegisterOp.SUBTRACT,
          RegisterOp.MULTIPLY,
          RegisterOp.DIVIDE,
          RegisterOp.TRUE_DIVIDE ->
          true;
      default -> false;
    };
  }

  private void ints(Label otherwise) {
    switch (plain) {
      case RegisterOp.ADD -> checked(Opcodes.LADD, "addOverflows", otherwise);
      case RegisterOp.SUBTRACT -> checked(Opcodes.LSUB, "subtractOverflows", otherwise);
      case RegisterOp.MULTIPLY -> checked(Opcodes.LMUL, "multiplyOverflows", otherwise);
      case RegisterOp.AND -> unchecked(Opcodes.LAND);
      case RegisterOp.XOR -> unchecked(Opcodes.LXOR);
      case RegisterOp.OR -> unchecked(Opcodes.LOR);
      case RegisterOp.LSHIFT -> {
        push();
        code.values("cannotShiftLeft", "(JJ)Z");
        mv.visitJumpInsn(Opcodes.IFNE, otherwise);
        shift(Opcodes.LSHL);
      }
      case RegisterOp.RSHIFT -> {
        code.longValue(c);
        mv.visitLdcInsn(63L);
        mv.visitInsn(Opcodes.LAND);
        code.longValue(c);
        mv.visitInsn(Opcodes.LCMP);
        mv.visitJumpInsn(Opcodes.IFNE, otherwise);
        shift(Opcodes.LSHR);
      }
      default -> {
        code.longValue(c);
        mv.visitInsn(Opcodes.LCONST_0);
        mv.visitInsn(Opcodes.LCMP);
        mv.visitJumpInsn(Opcodes.IFLE, otherwise);
        push();
        code.call("java/lang/Math", plain == RegisterOp.MODULO ? "floorMod" : "floorDiv", "(JJ)J");
        setLong();
      }
    }
  }

  private void push() {
    code.longValue(b);
    code.longValue(c);
  }

  private void unchecked(int instruction) {
    push();
    mv.visitInsn(instruction);
    setLong();
  }

  private void shift(int instruction) {
    push();
    mv.visitInsn(Opcodes.L2I);
    mv.visitInsn(instruction);
    setLong();
  }

  private void checked(int instruction, String overflows, Label otherwise) {
    push();
    mv.visitInsn(instruction);
    int result = code.slots.temporary();
    mv.visitVarInsn(Opcodes.LSTORE, result);
    push();
    mv.visitVarInsn(Opcodes.LLOAD, result);
    code.values(overflows, "(JJJ)Z");
    mv.visitJumpInsn(Opcodes.IFNE, otherwise);
    mv.visitVarInsn(Opcodes.LLOAD, result);
    setLong();
  }

  private void floats(Numbers numbers, Label otherwise) {
    boolean divides = plain == RegisterOp.DIVIDE || plain == RegisterOp.TRUE_DIVIDE;
    if (divides) {
      code.doubleValue(c);
      mv.visitInsn(Opcodes.DCONST_0);
      mv.visitInsn(Opcodes.DCMPL);
      mv.visitJumpInsn(Opcodes.IFEQ, otherwise);
    }
    numbers.pushBoth();
    mv.visitInsn(
        switch (plain) {
          case RegisterOp.ADD -> Opcodes.DADD;
          case RegisterOp.SUBTRACT -> Opcodes.DSUB;
          case RegisterOp.MULTIPLY -> Opcodes.DMUL;
          default -> Opcodes.DDIV;
        });
    int old = beforeResult();
    code.setDouble(a);
    code.release(old);
  }

  /** Stores the long on the Java stack as the result. */
  private void setLong() {
    int old = beforeResult();
    code.setLong(a);
    code.release(old);
  }

  /** Takes the operands off the stack, which are numbers; returns the old value to be released. */
  private int beforeResult() {
    code.consume(b);
    code.consume(c);
    return code.oldOf(a);
  }
}
