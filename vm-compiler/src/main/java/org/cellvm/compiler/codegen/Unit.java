package org.cellvm.compiler.codegen;

import java.util.Arrays;
import org.cellvm.bytecode.Opcode;
import org.cellvm.compiler.symtable.NameMap;
import org.cellvm.compiler.symtable.Scope;

/**
 * A code object under construction: CPython's compiler unit with its basic blocks.
 *
 * <p>CPython links blocks and orders them by a depth-first walk. Every block is left for good when
 * the next one begins, and the walk follows that chain first, so its order is the order of
 * emission: one run of instructions, where a block is where it starts.
 */
final class Unit {
  /** CPython's CO_MAXBLOCKS. */
  static final int MAX_BLOCKS = 20;

  /** Kinds of frame blocks. */
  static final int LOOP = 0;

  static final int EXCEPT = 1;
  static final int FINALLY_TRY = 2;
  static final int FINALLY_END = 3;

  final Unit parent;
  final Scope scope;
  final String name;
  final NameMap names = new NameMap();
  final NameMap varnames;
  final NameMap cellvars;
  final NameMap freevars;
  final ConstTable consts = new ConstTable();

  /** The class whose name mangles private names; null outside classes. */
  String privateName;

  int argcount;
  int firstlineno;

  /** The line of the statement or expression at hand, and whether an instruction has it yet. */
  int lineno;

  boolean linenoSet;

  /** Instructions: opcode, operand (of a jump: the label) and line, 0 where no line starts. */
  byte[] opcodes = new byte[64];

  int[] opargs = new int[64];
  int[] lines = new int[64];
  int count;

  /** The block that each label starts; -1 until it is placed. */
  int[] labelBlocks = new int[16];

  int labelCount;

  /** The first instruction of each block. */
  int[] blockStarts = new int[16];

  int blockCount = 1;

  /** Whether the block at hand holds a RETURN_VALUE. */
  boolean blockReturns;

  final int[] fblockKinds = new int[MAX_BLOCKS];
  final int[] fblockLabels = new int[MAX_BLOCKS];
  int fblockCount;

  Unit(Unit parent, Scope scope, String name, int firstlineno) {
    this.parent = parent;
    this.scope = scope;
    this.name = name;
    this.firstlineno = firstlineno;
    this.privateName = parent == null ? null : parent.privateName;
    this.varnames = scope.varnames();
    this.cellvars = scope.select(Scope.CELL, 0);
    this.freevars = scope.select(Scope.FREE, Scope.DEF_FREE_CLASS);
  }

  /** Whether instruction {@code opcode} has a label for operand. */
  static boolean isJump(int opcode) {
    return isAbsoluteJump(opcode) || isRelativeJump(opcode);
  }

  static boolean isAbsoluteJump(int opcode) {
    return Opcode.of(opcode).operand() == Opcode.Operand.JABS;
  }

  static boolean isRelativeJump(int opcode) {
    return Opcode.of(opcode).operand() == Opcode.Operand.JREL;
  }

  void emit(int opcode, int oparg) {
    int i = count;
    if (i == opcodes.length) {
      opcodes = Arrays.copyOf(opcodes, i * 2);
      opargs = Arrays.copyOf(opargs, i * 2);
      lines = Arrays.copyOf(lines, i * 2);
    }
    opcodes[i] = (byte) opcode;
    opargs[i] = oparg;
    if (!linenoSet) {
      linenoSet = true;
      lines[i] = lineno;
    }
    count = i + 1;
  }

  int newLabel() {
    if (labelCount == labelBlocks.length) {
      labelBlocks = Arrays.copyOf(labelBlocks, labelCount * 2);
    }
    labelBlocks[labelCount] = -1;
    return labelCount++;
  }

  /** Begins the block that {@code label} names. */
  void place(int label) {
    labelBlocks[label] = blockCount;
    nextBlock();
  }

  /** Begins a block that nothing jumps to. */
  void nextBlock() {
    if (blockCount == blockStarts.length) {
      blockStarts = Arrays.copyOf(blockStarts, blockCount * 2);
    }
    blockStarts[blockCount++] = count;
    blockReturns = false;
  }

  /** The first instruction after block {@code block}. */
  int blockEnd(int block) {
    return block + 1 < blockCount ? blockStarts[block + 1] : count;
  }
}
