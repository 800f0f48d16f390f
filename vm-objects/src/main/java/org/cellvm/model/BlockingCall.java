package org.cellvm.model;

import org.cellvm.system.Interrupter;
import org.cellvm.system.SystemErrors;

/**
 * What surrounds a call of the system's that may block: the VM's lock is given up, and a signal for
 * the main thread, or a request to stop the thread, ends the call with {@code -EINTR}.
 */
public final class BlockingCall {
  private BlockingCall() {}

  public static void begin(ThreadState ts) {
    ts.beginBlocking();
    Interrupter interrupter = interrupter(ts);
    if (interrupter != null) {
      interrupter.begin();
      ts.wakeBy(interrupter);
      ts.interp.interrupts.wakeBy(interrupter);
      if (isInterrupted(ts)) {
        interrupter.run();
      }
    }
  }

  /** What ends calls of the thread; null for nothing. */
  private static Interrupter interrupter(ThreadState ts) {
    if (ts == ts.interp.threads.main()) {
      return ts.interp.system.interrupter();
    }
    if (ts.interp.limiter != null && ts.interrupter == null) {
      ts.interrupter = ts.interp.system.newInterrupter();
    }
    return ts.interrupter;
  }

  /** Also after a throw. */
  public static void end(ThreadState ts) {
    Interrupter interrupter = interrupter(ts);
    if (interrupter != null) {
      ts.wakeBy(null);
      ts.interp.interrupts.wakeBy(null);
      interrupter.end();
    }
    ts.endBlocking();
  }

  /**
   * Runs the handlers of signals where one has ended the call, perhaps after a part of its work;
   * returns the result of the call.
   *
   * @throws org.cellvm.model.errors.PyException what a handler raises
   */
  public static long result(ThreadState ts, long result) {
    if (result == -SystemErrors.EINTR || isInterrupted(ts)) {
      ts.interp.interrupts.check(ts);
    }
    return result;
  }

  /**
   * Whether a signal has arrived that ends the calls of this thread. A call may return {@code
   * -EINTR} without one, for a signal of the Java VM's own: then it is made again.
   */
  public static boolean isInterrupted(ThreadState ts) {
    return ts.isAskedForAttention()
        || ts == ts.interp.threads.main() && ts.interp.interrupts.isPending();
  }
}
