package org.cellvm.engine.jit;

import org.cellvm.bytecode.CompareOp;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Two operands that are taken for ints, or for floats; of these one may be an int. */
final class Numbers {
  private final Code code;
  private final int b;
  private final int c;
  private final byte left;
  private final byte right;

  private Numbers(Code code, int b, int c, byte left, byte right) {
    this.code = code;
    this.b = b;
    this.c = c;
    this.left = left;
    this.right = right;
  }

  /**
   * The operands in registers B and C of an instruction, if both are taken for numbers; or null.
   */
  static Numbers of(Code code, int pc, int b, int c) {
    byte left = expected(code, pc, b, code.jc.seen.second(pc));
    byte right = expected(code, pc, c, code.jc.seen.third(pc));
    return State.isNumber(left) && State.isNumber(right)
        ? new Numbers(code, b, c, left, right)
        : null;
  }

  /** What a register is taken to hold: what it is known to, else what was seen in it. */
  static byte expected(Code code, int pc, int register, int seen) {
    byte kind = code.kind(register);
    if (State.isNumber(kind) || !code.jc.assumes(pc) || code.variable(register) < 0) {
      return kind;
    }
    return kindSeen(seen);
  }

  /** What to take a value for of which nothing but numbers of one type was seen. */
  static byte kindSeen(int seen) {
    return seen == Observations.INT
        ? State.INT
        : seen == Observations.FLOAT ? State.FLOAT : State.OBJECT;
  }

  boolean areInts() {
    return left == State.INT && right == State.INT;
  }

  /** Whether one is an int and the other is not. */
  boolean isConverted() {
    return left != right;
  }

  /** Unboxes both, or jumps where they are something else. */
  void unbox(Label otherwise) {
    unbox(b, left, otherwise);
    unbox(c, right, otherwise);
  }

  private void unbox(int register, byte kind, Label otherwise) {
    if (kind == State.INT) {
      code.unboxInt(register, otherwise);
    } else {
      code.unboxFloat(register, otherwise);
    }
  }

  /** Pushes both values, as longs if both are ints, else as doubles. */
  void pushBoth() {
    if (areInts()) {
      code.longValue(b);
      code.longValue(c);
    } else {
      code.doubleValue(b);
      code.doubleValue(c);
    }
  }

  /** Compares the pushed values; returns the jump that is made where the outcome is as wanted. */
  int jump(int operator, boolean outcome) {
    if (areInts()) {
      code.mv.visitInsn(Opcodes.LCMP);
    } else {
      // What is not a number makes every comparison false but that of inequality.
      boolean less = operator == CompareOp.LT || operator == CompareOp.LE;
      code.mv.visitInsn(less ? Opcodes.DCMPG : Opcodes.DCMPL);
    }
    int jump =
        switch (operator) {
          case CompareOp.LT -> Opcodes.IFLT;
          case CompareOp.LE -> Opcodes.IFLE;
          case CompareOp.EQ -> Opcodes.IFEQ;
          case CompareOp.NE -> Opcodes.IFNE;
          case CompareOp.GT -> Opcodes.IFGT;
          default -> Opcodes.IFGE;
        };
    return outcome ? jump : opposite(jump);
  }

  private static int opposite(int jump) {
    return switch (jump) {
      case Opcodes.IFLT -> Opcodes.IFGE;
      case Opcodes.IFGE -> Opcodes.IFLT;
      case Opcodes.IFLE -> Opcodes.IFGT;
      case Opcodes.IFGT -> Opcodes.IFLE;
      case Opcodes.IFEQ -> Opcodes.IFNE;
      default -> Opcodes.IFEQ;
    };
  }
}
