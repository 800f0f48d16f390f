package org.cellvm.model;

import java.util.concurrent.locks.LockSupport;

/**
 * CPython's import lock: while a thread imports, no other does. The thread that holds it may take
 * it again. All fields are guarded by the VM's lock.
 */
public final class ImportLock {
  private static final long POLL_NANOS = 1_000_000;

  /** Null for none. */
  private volatile ThreadState owner;

  private int depth;

  /** Takes the lock; waits while another thread has it. */
  public void acquire(ThreadState ts) {
    if (owner != ts) {
      if (owner != null) {
        await(ts);
      }
      owner = ts;
    }
    depth++;
  }

  private void await(ThreadState ts) {
    while (owner != null) {
      ts.beginBlocking();
      try {
        LockSupport.parkNanos(this, POLL_NANOS);
      } finally {
        ts.endBlocking();
      }
    }
  }

  /** Gives the lock back once; false if this thread does not hold it. */
  public boolean release(ThreadState ts) {
    if (owner != ts) {
      return false;
    }
    if (--depth == 0) {
      owner = null;
    }
    return true;
  }

  public boolean isHeld() {
    return owner != null;
  }
}
