package org.cellvm.runtime;

import org.cellvm.model.Names;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/** The end of a VM: CPython's order of clearing modules ({@code PyImport_Cleanup}). */
final class Shutdown {
  /** The names of {@code sys} that are cleared first: they may hold objects of the program. */
  private static final String[] SYS_NAMES = {
    "path",
    "argv",
    "ps1",
    "ps2",
    "exitfunc",
    "exc_type",
    "exc_value",
    "exc_traceback",
    "last_type",
    "last_value",
    "last_traceback",
    "path_hooks",
    "path_importer_cache",
    "meta_path",
    "flags",
    "float_info"
  };

  /** The names of {@code sys} that become again what they were at the start. */
  private static final String[] STREAMS = {"stdin", "stdout", "stderr"};

  private Shutdown() {}

  static void run(ThreadState ts) {
    ts.setExcInfo(null, null, null);
    // The only collection: garbage that the following makes is left as it is.
    if (!ts.gc.isSettled()) {
      ts.gc.collect(ts, 2);
    }
    ts.interp.builtins.putStr(ts, Names.underscore, PyNone.NONE);
    PyDict sys = ts.interp.sysDict;
    for (String name : SYS_NAMES) {
      sys.setItemString(ts, name, PyNone.NONE);
    }
    for (String name : STREAMS) {
      PyObject original = sys.getItemString(ts, "__" + name + "__");
      sys.setItemString(ts, name, original == null ? PyNone.NONE : Ref.inc(original));
    }
    clearModules(ts);
    PyModule.clearNames(ts, sys);
    PyModule.clearNames(ts, ts.interp.builtins);
    ts.interp.modules.clear(ts);
    ts.interp.codecs.clear(ts);
  }

  /** Clears all modules but sys and __builtin__: those that nothing else refers to come first. */
  private static void clearModules(ThreadState ts) {
    PyDict modules = ts.interp.modules;
    if (modules.getStr(ts, Names.__main__) instanceof PyModule module) {
      PyModule.clearNames(ts, module.dict());
      modules.putStr(ts, Names.__main__, PyNone.NONE);
    }
    boolean found;
    do {
      found = false;
      for (int i = modules.next(-1); i >= 0; i = modules.next(i)) {
        if (modules.values[i].refcnt == 1) {
          found |= clearModule(ts, modules, i);
        }
      }
    } while (found);
    for (int i = modules.next(-1); i >= 0; i = modules.next(i)) {
      clearModule(ts, modules, i);
    }
  }

  private static boolean clearModule(ThreadState ts, PyDict modules, int i) {
    if (!(modules.values[i] instanceof PyModule module)
        || !(modules.keys[i] instanceof PyString name)
        || module.dict() == ts.interp.builtins
        || module.dict() == ts.interp.sysDict) {
      return false;
    }
    PyString held = Ref.inc(name);
    PyModule.clearNames(ts, module.dict());
    modules.put(ts, held, PyNone.NONE);
    held.decref(ts);
    return true;
  }
}
