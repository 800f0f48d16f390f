package org.cellvm.model;

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
