package org.cellvm.model.mappings;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
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
