package org.cellvm.bytecode;

/** The operands of {@code COMPARE_OP}: {@code opcode.cmp_op} and its indices. */
public final class CompareOp {
  private CompareOp() {}

  public static final int LT = 0;
  public static final int LE = 1;
  public static final int EQ = 2;
  public static final int NE = 3;
  public static final int GT = 4;
  public static final int GE = 5;
  public static final int IN = 6;
  public static final int NOT_IN = 7;
  public static final int IS = 8;
  public static final int IS_NOT = 9;
  public static final int EXC_MATCH = 10;

  /** Number of operators that an instruction may name. */
  public static final int COUNT = 11;

  /** How the disassembler writes operator {@code op} (0..11; 11 is CPython's {@code BAD}). */
  public static String symbol(int op) {
    return switch (op) {
      case LT -> "<";
      case LE -> "<=";
      case EQ -> "==";
      case NE -> "!=";
      case GT -> ">";
      case GE -> ">=";
      case IN -> "in";
      case NOT_IN -> "not in";
      case IS -> "is";
      case IS_NOT -> "is not";
      case EXC_MATCH -> "exception match";
      case COUNT -> "BAD";
      default -> throw new IndexOutOfBoundsException("tuple index out of range");
    };
  }

  /** Whether an operator is one of rich comparison. */
  public static boolean isRich(int op) {
    return op < IN;
  }

  // Operator and sense of a comparison that decides a jump, in one operand of the register form

  private static final int SENSE = 1 << 4;

  /** An operator, and the outcome with which control goes on to the next instruction. */
  static int condition(int op, boolean sense) {
    return sense ? op | SENSE : op;
  }

  /** The operator of a condition. */
  public static int operator(int condition) {
    return condition & SENSE - 1;
  }

  /** The outcome of a condition with which control goes on to the next instruction. */
  public static boolean sense(int condition) {
    return condition >= SENSE;
  }
}
