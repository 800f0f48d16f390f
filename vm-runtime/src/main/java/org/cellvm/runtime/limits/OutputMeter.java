package org.cellvm.runtime.limits;

import java.util.concurrent.atomic.AtomicLong;

/** How much the streams of a VM may still write, together. */
public final class OutputMeter {
  private final AtomicLong left;
  private volatile Runnable whenExceeded;

  public OutputMeter(long limit) {
    left = new AtomicLong(limit);
  }

  /** Says what to do when the limit is passed. */
  public void whenExceeded(Runnable action) {
    whenExceeded = action;
  }

  /** Takes from what is left; false if that is over. */
  boolean take(long n) {
    if (left.addAndGet(-n) >= 0) {
      return true;
    }
    Runnable action = whenExceeded;
    if (action != null) {
      action.run();
    }
    return false;
  }
}
