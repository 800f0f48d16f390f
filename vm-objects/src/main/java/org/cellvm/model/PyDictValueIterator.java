package org.cellvm.model;

import org.cellvm.processor.IteratorType;

/** What {@code d.itervalues()} makes. */
@IteratorType(name = "dictionary-valueiterator", basicSize = 56)
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
