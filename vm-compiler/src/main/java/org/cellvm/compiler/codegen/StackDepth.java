package org.cellvm.compiler.codegen;

import java.util.Arrays;
import org.cellvm.bytecode.Opcode;

/**
 * {@code co_stacksize} as CPython 2.7 reckons it, wrong guesses included (a SETUP_WITH counts 4):
 * it walks the flow graph block by block and never walks a block again at a depth that is not
 * greater. CPython recurses; here the walk keeps its own stack.
 */
final class StackDepth {
  private int[] startDepth = new int[64];
  private boolean[] seen = new boolean[64];

  /** The walk's stack: the block, the instruction to go on with, the depth there. */
  private int[] blocks = new int[64];

  private int[] next = new int[64];
  private int[] depths = new int[64];
  private int top;
  private int maxDepth;

  int of(Unit u) {
    int blockCount = u.blockCount;
    if (startDepth.length < blockCount) {
      startDepth = new int[blockCount * 2];
      seen = new boolean[blockCount * 2];
    }
    Arrays.fill(startDepth, 0, blockCount, Integer.MIN_VALUE);
    Arrays.fill(seen, 0, blockCount, false);
    top = 0;
    maxDepth = 0;
    enter(u, 0, 0);
    while (top > 0) {
      walk(u);
    }
    return maxDepth;
  }

  private void enter(Unit u, int block, int depth) {
    if (seen[block] || startDepth[block] >= depth) {
      return;
    }
    seen[block] = true;
    startDepth[block] = depth;
    if (top == blocks.length) {
      blocks = Emitter.grow(blocks);
      next = Emitter.grow(next);
      depths = Emitter.grow(depths);
    }
    blocks[top] = block;
    next[top] = u.blockStarts[block];
    depths[top++] = depth;
  }

  /** Goes on with the block on top of the stack until it ends or leads into another. */
  private void walk(Unit u) {
    int frame = top - 1;
    int block = blocks[frame];
    int i = next[frame];
    if (i < 0) {
      seen[block] = false;
      top--;
      return;
    }
    int end = u.blockEnd(block);
    int depth = depths[frame];
    while (i < end) {
      Opcode opcode = Opcode.of(u.opcodes[i] & 0xFF);
      int oparg = u.opargs[i];
      i++;
      int before = depth;
      depth += effect(opcode, oparg);
      if (depth > maxDepth) {
        maxDepth = depth;
      }
      if (Unit.isJump(opcode.number())) {
        int targetDepth =
            switch (opcode) {
              case SETUP_FINALLY, SETUP_EXCEPT -> depth + 3;
              case SETUP_WITH -> depth;
              default -> before + opcode.jumpEffect();
            };
        maxDepth = Math.max(maxDepth, targetDepth);
        boolean dead = opcode.flow() == Opcode.Flow.JUMP;
        next[frame] = dead ? -1 : i;
        depths[frame] = depth;
        int height = top;
        enter(u, u.labelBlocks[oparg], targetDepth);
        if (dead || top > height) {
          return;
        }
      }
    }
    next[frame] = -1;
    if (block + 1 < u.blockCount) {
      enter(u, block + 1, depth);
    }
  }

  private static int effect(Opcode opcode, int oparg) {
    return opcode == Opcode.SETUP_WITH ? 4 : opcode.pushes(oparg) - opcode.pops(oparg);
  }
}
