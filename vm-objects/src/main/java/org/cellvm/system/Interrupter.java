package org.cellvm.system;

/**
 * Ends a call of the system's in which a thread is blocked: the call returns {@code -EINTR}. {@link
 * #run} does that, in any thread, until {@link #end} says that the call is over.
 */
public interface Interrupter extends Runnable {
  /** The calling thread is about to make a call that may block. */
  void begin();

  /** The call is over. */
  void end();
}
