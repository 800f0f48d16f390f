package org.cellvm.runtime.embedding;

import java.util.concurrent.atomic.AtomicBoolean;
import org.cellvm.model.GlobalLock;
import org.cellvm.model.ThreadState;
import org.cellvm.model.memory.Padded;
import org.cellvm.model.memory.StackRoom;

/**
 * The Java threads that are in one VM, or wait to be. The main thread is whichever comes while no
 * other is it; the others have states of their own. The thread that was the main thread last takes
 * one atomic operation to be it {@linkplain #arriveAgain again}.
 */
final class Visits extends Padded {
  /**
   * How often a Java thread may come before the room on its stack is tried out again, at first and
   * later on: a trial takes longer than all else of a call. Meanwhile the host may come with less
   * stack each time: a trial leaves it {@link StackRoom#OF_HOST} bytes for that, 192 for each time.
   * A host that takes more may meet the end of the stack within an operation, not between two.
   */
  private static final int FIRST_TRIAL = 32;

  private static final int LAST_TRIAL = 256;

  /** Who closes the VM looks so often whether the main thread is gone, which tells only others. */
  private static final int MILLIS = 5;

  private final ThreadState main;

  private final GlobalLock lock;

  /**
   * Whether a Java thread is the main thread, or looks whether it may be, that has not {@linkplain
   * #arriveAgain come again}.
   */
  private final AtomicBoolean mainIsTaken = new AtomicBoolean();

  private volatile boolean closing;

  /** How many other Java threads are in the VM, or wait to be. Guarded by this. */
  private int others;

  /**
   * How often the same Java thread has come as the main thread since its stack was tried out, and
   * how often it may. For the main thread.
   */
  private int untried;

  private int mostUntried = FIRST_TRIAL;

  Visits(ThreadState main) {
    this.main = main;
    lock = main.interp.lock;
  }

  /**
   * Makes the running Java thread the main thread again, which it was last, if nobody else is in
   * the VM, and gives it the VM's lock; {@link #leaveAgain} follows.
   *
   * @return the main thread's state; null if the thread has to {@link #arrive} instead
   */
  ThreadState arriveAgain() {
    ThreadState ts = main;
    if (!ts.mayEnterAgain() || !lock.tryVisit()) {
      return null;
    }
    // Looked at after the lock was taken: who closes the doors, or takes the main thread's place
    // otherwise, says so first and looks at the lock then.
    if (closing || mainIsTaken.get() || !ts.mayEnterAgain()) {
      lock.refuseVisit();
      return null;
    }
    lock.beginVisit(ts);
    ts.enterAgain();
    countVisit();
    return ts;
  }

  /** Undoes {@link #arriveAgain}. */
  void leaveAgain(ThreadState ts) {
    ts.exit();
    lock.endVisit();
  }

  private void countVisit() {
    if (++untried == mostUntried) {
      untried = 0;
      mostUntried = Math.min(2 * mostUntried, LAST_TRIAL);
      main.forgetStackRoom();
    }
  }

  private boolean takeMain() {
    if (!mainIsTaken.compareAndSet(false, true)) {
      return false;
    }
    if (lock.isVisited(main)) {
      mainIsTaken.set(false);
      return false;
    }
    return true;
  }

  /**
   * Returns the state for a Java thread that comes from outside.
   *
   * @throws IllegalStateException if the VM is being closed
   */
  ThreadState arrive() {
    if (!takeMain()) {
      synchronized (this) {
        checkOpen();
        others++;
      }
      return new ThreadState(main.interp);
    }
    if (closing) {
      mainIsTaken.set(false);
      checkOpen();
    }
    if (main.javaThread() != Thread.currentThread()) {
      untried = 0;
      mostUntried = FIRST_TRIAL;
      main.forgetStackRoom();
    } else {
      countVisit();
    }
    return main;
  }

  private void checkOpen() {
    if (closing) {
      throw new IllegalStateException("the VM is closed");
    }
  }

  /** The Java thread that had that state has left, and has given up the VM's lock. */
  void leave(ThreadState ts) {
    if (ts == main) {
      mainIsTaken.setRelease(false);
      return;
    }
    ts.endBlocking();
    try {
      ts.dispose();
    } finally {
      ts.beginBlocking();
    }
    synchronized (this) {
      others--;
      notifyAll();
    }
  }

  /** Lets nobody in any more; false if that was so before. */
  synchronized boolean close() {
    boolean first = !closing;
    closing = true;
    return first;
  }

  /** Waits until all have left that were in when the doors closed. */
  void awaitAll() {
    boolean interrupted = false;
    synchronized (this) {
      while (others > 0 || mainIsTaken.get() || lock.isVisited(main)) {
        try {
          wait(MILLIS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether {@link #close} has been called. */
  boolean isClosing() {
    return closing;
  }
}
