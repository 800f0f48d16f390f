package org.cellvm.engine.threaded;

import org.cellvm.instructions.Attributes;
import org.cellvm.instructions.Frames;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.text.PyString;

/** Handlers of attributes; each has its inline cache. */
final class AttributeHandlers {
  private AttributeHandlers() {}

  static final class Load extends Handler {
    private final int a;
    private final int b;
    private final PyString name;
    private final int stack;
    final Attributes.Cache cache = new Attributes.Cache();

    Load(int a, int b, PyString name, int stack) {
      this.a = a;
      this.b = b;
      this.name = name;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject o = r[b];
      PyObject value = Attributes.load(ts, o, b < stack, name, cache);
      if (b >= stack) {
        o.decref(ts);
      }
      Frames.put(ts, r, a, stack, value);
      return next;
    }
  }

  static final class Store extends Handler {
    private final int a;
    private final int b;
    private final PyString name;
    private final int stack;
    final Attributes.Cache cache = new Attributes.Cache();

    Store(int a, int b, PyString name, int stack) {
      this.a = a;
      this.b = b;
      this.name = name;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Frames.storeAttribute(ts, r, a, b, stack, name, cache);
      return next;
    }
  }

  static final class LoadMethod extends Handler {
    private final int a;
    private final int b;
    private final PyString name;
    private final int receiver;
    private final int stack;
    final Attributes.Cache cache = new Attributes.Cache();

    LoadMethod(int a, int b, PyString name, int receiver, int stack) {
      this.a = a;
      this.b = b;
      this.name = name;
      this.receiver = receiver;
      this.stack = stack;
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      Attributes.loadMethod(ts, r, a, b, receiver, b < stack, name, cache);
      return next;
    }
  }
}
