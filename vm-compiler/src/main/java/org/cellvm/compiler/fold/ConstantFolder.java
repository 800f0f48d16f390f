package org.cellvm.compiler.fold;

import org.cellvm.compiler.code.Const;

/**
 * Computes operations on constants at compile time. The result is what the instruction would give
 * at run time; an operation that would raise is not folded.
 */
public interface ConstantFolder {
  /**
   * The result of the {@code BINARY_} instruction {@code opcode}, or null where it is not folded:
   * where it raises, or gives a sequence longer than {@code maxSize}.
   */
  Const binary(int opcode, Const left, Const right, int maxSize);

  /** The result of the {@code UNARY_} instruction {@code opcode}, or null where it raises. */
  Const unary(int opcode, Const operand);
}
