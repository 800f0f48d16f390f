package org.cellvm.model.sequences;

import org.cellvm.model.InstanceState;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Finalization;
import org.cellvm.model.memory.PyWeakReference;

/** An instance of a class that derives from {@code reversed}. */
final class PyReversedDerived extends PyReversed {
  private final InstanceState state;

  /** Counts the type up; the rest as of the base class. */
  PyReversedDerived(ThreadState ts, PyType type, PyObject sequence, long length) {
    super(ts, sequence, length);
    state = new InstanceState(ts, type);
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
  public PyWeakReference weakrefs() {
    return state.weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    state.weakrefs = first;
  }

  @Override
  public boolean hasFinalizer() {
    return state.type.has(Slots.TP_DEL);
  }

  @Override
  public void traverse(Visitor visitor) {
    state.traverse(visitor);
    super.traverse(visitor);
  }

  @Override
  public void clear(ThreadState ts) {
    state.clear(ts);
    super.clear(ts);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (state.weakrefs == null && !hasFinalizer() || Finalization.beforeDealloc(ts, this)) {
      super.dealloc(ts);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    state.release(ts);
    super.release(ts);
    state.releaseType(ts);
  }
}
