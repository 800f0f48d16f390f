package org.cellvm.runtime;

import org.cellvm.model.Names;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/** The end of a VM: CPython's order of clearing modules ({@code PyImport_Cleanup}). */
final class Shutdown {
  /** What {@code sys} lets go first: it may hold objects of the program. */
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
    clear(ts, main.dict());
    PyDict modules = ts.interp.modules;
    for (int i = modules.next(-1); i >= 0; i = modules.next(i)) {
      if (modules.values[i] instanceof PyModule module
          && module != main
          && module.dict() != ts.interp.builtins
          && module.dict() != ts.interp.sysDict) {
        clear(ts, module.dict());
      }
    }
    ts.interp.codecs.clear(ts);
    collect(ts);
  }

  /** A program that has left nothing behind, as {@code -c pass} does, is not searched for it. */
  private static void collect(ThreadState ts) {
    if (!ts.gc.isSettled()) {
      ts.gc.collect(ts, 2);
    }
  }

  /** Names with one underscore go first, then all but {@code __builtins__}. */
  private static void clear(ThreadState ts, PyDict dict) {
    for (int pass = 0; pass < 2; pass++) {
      for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
        PyObject key = dict.keys[i];
        if (dict.values[i] == PyNone.NONE || !(key instanceof PyString name)) {
          continue;
        }
        byte[] s = name.bytes();
        boolean single = s.length > 1 && s[0] == '_' && s[1] != '_';
        boolean goes = pass == 0 ? single : !name.toString().equals("__builtins__");
        if (goes) {
          dict.put(ts, key, PyNone.NONE);
        }
      }
    }
  }
}
