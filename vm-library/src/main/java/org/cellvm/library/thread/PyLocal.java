package org.cellvm.library.thread;

import java.util.IdentityHashMap;
import java.util.Map;
import org.cellvm.model.Objects;
import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;

/** A {@code thread._local}: an object that has another {@code __dict__} in each thread. */
final class PyLocal extends PyExtensible implements ThreadState.ThreadData {
  /** The arguments for {@code __init__}, which each thread calls, as a call has them; owned. */
  private PyObject[] args;

  private final int positional;

  /** Owned; null for none. */
  private PyObject[] kwnames;

  /** The dicts of the threads that have used the object; owned. */
  private final Map<ThreadState, PyDict> dicts = new IdentityHashMap<>();

  /** The dict of the thread that looks an attribute up at the moment; borrowed. */
  private PyDict current;

  PyLocal(ThreadState ts, PyType type, PyObject[] given, int off, int n, PyObject[] givenKwnames) {
    super(ts, type);
    positional = n;
    kwnames = givenKwnames == null ? null : givenKwnames.clone();
    int all = n + (kwnames == null ? 0 : kwnames.length);
    args = new PyObject[all];
    for (int i = 0; i < all; i++) {
      args[i] = Ref.inc(given[off + i]);
    }
    for (int i = n; i < all; i++) {
      kwnames[i - n].incref();
    }
  }

  /** Makes the dict of the thread that makes the object, whose {@code __init__} runs anyway. */
  void addDict(ThreadState ts) {
    dicts.put(ts, new PyDict(ts));
    ts.addData(this);
  }

  /**
   * Makes the thread's dict the one that attributes are looked up in; runs {@code __init__} if the
   * thread has none yet. Borrowed.
   */
  PyDict use(ThreadState ts) {
    PyDict dict = dicts.get(ts);
    if (dict == null) {
      addDict(ts);
      if (state.type.slotOwner[Slots.TP_INIT] != ObjectType.TYPE) {
        initialize(ts);
      }
      dict = dicts.get(ts);
    }
    current = dict;
    return dict;
  }

  private void initialize(ThreadState ts) {
    try {
      state.type.tp_init(ts, this, args, 0, positional, kwnames);
    } catch (PyException e) {
      // The next use of the object in this thread is to try again.
      ts.removeData(this);
      threadEnds(ts);
      throw e;
    }
  }

  @Override
  public void threadEnds(ThreadState ts) {
    Ref.dec(ts, dicts.remove(ts));
  }

  @Override
  public PyDict instanceDict() {
    return current;
  }

  @Override
  public boolean hasInstanceDict() {
    return true;
  }

  @Override
  protected PyType exactType() {
    return LocalType.TYPE;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visitAll(args, 0, args.length);
    for (PyDict dict : dicts.values()) {
      visitor.visit(dict);
    }
  }

  @Override
  protected void clearData(ThreadState ts) {
    PyObject[] oldArgs = args;
    PyObject[] oldNames = kwnames;
    args = new PyObject[0];
    kwnames = null;
    for (PyObject arg : oldArgs) {
      arg.decref(ts);
    }
    if (oldNames != null) {
      for (PyObject name : oldNames) {
        name.decref(ts);
      }
    }
    current = null;
    while (!dicts.isEmpty()) {
      ThreadState thread = dicts.keySet().iterator().next();
      thread.removeData(this);
      Ref.dec(ts, dicts.remove(thread));
    }
  }

  @Override
  public String toString() {
    return Objects.typeName(this);
  }
}
