package org.cellvm.model;

/** Sees the objects that a container owns references to; see {@link PyObject#traverse}. */
public abstract class Visitor {
  /** {@code o} may be null. */
  public abstract void visit(PyObject o);

  public final void visitAll(PyObject[] objects, int from, int to) {
    for (int i = from; i < to; i++) {
      visit(objects[i]);
    }
  }
}
