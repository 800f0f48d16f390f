package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * The static blocks of a code object, by index; -1 stands for "no block". What CPython pushes on a
 * frame's block stack at run time is here known for each instruction beforehand.
 *
 * <p>A {@link #HANDLER} is not one of CPython's blocks: it is open while a {@code finally} or
 * {@code with} handler runs, and stands for the three operands that say how the handler was
 * entered. Only {@code WITH_CLEANUP} and {@code END_FINALLY} touch those three; unwinding takes no
 * notice of it.
 */
public final class Blocks {
  public static final int LOOP = 1;
  public static final int EXCEPT = 2;
  public static final int FINALLY = 3;
  public static final int WITH = 4;
  public static final int HANDLER = 5;

  /** CPython's CO_MAXBLOCKS; its compiler, too, counts a handler that is running as one. */
  private static final int MAX_NESTING = 20;

  private int count;
  private byte[] type = new byte[4];
  private int[] handler = new int[4];
  private int[] level = new int[4];
  private int[] parent = new int[4];
  private byte[] nesting = new byte[4];
  private int[] exceptionBlock = new int[4];
  private int[] finallyBlock = new int[4];
  private int[] loopBlock = new int[4];

  Blocks() {}

  /**
   * Opens a block and returns its index, or -1 if it would be nested deeper than CPython allows.
   */
  int add(int newType, int newHandler, int newLevel, int newParent) {
    int depth = newParent < 0 ? 1 : nesting[newParent] + 1;
    if (depth > MAX_NESTING) {
      return -1;
    }
    if (count == type.length) {
      grow(2 * count);
    }
    int b = count++;
    type[b] = (byte) newType;
    handler[b] = newHandler;
    level[b] = newLevel;
    parent[b] = newParent;
    nesting[b] = (byte) depth;
    boolean except = newType == EXCEPT;
    boolean last = newType == FINALLY || newType == WITH;
    exceptionBlock[b] = except || last ? b : exceptionBlock(newParent);
    finallyBlock[b] = last ? b : finallyBlock(newParent);
    loopBlock[b] = last || newType == LOOP ? b : loopBlock(newParent);
    return b;
  }

  private void grow(int size) {
    type = Arrays.copyOf(type, size);
    handler = Arrays.copyOf(handler, size);
    level = Arrays.copyOf(level, size);
    parent = Arrays.copyOf(parent, size);
    nesting = Arrays.copyOf(nesting, size);
    exceptionBlock = Arrays.copyOf(exceptionBlock, size);
    finallyBlock = Arrays.copyOf(finallyBlock, size);
    loopBlock = Arrays.copyOf(loopBlock, size);
  }

  /** Turns the handlers from the decoder's provisional indices into final ones. */
  void relocate(int[] newIndex) {
    for (int b = 0; b < count; b++) {
      handler[b] = newIndex[handler[b]];
    }
  }

  /** Number of blocks. */
  public int count() {
    return count;
  }

  /** {@link #LOOP}, {@link #EXCEPT}, {@link #FINALLY}, {@link #WITH} or {@link #HANDLER}. */
  public int type(int block) {
    return type[block];
  }

  /** Index of the handler's first instruction; for a loop, of the first one after the loop. */
  public int handler(int block) {
    return handler[block];
  }

  /**
   * Operands below this depth belong to the code around the block and stay while it is open. The
   * handler of a try or with block starts three higher, the end of a loop at this depth.
   */
  public int level(int block) {
    return level[block];
  }

  /** The block around this one, or -1. */
  public int parent(int block) {
    return parent[block];
  }

  /** Where an exception goes: the innermost EXCEPT, FINALLY or WITH from here outwards, or -1. */
  public int exceptionBlock(int block) {
    return block < 0 ? -1 : exceptionBlock[block];
  }

  /** Where a return goes: the innermost FINALLY or WITH from here outwards, or -1. */
  public int finallyBlock(int block) {
    return block < 0 ? -1 : finallyBlock[block];
  }

  /**
   * Where a break or continue goes: the innermost LOOP, FINALLY or WITH from here outwards, or -1.
   */
  public int loopBlock(int block) {
    return block < 0 ? -1 : loopBlock[block];
  }
}
