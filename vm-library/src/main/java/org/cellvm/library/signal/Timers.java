package org.cellvm.library.signal;

import java.time.Duration;
import java.util.Optional;
import org.cellvm.model.Interrupts;
import org.cellvm.system.ProcessSignals;

/**
 * The three timers of {@code setitimer}, the first of which is {@code alarm}'s too. One counts real
 * time, the others the processor time of the process: Java does not tell the user's part of that
 * from the system's. A thread of its own, which exists while a timer runs, sends their signals.
 */
final class Timers {
  static final int REAL = 0;
  private static final int COUNT = 3;
  private static final int[] SIGNALS = {
    SignalNumbers.ALRM, SignalNumbers.VTALRM, SignalNumbers.PROF
  };

  /** How often processor time is looked at. */
  private static final long POLL_NANOS = 10_000_000;

  private static final long MILLI = 1_000_000;

  private final Interrupts interrupts;
  private final SignalState state;

  // When each goes off, by its clock, and every how many nanoseconds again; 0: it does not.
  private final long[] due = new long[COUNT];
  private final boolean[] runs = new boolean[COUNT];
  private final long[] interval = new long[COUNT];

  private Thread thread;

  Timers(Interrupts interrupts, SignalState state) {
    this.interrupts = interrupts;
    this.state = state;
  }

  static boolean exists(long which) {
    return which >= 0 && which < COUNT;
  }

  private static long clock(int which) {
    if (which == REAL) {
      return System.nanoTime();
    }
    Optional<Duration> used = ProcessHandle.current().info().totalCpuDuration();
    return used.isPresent() ? used.get().toNanos() : System.nanoTime();
  }

  /** Returns the nanoseconds until it goes off and its interval. */
  synchronized long[] get(int which) {
    long left = runs[which] ? Math.max(due[which] - clock(which), 1000) : 0;
    return new long[] {left, interval[which]};
  }

  /** Sets a timer, in nanoseconds; 0 stops it. */
  synchronized void set(int which, long first, long again) {
    runs[which] = first > 0;
    due[which] = first > 0 ? clock(which) + first : 0;
    interval[which] = again;
    if (thread == null && first > 0) {
      thread = new Thread(null, this::run, "timers", 1 << 18);
      thread.setDaemon(true);
      thread.start();
    }
    notifyAll();
  }

  private void run() {
    for (; ; ) {
      int fired = next();
      if (fired < 0) {
        return;
      }
      send(SIGNALS[fired]);
    }
  }

  /** Waits until a timer goes off; -1 when none runs any more. */
  private synchronized int next() {
    for (; ; ) {
      long wait = Long.MAX_VALUE;
      for (int i = 0; i < COUNT; i++) {
        if (runs[i]) {
          long now = clock(i);
          long left = due[i] - now;
          if (left <= 0) {
            runs[i] = interval[i] > 0;
            due[i] = Math.max(due[i] + interval[i], now);
            return i;
          }
          wait = Math.min(wait, i == REAL ? left : Math.max(Math.min(left, POLL_NANOS), MILLI));
        }
      }
      if (wait == Long.MAX_VALUE) {
        thread = null;
        return -1;
      }
      try {
        wait(wait / MILLI, (int) (wait % MILLI));
      } catch (InterruptedException e) {
        thread = null;
        return -1;
      }
    }
  }

  private void send(int signal) {
    if (state.handles(signal)) {
      interrupts.request(signal);
      return;
    }
    ProcessSignals process = interrupts.process();
    if (process != null) {
      process.raise(signal);
    }
  }
}
