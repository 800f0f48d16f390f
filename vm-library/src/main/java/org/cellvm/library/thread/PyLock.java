package org.cellvm.library.thread;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.memory.PyWeakReference;

/** A lock that any thread may release, whoever has acquired it. */
final class PyLock extends PyObject {
  /** How long a thread that may be stopped waits before it looks whether it is to be. */
  private static final long POLL_MILLIS = 20;

  private final Semaphore free = new Semaphore(1);

  /** Which thread has taken it; null while it is free. */
  private ThreadState holder;

  private PyWeakReference weakrefs;

  boolean isLocked() {
    return free.availablePermits() == 0;
  }

  boolean isHeldBy(ThreadState ts) {
    return holder == ts && isLocked();
  }

  /** Takes the lock if it is free. */
  boolean tryAcquire(ThreadState ts) {
    boolean taken = free.tryAcquire();
    if (taken) {
      holder = ts;
    }
    return taken;
  }

  /**
   * Takes the lock; waits for it without the VM's lock. A signal does not end the wait, but a
   * request to stop the thread does.
   */
  void acquire(ThreadState ts) {
    if (!free.tryAcquire()) {
      await(ts);
    }
    holder = ts;
  }

  private void await(ThreadState ts) {
    if (ts.interp.limiter != null) {
      while (!awaitPolling(ts)) {
        ts.interp.interrupts.check(ts);
      }
      return;
    }
    boolean interrupted = false;
    ts.beginBlocking();
    try {
      for (; ; ) {
        try {
          free.acquire();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          if (ts.interp.lock.isEnding()) {
            break;
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      ts.endBlocking();
    }
  }

  /** Waits; false if the thread is to look at why it should stop, true if the VM has ended. */
  private boolean awaitPolling(ThreadState ts) {
    ts.beginBlocking();
    try {
      while (!ts.isAskedForAttention() && !ts.interp.lock.isEnding()) {
        if (free.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
      return ts.interp.lock.isEnding();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ts.interp.lock.isEnding();
    } finally {
      ts.endBlocking();
    }
  }

  void release() {
    holder = null;
    free.release();
  }

  @Override
  public PyType type() {
    return LockType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
  }
}
