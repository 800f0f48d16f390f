package org.cellvm.library.resource;

import org.cellvm.library.posix.ResourceUsage;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Processes;
import org.cellvm.system.SystemErrors;

/** The module {@code resource}. */
@ExposedModule(name = "resource", doc = "Limits of a process, and what it has used.")
final class ResourceModule {
  private static final int LIMITS = 16;
  private static final int PAGE_SIZE = 30;

  private ResourceModule() {}

  /** What the module keeps in one VM: its exception, owned. */
  private record State(PyType error) {
    static State of(ThreadState ts) {
      State state = ts.interp.moduleStates.get(State.class);
      if (state == null) {
        state = new State(Errors.newException(ts, "resource.error", PyExc.Exception));
        ts.interp.moduleStates.put(state);
      }
      return state;
    }
  }

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "error", State.of(ts).error);
    module.add(ts, "struct_rusage", ResourceUsage.TYPE);
    module.add(ts, "RLIMIT_AS", 9);
    module.add(ts, "RLIMIT_CORE", 4);
    module.add(ts, "RLIMIT_CPU", 0);
    module.add(ts, "RLIMIT_DATA", 2);
    module.add(ts, "RLIMIT_FSIZE", 1);
    module.add(ts, "RLIMIT_MEMLOCK", 8);
    module.add(ts, "RLIMIT_NOFILE", 7);
    module.add(ts, "RLIMIT_NPROC", 6);
    module.add(ts, "RLIMIT_OFILE", 7);
    module.add(ts, "RLIMIT_RSS", 5);
    module.add(ts, "RLIMIT_STACK", 3);
    module.add(ts, "RLIM_INFINITY", -1);
    module.add(ts, "RUSAGE_CHILDREN", -1);
    module.add(ts, "RUSAGE_SELF", 0);
  }

  private static Processes processes(ThreadState ts) {
    return ts.interp.system.posix().processes();
  }

  private static void check(ThreadState ts, long result) {
    if (result < 0) {
      throw SystemFailure.of(ts, State.of(ts).error, result, null);
    }
  }

  private static int resource(long number) {
    if (number < 0 || number >= LIMITS) {
      throw Errors.valueError("invalid resource specified");
    }
    return (int) number;
  }

  @ExposedFunction(value = "getrlimit", parse = "i:getrlimit", doc = "The soft and hard limit.")
  static PyObject getrlimit(ThreadState ts, long number) {
    long[] limits = new long[2];
    check(ts, processes(ts).resourceLimit(resource(number), limits));
    return PyTuple.of(ts, PyInt.valueOf(limits[0]), PyInt.valueOf(limits[1]));
  }

  @ExposedFunction(value = "setrlimit", parse = "iO:setrlimit", doc = "Sets both limits.")
  static void setrlimit(ThreadState ts, long number, PyObject limits) {
    int resource = resource(number);
    PyTuple two = limits instanceof PyTuple t ? Ref.inc(t) : Sequences.tuple(ts, limits);
    ts.own(two);
    if (two.items.length != 2) {
      throw Errors.valueError("expected a tuple of 2 integers");
    }
    long soft = ArgConversions.asLong(ts, two.items[0]);
    long hard = ArgConversions.asLong(ts, two.items[1]);
    int r = processes(ts).setResourceLimit(resource, soft, hard);
    if (r == -SystemErrors.EINVAL) {
      throw Errors.valueError("current limit exceeds maximum limit");
    }
    if (r == -SystemErrors.EPERM) {
      throw Errors.valueError("not allowed to raise maximum limit");
    }
    check(ts, r);
  }

  @ExposedFunction(value = "getrusage", parse = "i:getrusage", doc = "What has been used.")
  static PyObject getrusage(ThreadState ts, long who) {
    long[] usage = new long[ResourceUsage.FIELDS];
    int r = processes(ts).resourceUsage((int) who, usage);
    if (r == -SystemErrors.EINVAL) {
      throw Errors.valueError("invalid who parameter");
    }
    check(ts, r);
    return ResourceUsage.structure(ts, usage);
  }

  @ExposedFunction(
      value = "getpagesize",
      convention = Convention.NOARGS,
      doc = "The size of a page of memory.")
  static long getpagesize(ThreadState ts) {
    return processes(ts).limit(PAGE_SIZE);
  }
}
