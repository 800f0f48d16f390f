package org.cellvm.model.mappings;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** {@code dictproxy}: a dict that can only be read, as {@code __dict__} of a type. */
public final class PyDictProxy extends PyGcObject {
  /** Owned. */
  public final PyDict dict;

  public PyDictProxy(ThreadState ts, PyDict dict) {
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
