package org.cellvm.model;

import org.cellvm.model.errors.PyException;

/**
 * What limits the threads of a VM that is embedded, and stops them; see {@link
 * Interpreter#limiter}. It asks a thread to look at it with {@link ThreadState#askForAttention}.
 */
public interface Limiter {
  /**
   * Runs in a thread of the VM, with its lock, where the thread's attention was asked for or its
   * Java thread was interrupted.
   *
   * @throws PyException that stops the thread, or a KeyboardInterrupt
   */
  void attend(ThreadState ts);

  /**
   * Runs in a thread of the VM from time to time, while it runs Python code.
   *
   * @throws PyException as {@link #attend}
   */
  void tick(ThreadState ts);

  /**
   * A single object of so many bytes is about to be made.
   *
   * @throws PyException MemoryError if there may be none that large
   */
  void allocate(ThreadState ts, long bytes);

  /** The program starts a thread, which has not begun to run; the running thread has the lock. */
  void created(ThreadState ts);

  /** A thread that the program has started begins to run. */
  void started(ThreadState ts);

  /** It has ended, or could not begin. */
  void ended(ThreadState ts);

  /** Whether a thread of the VM was ever stopped: the locks that it held are still locked. */
  boolean hasStoppedThreads();
}
