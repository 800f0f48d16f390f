package org.cellvm.compiler.ast;

/** A binary arithmetic operator. */
public enum Operator {
  ADD,
  SUB,
  MULT,
  DIV,
  MOD,
  POW,
  LSHIFT,
  RSHIFT,
  BIT_OR,
  BIT_XOR,
  BIT_AND,
  FLOOR_DIV
}
