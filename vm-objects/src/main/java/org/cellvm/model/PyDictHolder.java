package org.cellvm.model;

import org.cellvm.model.mappings.PyDict;

/** A container that has a {@code __dict__} and that weak references can refer to. */
public abstract class PyDictHolder extends PyReferent {
  /** {@code __dict__}, owned; null until something is stored in it, or where there is none. */
  public PyDict dict;

  @Override
  public final PyDict instanceDict() {
    return dict;
  }

  @Override
  public boolean hasInstanceDict() {
    return true;
  }

  @Override
  public final void setInstanceDict(ThreadState ts, PyDict newDict) {
    PyDict old = dict;
    dict = newDict;
    Ref.dec(ts, old);
  }
}
