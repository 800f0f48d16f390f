package org.cellvm.model.files;

import org.cellvm.model.InstanceState;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Finalization;

/** An instance of a class that derives from {@code file}. */
final class PyFileDerived extends PyFile {
  private final InstanceState state;

  /** Counts the type up. */
  PyFileDerived(ThreadState ts, PyType type) {
    super();
    state = new InstanceState(ts, type);
    if (type instanceof HeapType && ((HeapType) type).isCollected) {
      ts.gc.track(this);
    }
  }

  @Override
  public PyType type() {
    return state.type;
  }

  @Override
  public void setType(ThreadState ts, PyType type) {
    state.setType(ts, type);
  }

  @Override
  public PyDict instanceDict() {
    return state.dict;
  }

  @Override
  public boolean hasInstanceDict() {
    return state.type.instancesHaveDict();
  }

  @Override
  public void setInstanceDict(ThreadState ts, PyDict dict) {
    state.setDict(ts, dict);
  }

  @Override
  public PyObject[] slotValues() {
    return state.slots;
  }

  @Override
  public boolean hasFinalizer() {
    return state.type.has(Slots.TP_DEL);
  }

  @Override
  public int gcIndex() {
    return state.gcIndex;
  }

  @Override
  public void setGcIndex(int index) {
    state.gcIndex = index;
  }

  @Override
  public void traverse(Visitor visitor) {
    state.traverse(visitor);
  }

  @Override
  public void clear(ThreadState ts) {
    state.clear(ts);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs() == null && !hasFinalizer() || Finalization.beforeDealloc(ts, this)) {
      if (state.gcIndex >= 0) {
        ts.gc.untrack(this);
      }
      state.release(ts);
      super.dealloc(ts);
      state.releaseType(ts);
    }
  }
}
