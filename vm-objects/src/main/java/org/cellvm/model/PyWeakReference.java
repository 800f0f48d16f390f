package org.cellvm.model;

/** A weak reference. */
public class PyWeakReference extends PyGcObject {
  /** The object referred to, not owned; null when it is dead. */
  PyObject referent;

  PyWeakReference next;
  PyWeakReference previous;

  @Override
  public PyType type() {
    return WeakReferenceType.TYPE;
  }

  @Override
  protected void release(ThreadState ts) {}
}
