package org.cellvm.runtime.limits;

import java.util.ArrayList;
import java.util.List;

/**
 * The thread that looks at what the threads of limited VMs have used: one in the process, which is
 * there only while a VM is at work that has a limit.
 */
final class Watchdog implements Runnable {
  static final Watchdog ONLY = new Watchdog();

  private static final long MILLIS = 4;

  /** A VM that is idle is looked at so many times more, as the next call may come soon. */
  private static final int PATIENCE = 250;

  private final List<VmLimiter> vms = new ArrayList<>();
  private boolean running;

  private Watchdog() {}

  /** A VM that was not looked at has begun to work. */
  synchronized void add(VmLimiter vm) {
    vms.add(vm);
    if (!running) {
      running = true;
      Thread thread = new Thread(null, this, "cellvm-watchdog", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      thread.start();
    }
  }

  @Override
  public void run() {
    int[] rounds = {0};
    try {
      for (boolean more = true; more; ) {
        Thread.sleep(MILLIS);
        try {
          more = look(rounds);
        } catch (OutOfMemoryError e) {
          // By what is to be stopped: in the next round there may be room.
          continue;
        }
      }
    } catch (InterruptedException e) {
      // Nobody should: another thread takes its place at the next call.
      synchronized (this) {
        running = false;
        vms.clear();
      }
    }
  }

  /** Looks at each VM; false if there is none any more. */
  private synchronized boolean look(int[] rounds) {
    long now = System.nanoTime();
    boolean mayStop = ++rounds[0] % PATIENCE == 0;
    vms.removeIf(vm -> !vm.watch(now, mayStop));
    running = !vms.isEmpty();
    return running;
  }
}
