package org.cellvm.compiler.ast;

/** A unary operator. */
public enum Unary {
  INVERT,
  NOT,
  UADD,
  USUB
}
