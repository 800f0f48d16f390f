package org.cellvm.compiler.ast;

/** Whether a target-like expression is read, bound or unbound; {@code PARAM} marks parameters. */
public enum ExprContext {
  LOAD,
  STORE,
  DEL,
  AUG_LOAD,
  AUG_STORE,
  PARAM
}
