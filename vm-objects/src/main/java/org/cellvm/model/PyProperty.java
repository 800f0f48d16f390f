package org.cellvm.model;

/** A {@code property}: an attribute that functions get, set and delete. */
public class PyProperty extends PyGcObject {
  // Owned; null where absent.
  PyObject fget;
  PyObject fset;
  PyObject fdel;
  PyObject doc;

  /** Whether the documentation string is the getter's. */
  boolean docFromGetter;

  PyProperty(ThreadState ts) {
    ts.gc.track(this);
  }

  /** All borrowed; null or None where absent. */
  void set(ThreadState ts, PyObject get, PyObject set, PyObject del, PyObject newDoc) {
    clear(ts);
    fget = absentIfNone(get);
    fset = absentIfNone(set);
    fdel = absentIfNone(del);
    doc = Ref.inc(newDoc);
  }

  private static PyObject absentIfNone(PyObject o) {
    return o == PyNone.NONE ? null : Ref.inc(o);
  }

  @Override
  public PyType type() {
    return PropertyType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(fget);
    visitor.visit(fset);
    visitor.visit(fdel);
    visitor.visit(doc);
  }

  @Override
  public void clear(ThreadState ts) {
    PyObject[] old = {fget, fset, fdel, doc};
    fget = null;
    fset = null;
    fdel = null;
    doc = null;
    Ref.decAll(ts, old, 0, old.length);
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
  }
}
