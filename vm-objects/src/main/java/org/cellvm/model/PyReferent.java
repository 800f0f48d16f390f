package org.cellvm.model;

import org.cellvm.model.memory.PyWeakReference;

/** A container that weak references can refer to: it holds the first of their list. */
public abstract class PyReferent extends PyGcObject {
  private PyWeakReference weakrefs;

  @Override
  public final PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public final void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  /** Clears the weak references and then calls their callbacks. */
  protected final void clearWeakrefs(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
  }
}
