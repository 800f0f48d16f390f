package org.cellvm.compiler.ast;

/** A comparison operator; {@link #oparg} is COMPARE_OP's operand. */
public enum CmpOp {
  EQ(2),
  NOT_EQ(3),
  LT(0),
  LT_E(1),
  GT(4),
  GT_E(5),
  IS(8),
  IS_NOT(9),
  IN(6),
  NOT_IN(7);

  public final int oparg;

  CmpOp(int oparg) {
    this.oparg = oparg;
  }
}
