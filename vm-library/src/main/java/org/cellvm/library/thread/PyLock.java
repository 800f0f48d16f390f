package org.cellvm.library.thread;

import java.util.concurrent.Semaphore;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.memory.PyWeakReference;

/** A lock that any thread may release, whoever has acquired it. */
final class PyLock extends PyObject {
  private final Semaphore free = new Semaphore(1);
  private PyWeakReference weakrefs;

  boolean isLocked() {
    return free.availablePermits() == 0;
  }

  /** Takes the lock if it is free. */
  boolean tryAcquire() {
    return free.tryAcquire();
  }

  /** Takes the lock; waits for it without the VM's lock. A signal does not end the wait. */
  void acquire(ThreadState ts) {
    if (free.tryAcquire()) {
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

  void release() {
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
