package org.cellvm.bytecode;

/**
 * Reads {@code co_code}: an opcode is one byte; those from {@link Opcode#HAVE_ARGUMENT} on are
 * followed by an operand of two, the low one first.
 */
public final class CodeBytes {
  /** The bytes of an operand. */
  static final int OPERAND_SIZE = 2;

  /** By how much an operand's bits move up for EXTENDED_ARG. */
  static final int OPERAND_BITS = OPERAND_SIZE * Byte.SIZE;

  private CodeBytes() {}

  /** The opcode at an offset. */
  public static int opcode(byte[] code, int at) {
    return Byte.toUnsignedInt(code[at]);
  }

  /** The operand at an offset, without what an EXTENDED_ARG before it adds. */
  static int operand(byte[] code, int at) {
    return Byte.toUnsignedInt(code[at]) | Byte.toUnsignedInt(code[at + 1]) << Byte.SIZE;
  }

  /** The size in bytes of the instruction at an offset. */
  public static int sizeAt(byte[] code, int at) {
    return opcode(code, at) >= Opcode.HAVE_ARGUMENT ? 1 + OPERAND_SIZE : 1;
  }
}
