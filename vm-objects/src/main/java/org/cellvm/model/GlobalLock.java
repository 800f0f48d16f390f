package org.cellvm.model;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.Padded;

/**
 * The lock of one VM, CPython's GIL: only the thread that holds it touches the VM's objects. It
 * belongs to a {@link ThreadState}, not to a Java thread. A thread gives it up around a call that
 * may block ({@link ThreadState#beginBlocking}), and when another has waited for {@link
 * #SWITCH_NANOS}: then it goes on only after the other has had it.
 */
public final class GlobalLock extends Padded {
  /** How long a thread waits before it asks the holder to give the lock up. */
  private static final long SWITCH_NANOS = 5_000_000;

  /** No thread holds the lock. */
  private static final int NOBODY = 0;

  /** Holds the lock while it is looked at whether a visit may begin. */
  private static final int ARRIVING = -1;

  /** How often a thread that waits looks at the lock before it sleeps: about a microsecond. */
  private static final int SPINS = 40;

  /**
   * The holder: the number of a {@link ThreadState}, {@link #NOBODY} or {@link #ARRIVING}. Not the
   * thread state itself: an {@code AtomicReference} is made of a {@code VarHandle}, which takes a
   * start of the JVM a millisecond.
   */
  private final AtomicInteger holder = new AtomicInteger();

  /** The number of the last thread state. */
  private final AtomicInteger lastNumber = new AtomicInteger();

  /**
   * Whether a visit is under way, whose thread may have given the lock up meanwhile. Guarded by
   * this lock.
   */
  private boolean visited;

  private final ReentrantLock mutex = new ReentrantLock();

  /** The lock may be free, or the VM has ended. */
  private final Condition free = mutex.newCondition();

  /** A thread that waited has the lock. */
  private final Condition taken = mutex.newCondition();

  /** How many threads wait. */
  private final AtomicInteger waiting = new AtomicInteger();

  /** A thread has waited long enough. */
  private volatile boolean wanted;

  /** How often a thread that waited has got the lock. Guarded by the mutex. */
  private int handovers;

  /** The thread that ends the VM and keeps the lock meanwhile; null before that. */
  private volatile ThreadState finisher;

  private volatile boolean ended;

  /** Returns the number of a new thread state. */
  int newNumber() {
    int number;
    do {
      number = lastNumber.incrementAndGet();
    } while (number == NOBODY || number == ARRIVING);
    return number;
  }

  /**
   * Waits for the lock.
   *
   * @throws PyException that no Python code catches, if the VM has been ended meanwhile
   */
  public void acquire(ThreadState ts) {
    if (!holder.compareAndSet(NOBODY, ts.number)) {
      if (holder.get() == ts.number) {
        // beginBlocking while the VM ends has kept it.
        return;
      }
      acquireSlowly(ts);
    }
    if (ended && ts != finisher) {
      ts.setBudget(-1);
      throw PyException.stop("the VM has ended");
    }
  }

  private void acquireSlowly(ThreadState ts) {
    boolean interrupted = false;
    mutex.lock();
    try {
      waiting.incrementAndGet();
      while (!tryAcquire(ts)) {
        int seen = handovers;
        try {
          if (free.awaitNanos(SWITCH_NANOS) <= 0 && handovers == seen) {
            wanted = true;
          }
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      waiting.decrementAndGet();
      wanted = false;
      handovers++;
      taken.signalAll();
    } finally {
      mutex.unlock();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the lock if it is free, or will be in no time. */
  private boolean tryAcquire(ThreadState ts) {
    for (int i = 0; i < SPINS; i++) {
      if (holder.get() == NOBODY && holder.compareAndSet(NOBODY, ts.number)) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  // Visits

  /**
   * Takes the lock for a visit, a thread's stay in the VM from outside of it: {@link #beginVisit}
   * or {@link #refuseVisit} follows. A visit costs one atomic operation and no fence.
   *
   * @return false if the lock is not free, or another visit is under way
   */
  public boolean tryVisit() {
    if (!holder.compareAndSet(NOBODY, ARRIVING)) {
      return false;
    }
    if (visited || finisher != null) {
      refuseVisit();
      return false;
    }
    return true;
  }

  /** The visit that {@link #tryVisit} has let in begins: the lock is the thread's. */
  public void beginVisit(ThreadState ts) {
    visited = true;
    holder.setPlain(ts.number);
  }

  /** The visit ends, and the lock is given up. */
  public void endVisit() {
    visited = false;
    refuseVisit();
  }

  /**
   * Gives up the lock that {@link #tryVisit} has taken. A thread that begins to wait at this moment
   * may be overlooked: it looks several times before it sleeps, and does not sleep for long.
   */
  public void refuseVisit() {
    holder.setRelease(NOBODY);
    if (waiting.get() > 0) {
      wakeOne();
    }
  }

  /**
   * Whether a visit of {@code ts} is under way, or about to begin; for a thread that does not hold
   * the lock. A visit that begins later sees what the caller has written with volatile access
   * before.
   */
  public boolean isVisited(ThreadState ts) {
    int now = holder.get();
    return now == ARRIVING || now == ts.number || visited;
  }

  /** Gives the lock up. */
  public void release(ThreadState ts) {
    if (ts == finisher && !ended) {
      return;
    }
    holder.set(NOBODY);
    if (waiting.get() > 0) {
      wakeOne();
    }
  }

  private void wakeOne() {
    mutex.lock();
    try {
      free.signal();
    } finally {
      mutex.unlock();
    }
  }

  /** Whether a thread has waited so long that the holder should let it run. */
  boolean isWanted() {
    return wanted;
  }

  /** Lets a thread that waits have the lock, and waits for it anew. */
  void switchThreads(ThreadState ts) {
    if (ts == finisher) {
      return;
    }
    mutex.lock();
    try {
      wanted = false;
      if (waiting.get() == 0) {
        return;
      }
      int seen = handovers;
      holder.set(NOBODY);
      free.signal();
      while (handovers == seen) {
        taken.awaitUninterruptibly();
      }
    } finally {
      mutex.unlock();
    }
    acquire(ts);
  }

  /** Whether {@code ts} may touch the VM's objects. */
  public boolean isHeldBy(ThreadState ts) {
    return holder.get() == ts.number;
  }

  /** From now on no other thread gets the lock until {@link #end}. */
  public void beginEnd(ThreadState ts) {
    finisher = ts;
  }

  /** Whether the VM is ending or has ended: a thread that waits should wait no longer. */
  public boolean isEnding() {
    return finisher != null;
  }

  /**
   * The VM has ended. Threads that still want the lock get it, one after another, to unwind without
   * running Python code.
   */
  public void end(ThreadState ts) {
    ended = true;
    release(ts);
  }
}
