package org.cellvm.engine.threaded;

import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Variables;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.text.PyString;

/** Handlers of global variables and of names in modules and class bodies. */
final class Names {
  private Names() {}

  static final class LoadGlobal extends Handler {
    private final int a;
    private final PyString name;
    private final int stack;

    final Variables.GlobalCache cache = new Variables.GlobalCache();

    LoadGlobal(int a, PyString name, int stack) {
      this.a = a;
      this.name = name;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject[] keys = f.globals.keys;
      int place = cache.place;
      PyObject value;
      if (place < keys.length && keys[place] == name) {
        value = f.globals.values[place];
        value.incref();
      } else {
        f.pc = pc;
        value = Variables.loadGlobal(ts, f, name, cache);
      }
      Frames.put(ts, r, a, stack, value);
      return next;
    }
  }

  static final class LoadName extends Handler {
    private final int a;
    private final PyString name;
    private final int stack;

    LoadName(int a, PyString name, int stack) {
      this.a = a;
      this.name = name;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Frames.put(ts, r, a, stack, Variables.loadName(ts, f, name));
      return next;
    }
  }

  static final class StoreGlobal extends Handler {
    private final PyString name;
    private final int b;
    private final int stack;

    StoreGlobal(PyString name, int b, int stack) {
      this.name = name;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      f.globals.putStr(ts, name, r[b]);
      Frames.free(ts, r, b, stack);
      return next;
    }
  }

  static final class StoreName extends Handler {
    private final PyString name;
    private final int b;
    private final int stack;

    StoreName(PyString name, int b, int stack) {
      this.name = name;
      this.b = b;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Variables.storeName(ts, f, name, r[b]);
      Frames.free(ts, r, b, stack);
      return next;
    }
  }
}
