package org.cellvm.model.classes;

import org.cellvm.model.Names;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyReferent;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** An old-style class. */
public final class PyClassObject extends PyReferent {
  /** Owned, never null; of old-style classes only. */
  PyTuple bases;

  /** Owned. */
  public PyDict dict;

  /** Owned. */
  public PyString name;

  /**
   * The hooks of instances, owned, null for none. What a base gains or loses later does not change
   * them: they are looked up when the class is made or gets other bases or another dict, and set
   * when its own attribute of the name is.
   */
  PyObject getattr;

  PyObject setattr;
  PyObject delattr;

  /** Steals all three. */
  PyClassObject(ThreadState ts, PyTuple bases, PyDict dict, PyString name) {
    this.bases = bases;
    this.dict = dict;
    this.name = name;
    findHooks(ts);
    ts.gc.track(this);
  }

  /** Looks the hooks of instances up. */
  void findHooks(ThreadState ts) {
    setHook(ts, Names.__getattr__, lookup(ts, Names.__getattr__));
    setHook(ts, Names.__setattr__, lookup(ts, Names.__setattr__));
    setHook(ts, Names.__delattr__, lookup(ts, Names.__delattr__));
  }

  /** Takes note where an attribute of the class, null if deleted, is a hook of its instances. */
  void setHook(ThreadState ts, PyString attribute, PyObject value) {
    PyObject old = null;
    if (attribute.equalTo(Names.__getattr__)) {
      old = getattr;
      getattr = Ref.inc(value);
    } else if (attribute.equalTo(Names.__setattr__)) {
      old = setattr;
      setattr = Ref.inc(value);
    } else if (attribute.equalTo(Names.__delattr__)) {
      old = delattr;
      delattr = Ref.inc(value);
    }
    Ref.dec(ts, old);
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
  public void traverse(Visitor visitor) {
    visitor.visit(bases);
    visitor.visit(dict);
    visitor.visit(name);
    visitor.visit(getattr);
    visitor.visit(setattr);
    visitor.visit(delattr);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    clearWeakrefs(ts);
    super.dealloc(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    bases.decref(ts);
    dict.decref(ts);
    name.decref(ts);
    Ref.dec(ts, getattr);
    Ref.dec(ts, setattr);
    Ref.dec(ts, delattr);
  }
}
