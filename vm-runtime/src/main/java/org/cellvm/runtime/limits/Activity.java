package org.cellvm.runtime.limits;

import org.cellvm.api.StoppedException.Reason;
import org.cellvm.model.ThreadState;

/** One call from Java that is in the VM, or one thread that the program has started. */
public final class Activity {
  final ThreadState ts;

  /** The Java thread; null before it runs. */
  private volatile Thread thread;

  /** When the wall time is over, as {@link System#nanoTime}; only if {@link #hasDeadline}. */
  final long deadline;

  final boolean hasDeadline;

  /** The processor time of the thread at which it is stopped; MAX_VALUE for none. */
  volatile long cpuEnd = Long.MAX_VALUE;

  /** What the thread had allocated when that was last looked at. */
  volatile long allocated;

  /** Why it is to be stopped; null: it is not. */
  private volatile Reason reason;

  /** It is to raise a KeyboardInterrupt. */
  volatile boolean interrupt;

  /** It is to count the memory that the VM holds. */
  volatile boolean census;

  // Guarded by this.
  private boolean inHost;
  private boolean hostInterrupted;

  Activity(ThreadState ts, long wallNanos) {
    this.ts = ts;
    this.hasDeadline = wallNanos != Long.MAX_VALUE;
    this.deadline = hasDeadline ? System.nanoTime() + wallNanos : 0;
  }

  /** The running thread is that of the activity. */
  void begin() {
    thread = Thread.currentThread();
  }

  /** Returns the number of the Java thread; negative before it runs. */
  long threadId() {
    Thread t = thread;
    return t == null ? -1 : t.getId();
  }

  boolean isInterrupted() {
    Thread t = thread;
    return t != null && t.isInterrupted();
  }

  /** Whether the wall time is over; {@code now} as {@link System#nanoTime}. */
  boolean isOver(long now) {
    return hasDeadline && now - deadline >= 0;
  }

  /** Returns why it is to be stopped; null: it is not. */
  Reason reason() {
    return reason;
  }

  /** Asks the thread to stop; the first reason counts. */
  void stop(Reason why) {
    synchronized (this) {
      if (reason != null) {
        return;
      }
      reason = why;
      if (inHost && why != Reason.INTERRUPTED) {
        hostInterrupted = true;
        thread.interrupt();
      }
    }
    ts.askForAttention();
  }

  /** A host function is about to be called. */
  public synchronized void beginHost() {
    inHost = true;
  }

  /** It has returned: an interrupt that was meant for it is taken back. */
  public synchronized void endHost() {
    inHost = false;
    if (hostInterrupted) {
      hostInterrupted = false;
      Thread.interrupted();
    }
  }
}
