package org.cellvm.bytecode;

/**
 * Makes {@link DecodedCode} of verified instructions: those that are reached, in the order of their
 * offsets, with {@link Opcode#NORMALIZE} where ordinary flow enters a {@code finally} or {@code
 * with} handler, and a jump where the next instruction in this order overlaps the one that control
 * goes on to.
 */
final class CodeLayout {
  /** By opcode: whether it has a target. */
  private static final boolean[] TARGETED = new boolean[256];

  /** By opcode: whether it jumps by itself: not a SETUP or CONTINUE_LOOP. */
  private static final boolean[] ORDINARY_JUMP = new boolean[256];

  static {
    for (int op = 0; op < TARGETED.length; op++) {
      TARGETED[op] = Decoder.hasTarget(op);
    }
    ORDINARY_JUMP[Op.FOR_ITER] = true;
    ORDINARY_JUMP[Op.JUMP_FORWARD] = true;
    ORDINARY_JUMP[Op.JUMP_ABSOLUTE] = true;
    ORDINARY_JUMP[Op.JUMP_IF_FALSE_OR_POP] = true;
    ORDINARY_JUMP[Op.JUMP_IF_TRUE_OR_POP] = true;
    ORDINARY_JUMP[Op.POP_JUMP_IF_FALSE] = true;
    ORDINARY_JUMP[Op.POP_JUMP_IF_TRUE] = true;
  }

  private final RawCode raw;
  private final Blocks table;

  /** By offset: the index of the instruction in the result, or -1. */
  private final int[] newIndex;

  private int[] ops;
  private int[] args;
  private int[] targets;
  private int[] offsets;
  private int[] depths;
  private int[] blocks;
  private boolean[] targeted;
  private boolean backward;

  /** Where the next NORMALIZE and jump of a jump into a handler go: behind all instructions. */
  private int extra;

  CodeLayout(RawCode raw, Blocks table) {
    this.raw = raw;
    this.table = table;
    newIndex = new int[raw.length()];
  }

  /** Lays out what was reached, with what has to stand between. */
  DecodedCode emit(int maxDepth) {
    int main = number();
    extra = main;
    int previous = -1;
    int out = 0;
    int[] rawOps = raw.ops;
    byte[] marks = raw.marks;
    int length = newIndex.length;
    for (int i = 0; i < length; i++) {
      int at = newIndex[i];
      if (at < 0) {
        continue;
      }
      if (at > out) {
        if (fallsPast(previous, i)) {
          jump(out, previous, raw.ends[previous]);
        } else {
          normalize(out, i, i);
        }
      }
      int op = rawOps[i];
      ops[at] = op;
      args[at] = raw.args[i];
      offsets[at] = i;
      depths[at] = raw.depths[i];
      blocks[at] = raw.blocks[i];
      if ((marks[i] & RawCode.TARGET) != 0) {
        targeted[at] = true;
      }
      if (TARGETED[op]) {
        aim(at, i, raw.jumps[i], ORDINARY_JUMP[op]);
      } else {
        targets[at] = -1;
      }
      previous = i;
      out = at + 1;
    }
    table.relocate(newIndex);
    return new DecodedCode(
        ops.length,
        ops,
        args,
        targets,
        offsets,
        depths,
        blocks,
        targeted,
        main,
        maxDepth,
        backward,
        table);
  }

  /**
   * Places: a fall into a handler takes one more, as does one past an overlapping instruction; a
   * jump into a handler takes two at the end. Returns the number of all but the latter.
   */
  private int number() {
    int[] rawDepths = raw.depths;
    int[] ends = raw.ends;
    int main = 0;
    int trampolines = 0;
    int previous = -1;
    int length = newIndex.length;
    for (int i = 0; i < length; i++) {
      if (rawDepths[i] == RawCode.UNREACHED) {
        newIndex[i] = -1;
        continue;
      }
      if (previous >= 0 && ends[previous] != i && falls(previous)) {
        main++;
        trampolines += isHandler(ends[previous]) ? 1 : 0;
      } else if (isHandler(i) && falls(previous)) {
        main++;
      }
      newIndex[i] = main++;
      if (ORDINARY_JUMP[raw.ops[i]] && isHandler(raw.jumps[i])) {
        trampolines++;
      }
      previous = i;
    }
    int count = main + 2 * trampolines;
    ops = new int[count];
    args = new int[count];
    targets = new int[count];
    offsets = new int[count];
    depths = new int[count];
    blocks = new int[count];
    targeted = new boolean[count];
    return main;
  }

  private boolean falls(int i) {
    return i >= 0 && !Decoder.leaves(raw.ops[i]);
  }

  /** Whether control goes from {@code i} to a later instruction than the next one in order. */
  private boolean fallsPast(int i, int next) {
    return falls(i) && raw.ends[i] != next;
  }

  private boolean isHandler(int i) {
    return (raw.marks[i] & RawCode.FINALLY_ENTRY) != 0;
  }

  private void set(int at, int op, int arg, int offset, int depth, int block) {
    ops[at] = op;
    args[at] = arg;
    targets[at] = -1;
    offsets[at] = offset;
    depths[at] = depth;
    blocks[at] = block;
  }

  private void normalize(int at, int offset, int handler) {
    set(
        at,
        Opcode.NORMALIZE,
        2,
        offset,
        raw.depths[handler] - 2,
        table.parent(raw.blocks[handler]));
  }

  /** The jump at {@code at} from the end of {@code from} to {@code to}, which is not next. */
  private void jump(int at, int from, int to) {
    boolean handler = isHandler(to);
    int block = handler ? table.parent(raw.blocks[to]) : raw.blocks[to];
    set(at, Op.JUMP_ABSOLUTE, to, from, raw.depths[to] - (handler ? 2 : 0), block);
    raw.marks[to] |= RawCode.TARGET;
    aim(at, from, to, true);
  }

  /** Sets the target of the instruction at {@code at}, by way of a NORMALIZE if need be. */
  private void aim(int at, int offset, int to, boolean ordinary) {
    int target = newIndex[to];
    if (ordinary && isHandler(to)) {
      normalize(extra, offset, to);
      targeted[extra] = true;
      set(extra + 1, Op.JUMP_ABSOLUTE, to, offset, raw.depths[to], raw.blocks[to]);
      targets[extra + 1] = target;
      target = extra;
      backward = true;
      extra += 2;
    } else if (target <= at) {
      backward = true;
    }
    targets[at] = target;
  }
}
