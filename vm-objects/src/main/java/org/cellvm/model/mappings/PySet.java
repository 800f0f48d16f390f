package org.cellvm.model.mappings;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;

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
