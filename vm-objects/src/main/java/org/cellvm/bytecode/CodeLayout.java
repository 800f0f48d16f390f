package org.cellvm.bytecode;

/**
 * Makes {@link DecodedCode} of verified instructions: those that are reached, in order, with {@link
 * Opcode#NORMALIZE} where ordinary flow enters a {@code finally} or {@code with} handler.
 */
final class CodeLayout {
  private final RawCode raw;
  private final Blocks table;

  CodeLayout(RawCode raw, Blocks table) {
    this.raw = raw;
    this.table = table;
  }

  /** Lays out what was reached, with the NORMALIZE instructions between. */
  DecodedCode emit(int maxDepth) {
    // Places first: a fall into a handler takes one more, a jump into one takes two at the end.
    int[] newIndex = new int[raw.count];
    int main = 0;
    int trampolines = 0;
    boolean falls = false;
    for (int i = 0; i < raw.count; i++) {
      if (raw.depths[i] == RawCode.UNREACHED) {
        newIndex[i] = -1;
        falls = false;
        continue;
      }
      boolean handler = (raw.marks[i] & RawCode.FINALLY_ENTRY) != 0;
      newIndex[i] = handler && falls ? ++main : main;
      main++;
      falls = !Decoder.leaves(raw.ops[i]);
      if (jumpsIntoHandler(i)) {
        trampolines++;
      }
    }
    int count = main + 2 * trampolines;
    int[] newOps = new int[count];
    int[] newArgs = new int[count];
    int[] newTargets = new int[count];
    int[] offsets = new int[count];
    int[] newDepths = new int[count];
    int[] newBlocks = new int[count];
    boolean[] targeted = new boolean[count];
    boolean backward = false;
    int out = 0;
    int extra = main;
    for (int i = 0; i < raw.count; i++) {
      if (raw.depths[i] == RawCode.UNREACHED) {
        continue;
      }
      int at = newIndex[i];
      if (at > out) {
        newOps[out] = Opcode.NORMALIZE;
        newArgs[out] = 2;
        newTargets[out] = -1;
        offsets[out] = raw.starts[i];
        newDepths[out] = raw.depths[i] - 2;
        newBlocks[out] = table.parent(raw.blocks[i]);
      }
      newOps[at] = raw.ops[i];
      newArgs[at] = raw.args[i];
      offsets[at] = raw.starts[i];
      newDepths[at] = raw.depths[i];
      newBlocks[at] = raw.blocks[i];
      targeted[at] = (raw.marks[i] & RawCode.TARGET) != 0;
      int target = -1;
      if (Decoder.hasTarget(raw.ops[i])) {
        target = newIndex[raw.jumps[i]];
        if (target <= at) {
          backward = true;
        }
        if (jumpsIntoHandler(i)) {
          int handler = raw.jumps[i];
          newOps[extra] = Opcode.NORMALIZE;
          newArgs[extra] = 2;
          newTargets[extra] = -1;
          offsets[extra] = raw.starts[i];
          newDepths[extra] = raw.depths[handler] - 2;
          newBlocks[extra] = table.parent(raw.blocks[handler]);
          targeted[extra] = true;
          newOps[extra + 1] = Op.JUMP_ABSOLUTE;
          newArgs[extra + 1] = raw.starts[handler];
          newTargets[extra + 1] = target;
          offsets[extra + 1] = raw.starts[i];
          newDepths[extra + 1] = raw.depths[handler];
          newBlocks[extra + 1] = raw.blocks[handler];
          target = extra;
          backward = true;
          extra += 2;
        }
      }
      newTargets[at] = target;
      out = at + 1;
    }
    table.relocate(newIndex);
    return new DecodedCode(
        count,
        newOps,
        newArgs,
        newTargets,
        offsets,
        newDepths,
        newBlocks,
        targeted,
        main,
        maxDepth,
        backward,
        table);
  }

  /** Whether {@code i} is an ordinary jump (not a SETUP or CONTINUE_LOOP) to a handler. */
  private boolean jumpsIntoHandler(int i) {
    return switch (raw.ops[i]) {
      case Op.FOR_ITER,
          Op.JUMP_FORWARD,
          Op.JUMP_ABSOLUTE,
          Op.JUMP_IF_FALSE_OR_POP,
          Op.JUMP_IF_TRUE_OR_POP,
          Op.POP_JUMP_IF_FALSE,
          Op.POP_JUMP_IF_TRUE ->
          (raw.marks[raw.jumps[i]] & RawCode.FINALLY_ENTRY) != 0;
      default -> false;
    };
  }
}
