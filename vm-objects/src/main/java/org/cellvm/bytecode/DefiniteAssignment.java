package org.cellvm.bytecode;

/**
 * Which locals are certainly bound before each instruction, as bit sets: a load of such a local
 * needs no check. Locals beyond the sixty-fourth count as unknown. A forward analysis to a fixed
 * point; the handler of a block can be entered from each instruction in it.
 */
final class DefiniteAssignment {
  private static final long ALL = -1L;

  private final int nlocals;
  private final int count;
  private final int[] opcode;
  private final int[] oparg;
  private final int[] target;
  private final int[] block;
  private final Blocks blocks;
  private final long[] before;

  /** Something has changed at or before the instruction that the pass has come to. */
  private boolean changed;

  private int at;

  /**
   * @param nlocals how many locals there are; a module's or class's body has none
   * @param arguments how many of the first are bound on entry
   */
  DefiniteAssignment(DecodedCode decoded, int nlocals, int arguments) {
    this.nlocals = nlocals;
    count = decoded.count();
    opcode = decoded.opcodes();
    oparg = decoded.opargs();
    target = decoded.targets();
    block = decoded.blocks();
    blocks = decoded.blockTable();
    before = new long[count + 1];
    java.util.Arrays.fill(before, ALL);
    before[0] = arguments >= Long.SIZE ? ALL : (1L << arguments) - 1;
  }

  long[] solve() {
    if (nlocals == 0) {
      return before;
    }
    do {
      changed = false;
      for (at = 0; at < count; at++) {
        step(at);
      }
    } while (changed);
    return before;
  }

  private void step(int i) {
    long in = before[i];
    int op = opcode[i];
    int arg = oparg[i];
    long out = in;
    if (arg < Long.SIZE) {
      if (op == Op.STORE_FAST || op == Op.LOAD_FAST) {
        out |= 1L << arg;
      } else if (op == Op.DELETE_FAST) {
        out &= ~(1L << arg);
      }
    }
    for (int b = block[i]; b >= 0; b = blocks.parent(b)) {
      meet(blocks.handler(b), in & out);
    }
    if (target[i] >= 0) {
      meet(target[i], out);
    }
    switch (op) {
      case Op.END_FINALLY:
        continueLoops(out);
        meet(i + 1, out);
        break;
      case Op.JUMP_FORWARD:
      case Op.JUMP_ABSOLUTE:
      case Op.CONTINUE_LOOP:
      case Op.BREAK_LOOP:
      case Op.RETURN_VALUE:
      case Op.RAISE_VARARGS:
      case Op.STOP_CODE:
        break;
      default:
        before[i + 1] &= out;
        break;
    }
  }

  /** A {@code finally} may end in a {@code continue} that it has interrupted. */
  private void continueLoops(long out) {
    for (int j = 0; j < count; j++) {
      if (opcode[j] == Op.CONTINUE_LOOP) {
        meet(target[j], out);
      }
    }
  }

  private void meet(int i, long state) {
    long merged = before[i] & state;
    if (merged != before[i]) {
      before[i] = merged;
      changed |= i <= at;
    }
  }
}
