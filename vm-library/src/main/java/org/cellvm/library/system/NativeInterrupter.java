package org.cellvm.library.system;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import org.cellvm.system.Interrupter;

/**
 * Ends a blocked call by a signal that does nothing else. As the signal may arrive just before the
 * thread blocks, it is sent again and again until the call is over.
 */
final class NativeInterrupter implements Interrupter {
  /** SIGRTMAX - 2, with which Java's own channels end blocked calls in the same way. */
  private static final int SIGNAL = 62;

  /** The size of {@code struct sigaction} in any C library. */
  static final int ACTION = 256;

  private static final long INTERVAL = 5;

  /** Of the thread that is blocked; 0 for none. */
  private long thread;

  /** How many calls there have been: a request is for one call, not for the next. */
  private int calls;

  NativeInterrupter() {
    // The handler is a function that takes a number and has no effect. Without SA_RESTART the
    // system does not go on with the call.
    Memory action = new Memory(ACTION);
    action.clear();
    action.setPointer(0, NativeLibrary.getProcess().getFunction("abs"));
    ProcessCalls.sigaction(SIGNAL, action, null);
  }

  @Override
  public synchronized void begin() {
    thread = ProcessCalls.pthread_self();
    calls++;
  }

  @Override
  public synchronized void end() {
    thread = 0;
  }

  @Override
  public synchronized void run() {
    int call = calls;
    Thread sender = new Thread(() -> send(call), "cellvm-interrupter");
    sender.setDaemon(true);
    sender.start();
  }

  private void send(int call) {
    try {
      while (sendOnce(call)) {
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean sendOnce(int call) {
    boolean blocked = thread != 0 && calls == call;
    if (blocked) {
      ProcessCalls.pthread_kill(thread, SIGNAL);
    }
    return blocked;
  }
}
