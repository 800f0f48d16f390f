package org.cellvm.model.mappings;

import org.cellvm.model.InstanceState;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.memory.Finalization;

/** An instance of a class that derives from {@code frozenset}. */
final class PyFrozenSetDerived extends PyFrozenSet {
  private final InstanceState state;

  /** Counts the type up. */
  PyFrozenSetDerived(ThreadState ts, PyType type) {
    super(ts);
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
    if (weakrefs() == null && !hasFinalizer() || Finalization.beforeDealloc(ts, this)) {
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
