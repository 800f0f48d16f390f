package org.cellvm.model;

/** A function that is bound to the class it is looked up in. */
public class PyClassMethod extends PyGcObject {
  /** Owned; None before {@code __init__} has run. */
  PyObject callable = PyNone.NONE;

  PyClassMethod(ThreadState ts) {
    ts.gc.track(this);
  }

  void setCallable(ThreadState ts, PyObject function) {
    PyObject old = callable;
    callable = Ref.inc(function);
    old.decref(ts);
  }

  @Override
  public PyType type() {
    return ClassMethodType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(callable);
  }

  @Override
  public void clear(ThreadState ts) {
    setCallable(ts, PyNone.NONE);
  }

  @Override
  protected void release(ThreadState ts) {
    setCallable(ts, PyNone.NONE);
  }
}
