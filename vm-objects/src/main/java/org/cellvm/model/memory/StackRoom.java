package org.cellvm.model.memory;

/**
 * How deep the calls of one thread may nest before its Java stack ends. An exhausted stack must be
 * noticed between two calls of Python code: anywhere else it would leave what was being changed
 * half done, and a class whose initializer it meets is lost to the whole process.
 *
 * <p>Java does not tell how much stack is left, so it is tried out every few levels, and not at all
 * within the levels that a stack of known size has room for.
 */
public final class StackRoom {
  /** What one level of Python recursion takes on a stack of known size; found by trial. */
  private static final int KNOWN_LEVEL = 25_000;

  /** Levels between two trials. */
  private static final int STEP = 8;

  /** What has to be left at a trial. */
  private static final int SPARE = 96 << 10;

  /** What {@link #descend} takes of the stack, once it is compiled. */
  private static final int FRAME = 128;

  /** The levels that are known to have room, whatever happens in them. */
  private int certain;

  /** The levels that a trial has shown to have room. */
  private int found;

  /** The thread was made with a stack of that size, in bytes. */
  public void setStackSize(long size) {
    certain = (int) Math.min(size / KNOWN_LEVEL, Integer.MAX_VALUE);
  }

  /** The number of levels that may be entered without asking {@link #tryLevel}. */
  public int levels() {
    return Math.max(certain, found);
  }

  /** Forgets what trials have shown: the next calls may need more stack, or begin elsewhere. */
  public void forget(int level) {
    found = Math.min(found, level);
  }

  /** Whether there is room for a level. */
  public boolean tryLevel(int level) {
    if (level <= levels()) {
      return true;
    }
    try {
      descend(SPARE / FRAME, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    } catch (StackOverflowError e) {
      return false;
    }
    found = level + STEP;
    return true;
  }

  /** Takes stack: its arguments do not fit into registers. */
  private static long descend(
      int n,
      long a,
      long b,
      long c,
      long d,
      long e,
      long f,
      long g,
      long h,
      long i,
      long j,
      long k,
      long l,
      long m,
      long o,
      long p,
      long q) {
    if (n == 0) {
      return a + b + c + d + e + f + g + h + i + j + k + l + m + o + p + q;
    }
    return descend(n - 1, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, a) + n;
  }
}
