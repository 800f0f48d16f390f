package org.cellvm.bytecode;

/**
 * A code object's instructions as the engines execute them: parallel arrays by instruction index,
 * dense (what cannot be reached is left out), with absolute targets and static operand positions.
 * Instruction {@code i} that goes on to the next one goes on to {@code i + 1}. The arrays are
 * shared and not modified, but for {@link #divideTruly} before anything has seen them.
 *
 * <p>The decoder made this and verified it, and an engine trusts it without run-time checks: see
 * {@link Decoder} for what is guaranteed and what an instruction must still check itself.
 */
public final class DecodedCode {
  private final int count;
  private final int[] opcodes;
  private final int[] opargs;
  private final int[] targets;
  private final int[] offsets;
  private final int[] depths;
  private final int[] blocks;
  private final boolean[] jumpTargets;
  private final int mainCount;
  private final int maxDepth;
  private final boolean backwardJumps;
  private final Blocks blockTable;

  DecodedCode(
      int count,
      int[] opcodes,
      int[] opargs,
      int[] targets,
      int[] offsets,
      int[] depths,
      int[] blocks,
      boolean[] jumpTargets,
      int mainCount,
      int maxDepth,
      boolean backwardJumps,
      Blocks blockTable) {
    this.count = count;
    this.opcodes = opcodes;
    this.opargs = opargs;
    this.targets = targets;
    this.offsets = offsets;
    this.depths = depths;
    this.blocks = blocks;
    this.jumpTargets = jumpTargets;
    this.mainCount = mainCount;
    this.maxDepth = maxDepth;
    this.backwardJumps = backwardJumps;
    this.blockTable = blockTable;
  }

  /** Makes each classic division a true one, as {@code -Qnew} does. */
  public void divideTruly() {
    for (int i = 0; i < count; i++) {
      if (opcodes[i] == Op.BINARY_DIVIDE) {
        opcodes[i] = Op.BINARY_TRUE_DIVIDE;
      } else if (opcodes[i] == Op.INPLACE_DIVIDE) {
        opcodes[i] = Op.INPLACE_TRUE_DIVIDE;
      }
    }
  }

  /** Number of instructions; the first to execute is number 0. */
  public int count() {
    return count;
  }

  /** The {@link Op} number of each instruction; {@link Op#NORMALIZE} is among them. */
  public int[] opcodes() {
    return opcodes;
  }

  /** The operand of each instruction, {@code EXTENDED_ARG} folded in; 0 where it has none. */
  public int[] opargs() {
    return opargs;
  }

  /** Index of the instruction that each jumps to, or of the handler it sets up; -1 for others. */
  public int[] targets() {
    return targets;
  }

  /**
   * {@code f_lasti} of each instruction: its offset, that of its first EXTENDED_ARG if it has one.
   */
  public int[] offsets() {
    return offsets;
  }

  /** Number of operands on the value stack before each instruction. */
  public int[] depths() {
    return depths;
  }

  /**
   * Innermost block open when each instruction executes, an index into {@link #blockTable}, or -1.
   */
  public int[] blocks() {
    return blocks;
  }

  /** The table of static blocks. */
  public Blocks blockTable() {
    return blockTable;
  }

  /**
   * Whether control may come to an instruction from elsewhere than the one before it: by a jump, an
   * exception, an unwinding or a resumption. A superinstruction must not extend beyond such an
   * instruction.
   */
  public boolean[] jumpTargets() {
    return jumpTargets;
  }

  /** The most operands there ever are on the value stack: the size of its part of the frame. */
  public int maxDepth() {
    return maxDepth;
  }

  /** Whether the code has a loop: an instruction that jumps to itself or to one before it. */
  public boolean hasBackwardJumps() {
    return backwardJumps;
  }

  /**
   * Index of the instruction at an offset of {@code co_code}, or -1 if there is none that can be
   * reached. It is never a {@link Op#NORMALIZE}.
   */
  public int indexOf(int offset) {
    int low = 0;
    int high = mainCount - 1;
    while (low < high) {
      // A NORMALIZE carries the offset of the handler that follows it: take the last one.
      int middle = (low + high + 1) >>> 1;
      if (offsets[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    // And so does a jump with the offset of the instruction before it.
    while (low > 0 && isInserted(low)) {
      low--;
    }
    return high >= 0 && offsets[low] == offset ? low : -1;
  }

  /** Whether the instruction at an index is none of the code object's. */
  boolean isInserted(int index) {
    return index >= mainCount
        || opcodes[index] == Opcode.NORMALIZE
        || index > 0
            && offsets[index - 1] == offsets[index]
            && opcodes[index - 1] != Opcode.NORMALIZE;
  }

  /**
   * Whether the {@code END_FINALLY} at {@code index} may unwind to the innermost loop and go on at
   * instruction {@code target}: the question to ask before obeying a {@link Why#CONTINUE} found on
   * the stack when no FINALLY or WITH block intervenes.
   */
  public boolean canContinue(int index, int target) {
    if (target < 0 || target >= count) {
      return false;
    }
    int depth = depths[index] - 3;
    int block = blocks[index];
    if (block >= 0
        && blockTable.type(block) == Blocks.HANDLER
        && blockTable.level(block) == depths[index]) {
      block = blockTable.parent(block);
    }
    while (block >= 0 && blockTable.type(block) == Blocks.EXCEPT) {
      depth = blockTable.level(block);
      block = blockTable.parent(block);
    }
    return block >= 0
        && blockTable.type(block) == Blocks.LOOP
        && blocks[target] == block
        && depths[target] == depth;
  }
}
