package org.cellvm.model;

import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Finalization;
import org.cellvm.model.memory.PyWeakReference;

/**
 * An object of a built-in type that classes derive from but that no hot path meets: exact objects
 * and instances of subclasses are of one Java class, the latter with a {@link InstanceState}.
 */
public abstract class PyExtensible extends PyGcObject {
  /** Null in an exact object. */
  final InstanceState state;

  /** Tracks the object; {@code subtype} is the exact type or derives from it. */
  protected PyExtensible(ThreadState ts, PyType subtype, PyType exact) {
    state = subtype == exact ? null : new InstanceState(ts, subtype);
    ts.gc.track(this);
  }

  /** An exact object that is not tracked: a constant. */
  protected PyExtensible() {
    state = null;
  }

  /** The built-in type. */
  protected abstract PyType exactType();

  /** Shows the references of the built-in's own data. */
  protected abstract void traverseData(Visitor visitor);

  /** Drops the references of the built-in's own data. */
  protected abstract void clearData(ThreadState ts);

  @Override
  public final PyType type() {
    return state == null ? exactType() : state.type;
  }

  @Override
  public final void setType(ThreadState ts, PyType type) {
    state.setType(ts, type);
  }

  @Override
  public PyDict instanceDict() {
    return state == null ? null : state.dict;
  }

  @Override
  public boolean hasInstanceDict() {
    return state != null && state.type.instancesHaveDict();
  }

  @Override
  public void setInstanceDict(ThreadState ts, PyDict dict) {
    state.setDict(ts, dict);
  }

  @Override
  public final PyObject[] slotValues() {
    return state == null ? null : state.slots;
  }

  @Override
  public PyWeakReference weakrefs() {
    return state == null ? null : state.weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    state.weakrefs = first;
  }

  @Override
  public boolean hasFinalizer() {
    return state != null && state.type.has(Slots.TP_DEL);
  }

  @Override
  public final void traverse(Visitor visitor) {
    if (state != null) {
      state.traverse(visitor);
    }
    traverseData(visitor);
  }

  @Override
  public void clear(ThreadState ts) {
    if (state != null) {
      state.clear(ts);
    }
    clearData(ts);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (state == null || Finalization.beforeDealloc(ts, this)) {
      super.dealloc(ts);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    if (state != null) {
      state.release(ts);
    }
    clearData(ts);
    if (state != null) {
      state.releaseType(ts);
    }
  }
}
