package org.cellvm.library.posix;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyStructSequence;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.system.Processes;

/** The structure of what a process has used, which {@code wait3} and {@code resource} return. */
public final class ResourceUsage {
  public static final int FIELDS = Processes.USAGE_FIELDS;

  private static final int TIMES = 2;
  private static final double MICROS = 1e-6;

  public static final StructSequenceType TYPE =
      new StructSequenceType(
          "resource.struct_rusage",
          "What a process has used: processor time, memory, and counts of events.",
          true,
          "ru_utime",
          "user time used",
          "ru_stime",
          "system time used",
          "ru_maxrss",
          "max. resident set size",
          "ru_ixrss",
          "shared memory size",
          "ru_idrss",
          "unshared data size",
          "ru_isrss",
          "unshared stack size",
          "ru_minflt",
          "page faults not requiring I/O",
          "ru_majflt",
          "page faults requiring I/O",
          "ru_nswap",
          "number of swap outs",
          "ru_inblock",
          "block input operations",
          "ru_oublock",
          "block output operations",
          "ru_msgsnd",
          "IPC messages sent",
          "ru_msgrcv",
          "IPC messages received",
          "ru_nsignals",
          "signals received",
          "ru_nvcsw",
          "voluntary context switches",
          "ru_nivcsw",
          "involuntary context switches");

  private ResourceUsage() {}

  public static PyObject structure(ThreadState ts, long[] usage) {
    PyObject[] items = new PyObject[FIELDS - TIMES];
    for (int i = 0; i < TIMES; i++) {
      items[i] = PyFloat.of(usage[2 * i] + MICROS * usage[2 * i + 1]);
    }
    for (int i = TIMES; i < items.length; i++) {
      items[i] = PyInt.valueOf(usage[i + TIMES]);
    }
    return new PyStructSequence(ts, TYPE, items);
  }
}
