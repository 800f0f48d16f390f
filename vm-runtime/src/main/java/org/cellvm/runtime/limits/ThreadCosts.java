package org.cellvm.runtime.limits;

import java.lang.management.ManagementFactory;

/** What Java threads have used; on a JVM that does not tell, they have used nothing. */
final class ThreadCosts {
  private final java.lang.management.ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Null on a JVM that does not know. */
  private final com.sun.management.ThreadMXBean allocations =
      threads instanceof com.sun.management.ThreadMXBean t && t.isThreadAllocatedMemorySupported()
          ? t
          : null;

  /** Returns the processor time of a thread in nanoseconds. */
  long cpuTime(long thread) {
    return threads.isThreadCpuTimeSupported() ? Math.max(0, threads.getThreadCpuTime(thread)) : 0;
  }

  /** Returns how many bytes a thread has allocated since it began. */
  long allocated(long thread) {
    return allocations == null ? 0 : Math.max(0, allocations.getThreadAllocatedBytes(thread));
  }
}
