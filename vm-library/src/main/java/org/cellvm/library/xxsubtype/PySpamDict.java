package org.cellvm.library.xxsubtype;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.processor.SubclassLeaf;

/** A dict with a number. */
class PySpamDict extends PyDict {
  int state;

  @SubclassLeaf("xxsubtype.spamdict")
  PySpamDict(ThreadState ts) {
    super(ts);
  }

  @Override
  public PyType type() {
    return SpamDictType.TYPE;
  }
}
