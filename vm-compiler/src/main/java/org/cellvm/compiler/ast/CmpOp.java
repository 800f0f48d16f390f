package org.cellvm.compiler.ast;

import org.cellvm.bytecode.CompareOp;

/** A comparison operator; {@link #oparg} is COMPARE_OP's operand. */
public enum CmpOp {
  EQ(CompareOp.EQ),
  NOT_EQ(CompareOp.NE),
  LT(CompareOp.LT),
  LT_E(CompareOp.LE),
  GT(CompareOp.GT),
  GT_E(CompareOp.GE),
  IS(CompareOp.IS),
  IS_NOT(CompareOp.IS_NOT),
  IN(CompareOp.IN),
  NOT_IN(CompareOp.NOT_IN);

  public final int oparg;

  CmpOp(int oparg) {
    this.oparg = oparg;
  }
}
