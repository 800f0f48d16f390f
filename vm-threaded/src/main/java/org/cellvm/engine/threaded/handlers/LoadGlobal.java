package org.cellvm.engine.threaded.handlers;

import org.cellvm.instructions.GlobalCache;
import org.cellvm.instructions.Operations;
import org.cellvm.instructions.Registers;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.text.PyString;

/** LOAD_GLOBAL, with the place in the module's dict looked at first. */
public final class LoadGlobal extends Handler {
  private final int a;
  private final PyString name;
  private final int stack;
  public final GlobalCache cache = new GlobalCache();

  LoadGlobal(int a, PyString name, int stack) {
    this.a = a;
    this.name = name;
    this.stack = stack;
  }

  @Override
  public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    f.pc = pc;
    PyObject[] keys = f.globals.keys;
    int place = cache.place;
    if (place < keys.length && keys[place] == name) {
      PyObject value = f.globals.values[place];
      value.incref();
      Registers.put(ts, r, a, stack, value);
    } else {
      Operations.loadGlobal(ts, f, r, stack, a, name, cache);
    }
    return next;
  }
}
