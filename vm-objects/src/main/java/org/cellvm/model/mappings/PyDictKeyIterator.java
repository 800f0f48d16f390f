package org.cellvm.model.mappings;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/** What {@code iter(d)} and {@code d.iterkeys()} make. */
final class PyDictKeyIterator extends PyDictIterator {
  PyDictKeyIterator(ThreadState ts, PyDict dict) {
    super(ts, dict);
  }

  @Override
  public PyType type() {
    return DictKeyIteratorType.TYPE;
  }

  @Override
  PyObject next(ThreadState ts) {
    int i = advance(ts);
    return i < 0 ? null : Ref.inc(dict.keys[i]);
  }
}
