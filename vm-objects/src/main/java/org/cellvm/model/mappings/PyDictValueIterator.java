package org.cellvm.model.mappings;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/** What {@code d.itervalues()} makes. */
final class PyDictValueIterator extends PyDictIterator {
  PyDictValueIterator(ThreadState ts, PyDict dict) {
    super(ts, dict);
  }

  @Override
  public PyType type() {
    return DictValueIteratorType.TYPE;
  }

  @Override
  PyObject next(ThreadState ts) {
    int i = advance(ts);
    return i < 0 ? null : Ref.inc(dict.values[i]);
  }
}
