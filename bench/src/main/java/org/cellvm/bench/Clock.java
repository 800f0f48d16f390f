package org.cellvm.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The time that is measured of a run. Its name, in lower case, is the workers' first argument. */
enum Clock {
  /** The time that passes: what users wait, and what is to be reported. */
  WALL {
    @Override
    long nanos() {
      return System.nanoTime();
    }
  },
  /**
   * The processor time of the thread that runs the program: for a first look on a machine that does
   * other work too. The JVM's collector and compiler run on other threads and are not in it.
   */
  CPU {
    @Override
    long nanos() {
      return THREADS.getCurrentThreadCpuTime();
    }
  };

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  abstract long nanos();
}
