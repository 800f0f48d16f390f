package org.cellvm.runtime.limits;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.cellvm.api.StoppedException.Reason;
import org.cellvm.model.ThreadState;
import org.cellvm.model.memory.Padded;

/**
 * One call from Java that is in the VM, or one thread that the program has started. Where nothing
 * is measured, the calls of the main thread share one, which is {@link #resume begun} anew each
 * time.
 */
public final class Activity {
  final ThreadState ts;

  /** Where the flags stand, with room on both sides, as in {@link Padded}. */
  private static final int ACTIVE = 32;

  private static final int IN_HOST = 33;

  /**
   * Whether the call or thread is under way, and whether a host function runs; read by any thread,
   * written by its own, the second one around changes of the VM's lock.
   */
  private final AtomicIntegerArray flags = new AtomicIntegerArray(ACTIVE + IN_HOST + 1);

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

  /** Whether the thread was interrupted because of the host function. Guarded by this. */
  private boolean hostInterrupted;

  Activity(ThreadState ts, long wallNanos) {
    this.ts = ts;
    this.hasDeadline = wallNanos != Long.MAX_VALUE;
    this.deadline = hasDeadline ? System.nanoTime() + wallNanos : 0;
    flags.setPlain(ACTIVE, 1);
  }

  /** The running thread is that of the activity. */
  void begin() {
    Thread running = Thread.currentThread();
    if (thread != running) {
      thread = running;
    }
  }

  /**
   * Begins a call anew. What was asked of calls before is over; whoever asks at the same time may
   * have meant this one, or not.
   *
   * @param closing why it is to be stopped from the start: null for nothing, else CLOSED
   */
  void resume(Reason closing) {
    begin();
    flags.setRelease(ACTIVE, 1);
    if (reason != closing || interrupt) {
      restart(closing);
    }
  }

  private synchronized void restart(Reason closing) {
    if (reason != Reason.CLOSED) {
      reason = closing;
    }
    interrupt = false;
    if (reason != null) {
      ts.askForAttention();
    }
  }

  /** The call has ended. */
  void end() {
    flags.setRelease(ACTIVE, 0);
  }

  /** Whether the call has begun and not ended. */
  boolean isActive() {
    return flags.get(ACTIVE) != 0;
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
      if (reason != null && (isActive() || reason == Reason.CLOSED)) {
        return;
      }
      reason = why;
      interruptHost();
    }
    ts.askForAttention();
  }

  /** Ends what a host function waits for where the thread is to stop. */
  private synchronized void interruptHost() {
    if (flags.get(IN_HOST) != 0
        && reason != null
        && reason != Reason.INTERRUPTED
        && !hostInterrupted) {
      hostInterrupted = true;
      thread.interrupt();
    }
  }

  /** A host function is about to be called; the VM's lock is held, and given up next. */
  public void beginHost() {
    flags.setRelease(IN_HOST, 1);
  }

  /**
   * The VM's lock was given up after {@link #beginHost}, which has made that known to other
   * threads: either the one that stops this thread has seen it, or the reason is seen here.
   */
  public void lockIsFree() {
    if (reason != null) {
      interruptHost();
    }
  }

  /** The host function has returned; the VM's lock is taken next. */
  public void endHost() {
    flags.setRelease(IN_HOST, 0);
  }

  /** The VM's lock was taken again: an interrupt that was meant for the function is taken back. */
  public void lockIsTaken() {
    if (reason != null) {
      forgetInterrupt();
    }
  }

  private synchronized void forgetInterrupt() {
    if (hostInterrupted) {
      hostInterrupted = false;
      Thread.interrupted();
    }
  }
}
