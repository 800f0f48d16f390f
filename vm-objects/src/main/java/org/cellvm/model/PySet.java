package org.cellvm.model;

/** A {@code set}. */
public class PySet extends PyBaseSet {
  public PySet(ThreadState ts) {
    super(ts);
  }

  @Override
  public PyType type() {
    return SetType.TYPE;
  }
}
