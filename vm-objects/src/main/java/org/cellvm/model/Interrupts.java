package org.cellvm.model;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.system.ProcessSignals;

/**
 * The signals that have arrived for a VM and wait for their handlers. Any thread may report one;
 * the handlers run in the main Python thread, when its {@link ThreadState#ticker} runs out and
 * where it waits. Before there are handlers, SIGINT is a KeyboardInterrupt.
 */
public final class Interrupts {
  public static final int SIGINT = 2;

  /** A bit for each signal that is pending, 1 &lt;&lt; number - 1. */
  private final AtomicLong pending = new AtomicLong();

  /** What runs the handlers; null: there are none. */
  private volatile Handlers handlers;

  /** The signals, a bit each, that do not end what the main thread waits for. */
  private volatile long restarting;

  /** How to tell the process what to do with signals; null: they are the host's business. */
  private volatile ProcessSignals process;

  /** Ends what the main thread waits for; null while it does not wait. */
  private volatile Runnable waker;

  /** What a thread waits for. */
  public interface Condition {
    boolean isMet();
  }

  /** The handlers of signals, as the module {@code signal} has set them. */
  public interface Handlers {
    /**
     * Runs the handler of a signal in the main thread.
     *
     * @throws PyException what the handler raises
     */
    void run(ThreadState ts, int signal);

    /** A signal has arrived; called by any Java thread, without the VM's lock. */
    void arrived(int signal);

    /** Whether Python code handles a signal. */
    boolean handles(int signal);

    /** Whether Python code has said that a signal is to be ignored. */
    boolean ignores(int signal);
  }

  /** SIGINT has arrived, or something that is to act as if it had. */
  public void request() {
    request(SIGINT);
  }

  /** A signal has arrived: its handler is to run, once however often it arrives before that. */
  public void request(int signal) {
    long bit = 1L << signal - 1;
    pending.getAndUpdate(bits -> bits | bit);
    Handlers h = handlers;
    if (h != null) {
      h.arrived(signal);
    }
    Runnable w = waker;
    if (w != null && (restarting & bit) == 0) {
      w.run();
    }
  }

  /** Says whether a signal ends what the main thread waits for ({@code siginterrupt}). */
  public void setInterrupting(int signal, boolean on) {
    long bit = 1L << signal - 1;
    restarting = on ? restarting & ~bit : restarting | bit;
  }

  /** Hands over the signals of the process, as the command does; an embedded VM has none. */
  public void setProcess(ProcessSignals signals) {
    process = signals;
  }

  /** Returns how to tell the process what to do with signals; null for an embedded VM. */
  public ProcessSignals process() {
    return process;
  }

  /**
   * Sends a signal to the VM's own process as the running thread: {@code os.kill} with the
   * process's own number. Where Python code handles or ignores it, that is all there is to do, and
   * if this is the main thread it is done at once.
   *
   * @return false if no Python code handles it: it is to be sent as any other
   */
  public boolean sendToSelf(ThreadState ts, int signal) {
    Handlers h = handlers;
    if (h != null && h.ignores(signal)) {
      return true;
    }
    if (h == null ? signal != SIGINT : !h.handles(signal)) {
      return false;
    }
    request(signal);
    ts.tickSoon();
    check(ts);
    return true;
  }

  public void setHandlers(Handlers newHandlers) {
    handlers = newHandlers;
  }

  /** Returns what {@link #setHandlers} has set; null for nothing. */
  public Handlers handlers() {
    return handlers;
  }

  /** Whether a signal is pending that ends what the main thread waits for. */
  public boolean isPending() {
    return (pending.get() & ~restarting) != 0;
  }

  /** Whether {@link #check} may have something to do. */
  boolean arePending() {
    return pending.get() != 0;
  }

  /** Forgets a signal that is pending. */
  public void forget(int signal) {
    pending.getAndUpdate(bits -> bits & ~(1L << signal - 1));
  }

  /**
   * Ends the program where it is to be stopped. Runs the handlers of pending signals, if this is
   * the main thread.
   *
   * @throws PyException what a handler raises, the KeyboardInterrupt for SIGINT for example
   */
  public void check(ThreadState ts) {
    if (ts.interp.limiter != null) {
      ts.pollInterrupted();
    }
    if (pending.get() != 0 && ts == ts.interp.threads.main()) {
      run(ts);
    }
  }

  private void run(ThreadState ts) {
    for (long bits = pending.get(); bits != 0; bits = pending.get()) {
      long bit = Long.lowestOneBit(bits);
      pending.getAndUpdate(b -> b & ~bit);
      int signal = Long.numberOfTrailingZeros(bit) + 1;
      Handlers h = handlers;
      if (h != null) {
        h.run(ts, signal);
      } else if (signal == SIGINT) {
        throw new PyException(PyExc.KeyboardInterrupt, (PyObject) null, null);
      }
    }
  }

  // Waiting

  /**
   * Says how to end the call in which the calling thread is about to block, should a signal arrive:
   * {@code newWaker} runs then, in any thread and perhaps too late. Only for the main thread; after
   * this and before it blocks, the caller looks at {@link #isPending}.
   *
   * @param newWaker null once the call is over
   * @return false if this is not the main thread: no signal ends its calls
   */
  public boolean wakeBy(Runnable newWaker) {
    ThreadState ts = ThreadState.current();
    if (ts != null && (ts.interp.interrupts != this || ts != ts.interp.threads.main())) {
      return false;
    }
    waker = newWaker;
    return true;
  }

  /**
   * Waits until the condition is met, the time is over, the thread is to be stopped, or, in the
   * main thread, a signal is pending. Whoever makes the condition true must unpark the thread. The
   * caller has given up the VM's lock.
   *
   * @param nanos how long to wait at most
   * @return false if the Java thread was interrupted; it still is then
   */
  public boolean await(Condition condition, long nanos) {
    long end = System.nanoTime() + nanos;
    Thread thread = Thread.currentThread();
    ThreadState ts = ThreadState.current();
    boolean main = wakeBy(() -> LockSupport.unpark(thread));
    try {
      while (!(main && isPending())
          && !(ts != null && ts.isAskedForAttention())
          && !condition.isMet()) {
        long left = nanos == Long.MAX_VALUE ? Long.MAX_VALUE : end - System.nanoTime();
        if (left <= 0) {
          break;
        }
        LockSupport.parkNanos(this, left);
        if (thread.isInterrupted()) {
          return false;
        }
      }
      return true;
    } finally {
      if (main) {
        waker = null;
      }
    }
  }
}
