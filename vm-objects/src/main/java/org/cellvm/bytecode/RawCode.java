package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * The instructions of {@code co_code} that control can reach, with what the {@link Decoder} finds
 * out about each. All arrays are indexed by the offset at which an instruction begins: what lies
 * between instructions that are reached is not looked at, and instructions may overlap, as a jump
 * behind an EXTENDED_ARG makes them. CPython, too, sees only what it comes to.
 */
final class RawCode {
  /** In {@link #marks}: something else than the instruction before may lead here. */
  static final byte TARGET = 1;

  /** In {@link #marks}: the first instruction of a finally or with handler. */
  static final byte FINALLY_ENTRY = 2;

  /** In {@link #ops}: the code ends within the instruction. */
  static final int TRUNCATED = -1;

  /** In {@link #depths}: no path has led to the instruction. */
  static final int UNREACHED = -1;

  private final byte[] code;

  /** Opcodes, or {@link #TRUNCATED}. */
  final int[] ops;

  /** Operands, EXTENDED_ARG folded in. */
  final int[] args;

  /** Where each instruction that is reached ends; 0 for those that are not. */
  final int[] ends;

  /** The offset that each one that is reached jumps to. */
  final int[] jumps;

  /** The operands on the value stack before each, or {@link #UNREACHED}. */
  final int[] depths;

  /** The innermost block that each is in, or -1. */
  final int[] blocks;

  /** {@link #TARGET} and {@link #FINALLY_ENTRY}. */
  final byte[] marks;

  RawCode(byte[] code) {
    this.code = code;
    int length = code.length;
    ops = new int[length];
    args = new int[length];
    ends = new int[length];
    jumps = new int[length];
    depths = new int[length];
    blocks = new int[length];
    marks = new byte[length];
    Arrays.fill(depths, UNREACHED);
  }

  /** The length of the code: one more than the last offset there can be. */
  int length() {
    return code.length;
  }

  /**
   * Reads the instruction at an offset. Behind an EXTENDED_ARG every opcode has two bytes of
   * operand, also one that does not look at it.
   */
  void read(int start) {
    int length = code.length;
    int at = start;
    int op = code[at++] & 0xff;
    int arg = 0;
    if (op >= Opcode.HAVE_ARGUMENT && op != Op.EXTENDED_ARG && at + 2 <= length) {
      // The usual case, without a call: most code is decoded before the JVM has compiled this.
      ops[start] = op;
      args[start] = code[at] & 0xff | (code[at + 1] & 0xff) << 8;
      ends[start] = at + 2;
      return;
    }
    boolean operand = op >= Opcode.HAVE_ARGUMENT;
    while (operand) {
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
      if (at == length) {
        op = TRUNCATED;
        break;
      }
      op = CodeBytes.opcode(code, at++);
    }
    ops[start] = op;
    args[start] = op < Opcode.HAVE_ARGUMENT ? 0 : arg;
    ends[start] = at;
  }
}
