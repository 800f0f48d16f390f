package org.cellvm.library.xxsubtype;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyList;
import org.cellvm.processor.SubclassLeaf;

/** A list with a number. */
class PySpamList extends PyList {
  int state;

  @SubclassLeaf("xxsubtype.spamlist")
  PySpamList(ThreadState ts) {
    super(ts);
  }

  @Override
  public PyType type() {
    return SpamListType.TYPE;
  }
}
