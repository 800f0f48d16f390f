package org.cellvm.model;

import java.util.concurrent.locks.LockSupport;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;

/**
 * What Ctrl-C asks of a VM: KeyboardInterrupt in the thread that runs it. Any thread may request
 * it; the VM's own thread checks when its {@link ThreadState#ticker} runs out, and where it waits.
 */
public final class Interrupts {
  private volatile boolean pending;

  /** The thread that waits in {@link #await}; null for none. */
  private volatile Thread waiting;

  /** What a thread waits for. */
  public interface Condition {
    boolean isMet();
  }

  /** Asks for KeyboardInterrupt, once however often it is called before that is raised. */
  public void request() {
    pending = true;
    Thread thread = waiting;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  public boolean isPending() {
    return pending;
  }

  /**
   * @throws PyException the KeyboardInterrupt that was requested
   */
  public void check() {
    if (pending) {
      pending = false;
      throw new PyException(PyExc.KeyboardInterrupt, (PyObject) null, null);
    }
  }

  /**
   * Waits until the condition is met, the time is over, or an interrupt is pending. Whoever makes
   * the condition true must unpark the thread.
   *
   * @param nanos how long to wait at most
   * @return false if the Java thread was interrupted; it still is then
   */
  public boolean await(Condition condition, long nanos) {
    long end = System.nanoTime() + nanos;
    waiting = Thread.currentThread();
    try {
      while (!pending && !condition.isMet()) {
        long left = nanos == Long.MAX_VALUE ? Long.MAX_VALUE : end - System.nanoTime();
        if (left <= 0) {
          break;
        }
        LockSupport.parkNanos(this, left);
        if (Thread.currentThread().isInterrupted()) {
          return false;
        }
      }
      return true;
    } finally {
      waiting = null;
    }
  }
}
