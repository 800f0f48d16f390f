package org.cellvm.api;

import java.time.Duration;

/**
 * What the code of a VM may use; see {@link PythonVm.Builder#limits}. What goes over a limit is
 * stopped: no {@code except}, {@code finally} or finalizer of the program runs on, and the call
 * throws a {@link StoppedException}. The VM can be used afterwards.
 *
 * <pre>{@code
 * Limits limits = Limits.NONE.withWallTime(Duration.ofSeconds(2)).withBytes(64 << 20);
 * }</pre>
 *
 * @param wallTime how long each call from Java may take; null for no limit. Also of each thread
 *     that the program starts, from its start. The time that host functions take counts
 * @param cpuTime the processor time of each such call or thread; null for no limit
 * @param steps how many backward jumps and calls each such call or thread may make; the same on
 *     every engine
 * @param bytes how much memory the objects of the VM may take together. It is counted from time to
 *     time: a program may go over it by what it allocates in some milliseconds. A single object
 *     that is larger than what is left is a MemoryError, which the program may catch
 * @param outputBytes how much the VM may write to its standard output and error together
 * @param recursion how deep calls may nest, at most; {@code sys.setrecursionlimit} is held to it.
 *     Deeper ones are a RuntimeError, which the program may catch
 */
public record Limits(
    Duration wallTime, Duration cpuTime, long steps, long bytes, long outputBytes, int recursion) {
  /** No limits but Python's own limit of recursion, which the program may change. */
  public static final Limits NONE =
      new Limits(null, null, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * @throws IllegalArgumentException for a negative limit
   */
  public Limits {
    if (wallTime != null && wallTime.isNegative()
        || cpuTime != null && cpuTime.isNegative()
        || steps < 0
        || bytes < 0
        || outputBytes < 0
        || recursion < 1) {
      throw new IllegalArgumentException("a limit is negative");
    }
  }

  public Limits withWallTime(Duration limit) {
    return new Limits(limit, cpuTime, steps, bytes, outputBytes, recursion);
  }

  public Limits withCpuTime(Duration limit) {
    return new Limits(wallTime, limit, steps, bytes, outputBytes, recursion);
  }

  public Limits withSteps(long limit) {
    return new Limits(wallTime, cpuTime, limit, bytes, outputBytes, recursion);
  }

  public Limits withBytes(long limit) {
    return new Limits(wallTime, cpuTime, steps, limit, outputBytes, recursion);
  }

  public Limits withOutputBytes(long limit) {
    return new Limits(wallTime, cpuTime, steps, bytes, limit, recursion);
  }

  public Limits withRecursion(int limit) {
    return new Limits(wallTime, cpuTime, steps, bytes, outputBytes, limit);
  }
}
