package org.cellvm.model;

/** What {@code d.iteritems()} makes. */
final class PyDictItemIterator extends PyDictIterator {
  PyDictItemIterator(ThreadState ts, PyDict dict) {
    super(ts, dict);
  }

  @Override
  public PyType type() {
    return DictItemIteratorType.TYPE;
  }

  @Override
  PyObject next(ThreadState ts) {
    int i = advance(ts);
    return i < 0 ? null : PyTuple.of(ts, Ref.inc(dict.keys[i]), Ref.inc(dict.values[i]));
  }
}
