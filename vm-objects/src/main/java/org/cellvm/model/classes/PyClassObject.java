package org.cellvm.model.classes;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** An old-style class. */
public final class PyClassObject extends PyGcObject {
  /** Owned, never null; of old-style classes only. */
  PyTuple bases;

  /** Owned. */
  public PyDict dict;

  /** Owned. */
  public PyString name;

  private PyWeakReference weakrefs;

  /** Steals all three. */
  PyClassObject(ThreadState ts, PyTuple bases, PyDict dict, PyString name) {
    this.bases = bases;
    this.dict = dict;
    this.name = name;
    ts.gc.track(this);
  }

  public String name() {
    return name.toString();
  }

  /** The attribute, looked up depth first through the bases; borrowed, null if there is none. */
  PyObject lookup(ThreadState ts, PyString attribute) {
    PyObject value = dict.getStr(ts, attribute);
    if (value != null) {
      return value;
    }
    for (PyObject base : bases.items) {
      value = ((PyClassObject) base).lookup(ts, attribute);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Whether this class is {@code other} or derives from it. */
  boolean isSubclass(PyObject other) {
    if (this == other) {
      return true;
    }
    if (other instanceof PyTuple tuple) {
      for (PyObject item : tuple.items) {
        if (isSubclass(item)) {
          return true;
        }
      }
      return false;
    }
    for (PyObject base : bases.items) {
      if (((PyClassObject) base).isSubclass(other)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public PyType type() {
    return ClassObjectType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(bases);
    visitor.visit(dict);
    visitor.visit(name);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    super.dealloc(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    bases.decref(ts);
    dict.decref(ts);
    name.decref(ts);
  }
}
