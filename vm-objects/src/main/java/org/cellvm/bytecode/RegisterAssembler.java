package org.cellvm.bytecode;

import java.util.Arrays;

/** Collects the instructions of {@link RegisterCode}, with what is known of each. */
final class RegisterAssembler {
  private static final int WIDTH = RegisterCode.WIDTH;

  private int[] code;
  private int[] lasti;
  private int[] lastiOfSecond;
  private int[] depth;
  private int[] block;
  private int count;

  RegisterAssembler(int guess) {
    code = new int[guess * WIDTH];
    lasti = new int[guess];
    lastiOfSecond = new int[guess];
    depth = new int[guess];
    block = new int[guess];
  }

  /** How many instructions are out. */
  int count() {
    return count;
  }

  /**
   * @param offset {@code f_lasti} while it runs
   * @param live the stack slots that are live before it
   * @param inBlock the innermost block it is in
   */
  void emit(int op, int a, int b, int c, int x, int offset, int live, int inBlock) {
    if (count == lasti.length) {
      grow();
    }
    int w = count * WIDTH;
    code[w] = op | x << RegisterCode.OP_BITS;
    code[w + 1] = a;
    code[w + 2] = b;
    code[w + 3] = c;
    lasti[count] = offset;
    lastiOfSecond[count] = offset;
    depth[count] = live;
    block[count] = inBlock;
    count++;
  }

  /** {@code f_lasti} while the second part of the instruction just emitted runs. */
  void second(int offset) {
    lastiOfSecond[count - 1] = offset;
  }

  private void grow() {
    int size = lasti.length * 2;
    code = Arrays.copyOf(code, size * WIDTH);
    lasti = Arrays.copyOf(lasti, size);
    lastiOfSecond = Arrays.copyOf(lastiOfSecond, size);
    depth = Arrays.copyOf(depth, size);
    block = Arrays.copyOf(block, size);
  }

  /**
   * Jump operands are decoded indices until all instructions are out, or ~ places in the output.
   *
   * @param start the place in the output by decoded index
   */
  void fixJumps(int[] start) {
    for (int i = 0; i < count; i++) {
      int w = i * WIDTH;
      int word = RegisterOp.jumpWord(code[w] & RegisterCode.OP_MASK);
      if (word > 0) {
        int target = code[w + word];
        code[w + word] = target < 0 ? ~target : start[target];
      }
    }
  }

  RegisterCode code(
      Blocks blocks, int[] handlers, int constants, int stack, int receivers, int registers) {
    return new RegisterCode(
        Arrays.copyOf(code, count * WIDTH),
        Arrays.copyOf(lasti, count),
        Arrays.copyOf(lastiOfSecond, count),
        Arrays.copyOf(depth, count),
        Arrays.copyOf(block, count),
        blocks,
        handlers,
        constants,
        stack,
        receivers,
        registers);
  }
}
