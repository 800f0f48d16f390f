package org.cellvm.model;

/**
 * What an instance of a class that derives from a built-in type has besides the built-in's data:
 * its type, {@code __dict__}, slot values, weak references and, where the built-in is no container,
 * its place in the collector.
 */
public final class InstanceState {
  /** Counted. */
  PyType type;

  /** Owned; null until something is stored in it. */
  PyDict dict;

  /** Null where the class has no {@code __slots__}. */
  PyObject[] slots;

  PyWeakReference weakrefs;
  int gcIndex = -1;

  /** Counts the type up. */
  public InstanceState(ThreadState ts, PyType type) {
    this.type = Ref.inc(type);
    if (type instanceof HeapType h) {
      slots = h.newSlotValues();
    }
  }

  /** Tracks the owner, which is no container itself, if its class's instances are collected. */
  void trackIfCollected(ThreadState ts, PyObject owner) {
    if (type instanceof HeapType h && h.isCollected) {
      ts.gc.track(owner);
    }
  }

  /** Undoes {@link #trackIfCollected}. */
  void untrack(ThreadState ts, PyObject owner) {
    if (gcIndex >= 0) {
      ts.gc.untrack(owner);
    }
  }

  void setType(ThreadState ts, PyType newType) {
    PyType old = type;
    type = Ref.inc(newType);
    old.decref(ts);
  }

  void setDict(ThreadState ts, PyDict newDict) {
    PyDict old = dict;
    dict = newDict;
    Ref.dec(ts, old);
  }

  boolean hasFinalizer() {
    return type.has(Slots.TP_DEL);
  }

  /**
   * What comes before the deallocation of the owner, whose first weak reference is given: callbacks
   * and {@code __del__}; false if that has revived it.
   */
  boolean mayDie(ThreadState ts, PyObject owner, PyWeakReference first) {
    return first == null && !hasFinalizer() || Finalization.beforeDealloc(ts, owner);
  }

  void traverse(Visitor visitor) {
    if (slots != null) {
      visitor.visitAll(slots, 0, slots.length);
    }
    visitor.visit(dict);
    if (type.isHeapType()) {
      visitor.visit(type);
    }
  }

  void clear(ThreadState ts) {
    if (slots != null) {
      Ref.decAll(ts, slots, 0, slots.length);
    }
    setDict(ts, null);
  }

  /** Releases slots and dict, before the data of the built-in type goes. */
  void release(ThreadState ts) {
    clear(ts);
  }

  /** Releases the type, last of all. */
  void releaseType(ThreadState ts) {
    type.decref(ts);
  }
}
