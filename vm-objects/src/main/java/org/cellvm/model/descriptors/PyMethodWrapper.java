package org.cellvm.model.descriptors;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** A slot wrapper bound to an object: {@code (1).__add__}. */
final class PyMethodWrapper extends PyGcObject {
  final PyWrapperDescr descr;

  /** Owned. */
  final PyObject self;

  PyMethodWrapper(ThreadState ts, PyWrapperDescr descr, PyObject self) {
    this.descr = Ref.inc(descr);
    this.self = Ref.inc(self);
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return MethodWrapperType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(descr);
    visitor.visit(self);
  }

  @Override
  protected void release(ThreadState ts) {
    descr.decref(ts);
    self.decref(ts);
  }
}
