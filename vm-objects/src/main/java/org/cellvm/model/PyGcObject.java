package org.cellvm.model;

/** An object that can take part in a reference cycle: it has a place in the collector's arrays. */
public abstract class PyGcObject extends PyObject {
  public int gcIndex = -1;

  @Override
  public final int gcIndex() {
    return gcIndex;
  }

  @Override
  public final void setGcIndex(int index) {
    gcIndex = index;
  }

  /** Untracks the object and releases what it owns, later if deallocations are deeply nested. */
  @Override
  protected void dealloc(ThreadState ts) {
    if (gcIndex >= 0) {
      ts.gc.untrack(this);
    }
    if (ts.enterDealloc(this)) {
      release(ts);
      ts.leaveDealloc();
    }
  }

  /** Releases every reference that the object owns; runs once, when it is dead. */
  protected abstract void release(ThreadState ts);
}
