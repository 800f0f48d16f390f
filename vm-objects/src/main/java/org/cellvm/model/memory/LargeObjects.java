package org.cellvm.model.memory;

import org.cellvm.model.ThreadState;

/**
 * Asks before an object is made that takes much memory by itself. All others are counted from time
 * to time, when a limit is set.
 */
public final class LargeObjects {
  /** Smaller ones are not asked for. */
  private static final long LARGE = 1 << 20;

  private LargeObjects() {}

  /**
   * To be called before so many bytes are allocated.
   *
   * @throws org.cellvm.model.errors.PyException MemoryError if they are over the VM's limit
   */
  public static void check(long bytes) {
    if (bytes > LARGE) {
      ThreadState ts = ThreadState.current();
      if (ts != null && ts.interp.limiter != null) {
        ts.interp.limiter.allocate(ts, bytes);
      }
    }
  }

  /** {@link #check} of an array of references. */
  public static void checkReferences(long n) {
    check(n * 4);
  }
}
