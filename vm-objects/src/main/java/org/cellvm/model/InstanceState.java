package org.cellvm.model;

import org.cellvm.model.classes.HeapType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Finalization;
import org.cellvm.model.memory.PyWeakReference;

/**
 * What an instance of a class that derives from a built-in type has besides the built-in's data:
 * its type, {@code __dict__}, slot values, weak references and, where the built-in is not a
 * container, its place in the collector.
 */
public final class InstanceState {
  /** Counted. */
  public PyType type;

  /** Owned; null until something is stored in it. */
  public PyDict dict;

  /** Null where the class has no {@code __slots__}. */
  public PyObject[] slots;

  public PyWeakReference weakrefs;
  public int gcIndex = -1;

  /** Counts the type up. */
  public InstanceState(ThreadState ts, PyType type) {
    this.type = Ref.inc(type);
    if (type instanceof HeapType h) {
      slots = h.newSlotValues();
    }
  }

  /** Tracks the owner, which is not a container itself, if its class's instances are collected. */
  public void trackIfCollected(ThreadState ts, PyObject owner) {
    if (type instanceof HeapType h && h.isCollected) {
      ts.gc.track(owner);
    }
  }

  /** Undoes {@link #trackIfCollected}. */
  public void untrack(ThreadState ts, PyObject owner) {
    if (gcIndex >= 0) {
      ts.gc.untrack(owner);
    }
  }

  public void setType(ThreadState ts, PyType newType) {
    PyType old = type;
    type = Ref.inc(newType);
    old.decref(ts);
  }

  public void setDict(ThreadState ts, PyDict newDict) {
    PyDict old = dict;
    dict = newDict;
    Ref.dec(ts, old);
  }

  public boolean hasFinalizer() {
    return type.has(Slots.TP_DEL);
  }

  /**
   * What comes before the deallocation of the owner, whose first weak reference is given: callbacks
   * and {@code __del__}; false if that has revived it.
   */
  public boolean mayDie(ThreadState ts, PyObject owner, PyWeakReference first) {
    return first == null && !hasFinalizer() || Finalization.beforeDealloc(ts, owner);
  }

  public void traverse(Visitor visitor) {
    if (slots != null) {
      visitor.visitAll(slots, 0, slots.length);
    }
    visitor.visit(dict);
    if (type.isHeapType()) {
      visitor.visit(type);
    }
  }

  public void clear(ThreadState ts) {
    if (slots != null) {
      Ref.decAll(ts, slots, 0, slots.length);
    }
    setDict(ts, null);
  }

  /** Releases slots and dict, before the data of the built-in type goes. */
  public void release(ThreadState ts) {
    clear(ts);
  }

  /** Releases the type, last of all. */
  public void releaseType(ThreadState ts) {
    type.decref(ts);
  }
}
