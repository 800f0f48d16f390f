package org.cellvm.compiler.ast;

/** A short-circuit operator. */
public enum BoolOperator {
  AND,
  OR
}
