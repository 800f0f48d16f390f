package org.cellvm.model;

import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.PyWeakReference;

/**
 * An object of a built-in type that classes derive from and that is on no hot path: exact objects
 * and instances of derived classes are of one Java class, the latter with an {@link InstanceState}.
 */
public abstract class PyExtensible extends PyGcObject {
  /** Null in an exact object, unless its type has a dict or weak references of its own. */
  public final InstanceState state;

  /** Tracks the object; {@code subtype} is the exact type or derives from it. */
  protected PyExtensible(ThreadState ts, PyType subtype, PyType exact) {
    state = subtype == exact ? null : new InstanceState(ts, subtype);
    ts.gc.track(this);
  }

  /** Tracks the object, which has a state even if {@code type} is the exact type. */
  protected PyExtensible(ThreadState ts, PyType type) {
    state = new InstanceState(ts, type);
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
    return state != null && state.hasFinalizer();
  }

  @Override
  public void traverse(Visitor visitor) {
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
    if ((state == null || state.mayDie(ts, this, state.weakrefs)) && end(ts)) {
      super.dealloc(ts);
    }
  }

  /**
   * What the built-in type does at the end of an object, after {@code __del__} and before its
   * references go; false if that has revived the object.
   */
  protected boolean end(ThreadState ts) {
    return true;
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
