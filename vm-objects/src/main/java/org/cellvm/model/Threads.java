package org.cellvm.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The thread states of one VM. The first one made is the main thread's: signal handlers run there.
 */
public final class Threads {
  /**
   * The stack of a thread that the VM makes, at least: room for the recursion limit to be what is
   * hit.
   */
  public static final long STACK_SIZE = 1L << 28;

  private final List<ThreadState> all = new ArrayList<>();
  private volatile ThreadState main;
  private volatile int count;

  /** The steps of threads that have ended. */
  private long stepsOfEnded;

  synchronized void add(ThreadState ts) {
    all.add(ts);
    count = all.size();
    if (main == null) {
      main = ts;
    }
  }

  synchronized void remove(ThreadState ts) {
    if (all.remove(ts)) {
      stepsOfEnded += ts.steps();
    }
    count = all.size();
  }

  /** The recursion limit has changed. */
  synchronized void limitDepths() {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).limitDepth();
    }
  }

  /** Backward jumps and calls that all threads have made so far; the VM's lock is held. */
  public synchronized long steps() {
    long n = stepsOfEnded;
    for (int i = 0; i < all.size(); i++) {
      n += all.get(i).steps();
    }
    return n;
  }

  /** The main thread's state. */
  public ThreadState main() {
    return main;
  }

  /** How many threads there are. */
  public int count() {
    return count;
  }

  /** Returns the states of all threads, the oldest first. */
  public synchronized List<ThreadState> snapshot() {
    return new ArrayList<>(all);
  }

  /** Interrupts the waits of all threads but one. */
  public void interruptOthers(ThreadState ts) {
    for (ThreadState other : snapshot()) {
      Thread thread = other.javaThread();
      if (other != ts && thread != null) {
        thread.interrupt();
      }
    }
  }
}
