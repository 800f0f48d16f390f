package org.cellvm.model;

/** {@code dictproxy}: a dict that can only be read, as {@code __dict__} of a type. */
final class PyDictProxy extends PyGcObject {
  /** Owned. */
  final PyDict dict;

  PyDictProxy(ThreadState ts, PyDict dict) {
    this.dict = Ref.inc(dict);
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return DictProxyType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(dict);
  }

  @Override
  protected void release(ThreadState ts) {
    dict.decref(ts);
  }
}
