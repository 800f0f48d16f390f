package org.cellvm.model;

import org.cellvm.processor.SubclassLeaf;

/** A {@code set}. */
public class PySet extends PyBaseSet {
  @SubclassLeaf("set")
  public PySet(ThreadState ts) {
    super(ts);
  }

  @Override
  public PyType type() {
    return SetType.TYPE;
  }
}
