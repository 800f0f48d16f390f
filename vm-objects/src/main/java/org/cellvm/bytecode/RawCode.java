package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * The instructions of {@code co_code} as they stand there, reached or not, with what the {@link
 * Decoder} finds out about each. Indices into the arrays, but for {@link #indexAt}, are called raw.
 */
final class RawCode {
  /** In {@link #marks}: something else than the instruction before may lead here. */
  static final byte TARGET = 1;

  /** In {@link #marks}: the first instruction of a finally or with handler. */
  static final byte FINALLY_ENTRY = 2;

  /**
   * In {@link #ops}: the code ends within the instruction, or EXTENDED_ARG precedes an opcode
   * without operand.
   */
  static final int TRUNCATED = -1;

  /** In {@link #depths}: no path has led to the instruction. */
  static final int UNREACHED = -1;

  /** Number of instructions. */
  final int count;

  /** By offset: the raw index of the instruction that begins there, or -1. */
  final int[] indexAt;

  /** Opcodes, or {@link #TRUNCATED}. */
  final int[] ops;

  /** Operands, EXTENDED_ARG folded in. */
  final int[] args;

  /** Offsets of the instructions and of their ends. */
  final int[] starts;

  final int[] ends;

  /** The raw index of the instruction that each one that is reached jumps to. */
  final int[] jumps;

  /** The operands on the value stack before each, or {@link #UNREACHED}. */
  final int[] depths;

  /** The innermost block that each is in, or -1. */
  final int[] blocks;

  /** {@link #TARGET} and {@link #FINALLY_ENTRY}. */
  final byte[] marks;

  /** Splits the code into instructions from its start, as every reader of co_code does. */
  RawCode(byte[] code) {
    int length = code.length;
    indexAt = new int[length];
    ops = new int[length];
    args = new int[length];
    starts = new int[length];
    ends = new int[length];
    jumps = new int[length];
    depths = new int[length];
    blocks = new int[length];
    marks = new byte[length];
    int at = 0;
    int n = 0;
    Arrays.fill(indexAt, -1);
    Arrays.fill(depths, UNREACHED);
    while (at < length) {
      starts[n] = at;
      indexAt[at] = n;
      int op = CodeBytes.opcode(code, at++);
      int arg = 0;
      if (op >= Opcode.HAVE_ARGUMENT) {
        while (true) {
          if (at + CodeBytes.OPERAND_SIZE > length) {
            op = TRUNCATED;
            at = length;
            break;
          }
          arg = arg << CodeBytes.OPERAND_BITS | CodeBytes.operand(code, at);
          at += CodeBytes.OPERAND_SIZE;
          if (op != Op.EXTENDED_ARG) {
            break;
          }
          if (at == length || CodeBytes.opcode(code, at) < Opcode.HAVE_ARGUMENT) {
            op = TRUNCATED;
            break;
          }
          op = CodeBytes.opcode(code, at++);
        }
      }
      ops[n] = op;
      args[n] = arg;
      ends[n] = at;
      n++;
    }
    count = n;
  }
}
