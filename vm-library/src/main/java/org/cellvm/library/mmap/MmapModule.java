package org.cellvm.library.mmap;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.processor.ExposedModule;

/** The module {@code mmap}. */
@ExposedModule(name = "mmap", doc = "Files as memory.")
final class MmapModule {
  /** Linux's number of the limit that is the size of a page. */
  private static final int PAGE_SIZE = 30;

  private MmapModule() {}

  /** What the module keeps in one VM: its exception, owned. */
  private record State(PyType error) {
    static State of(ThreadState ts) {
      State state = ts.interp.moduleStates.get(State.class);
      if (state == null) {
        state = new State(Errors.newException(ts, "mmap.error", PyExc.EnvironmentError));
        ts.interp.moduleStates.put(state);
      }
      return state;
    }
  }

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "error", State.of(ts).error);
    module.add(ts, "mmap", MmapType.TYPE);
    module.add(ts, "PROT_READ", MmapType.READ);
    module.add(ts, "PROT_WRITE", MmapType.WRITE);
    module.add(ts, "PROT_EXEC", 4);
    module.add(ts, "MAP_SHARED", MmapType.SHARED);
    module.add(ts, "MAP_PRIVATE", MmapType.PRIVATE);
    module.add(ts, "MAP_ANON", MmapType.ANONYMOUS);
    module.add(ts, "MAP_ANONYMOUS", MmapType.ANONYMOUS);
    module.add(ts, "MAP_DENYWRITE", 2048);
    module.add(ts, "MAP_EXECUTABLE", 4096);
    module.add(ts, "ACCESS_READ", PyMmap.ACCESS_READ);
    module.add(ts, "ACCESS_WRITE", PyMmap.ACCESS_WRITE);
    module.add(ts, "ACCESS_COPY", PyMmap.ACCESS_COPY);
    long page = ts.interp.system.posix().processes().limit(PAGE_SIZE);
    module.add(ts, "PAGESIZE", page);
    module.add(ts, "ALLOCATIONGRANULARITY", page);
  }

  /** Returns the result of a call, or raises {@code mmap.error}. */
  static long check(ThreadState ts, long result) {
    if (result < 0) {
      throw SystemFailure.of(ts, State.of(ts).error, result, null);
    }
    return result;
  }
}
