package org.cellvm.runtime;

import org.cellvm.model.Names;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/** The end of a VM: CPython's order of clearing modules ({@code PyImport_Cleanup}). */
final class Shutdown {
  /** The names of {@code sys} that are cleared first: they may hold objects of the program. */
  private static final String[] SYS_NAMES = {
    "exitfunc",
    "exc_type",
    "exc_value",
    "exc_traceback",
    "last_type",
    "last_value",
    "last_traceback"
  };

  private Shutdown() {}

  static void run(ThreadState ts, PyModule main) {
    ts.setExcInfo(null, null, null);
    ts.interp.builtins.putStr(ts, Names.underscore, PyNone.NONE);
    for (String name : SYS_NAMES) {
      PyString key = PyString.fromString(name);
      ts.interp.sysDict.remove(ts, key);
      key.decref(ts);
    }
    collect(ts);
    PyModule.clearNames(ts, main.dict());
    PyDict modules = ts.interp.modules;
    for (int i = modules.next(-1); i >= 0; i = modules.next(i)) {
      if (modules.values[i] instanceof PyModule module
          && module != main
          && module.dict() != ts.interp.builtins
          && module.dict() != ts.interp.sysDict) {
        PyModule.clearNames(ts, module.dict());
      }
    }
    ts.interp.codecs.clear(ts);
    collect(ts);
  }

  /** Collects cycles, unless the program has left no container alive, as after {@code -c pass}. */
  private static void collect(ThreadState ts) {
    if (!ts.gc.isSettled()) {
      ts.gc.collect(ts, 2);
    }
  }
}
