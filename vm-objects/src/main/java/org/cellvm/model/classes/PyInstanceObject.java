package org.cellvm.model.classes;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyDictHolder;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/** An instance of an old-style class. */
public final class PyInstanceObject extends PyDictHolder {
  /** Owned. */
  public PyClassObject cls;

  /** Counts the class up; steals {@code dict}. */
  PyInstanceObject(ThreadState ts, PyClassObject cls, PyDict dict) {
    this.cls = Ref.inc(cls);
    this.dict = dict;
    ts.gc.track(this);
  }

  /** A call of the class: an instance on which {@code __init__} has run; owned. */
  static PyObject create(
      ThreadState ts, PyClassObject cls, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyInstanceObject instance = new PyInstanceObject(ts, cls, new PyDict(ts));
    PyObject init = instance.find(ts, Names.__init__);
    int keywords = kwnames == null ? 0 : kwnames.length;
    if (init == null) {
      if (n + keywords > 0) {
        instance.decref(ts);
        throw Errors.typeError("this constructor takes no arguments");
      }
      return instance;
    }
    PyObject result;
    try {
      result = Objects.call(ts, init, args, off, n, kwnames);
    } catch (PyException e) {
      instance.decref(ts);
      throw e;
    } finally {
      init.decref(ts);
    }
    boolean none = result == PyNone.NONE;
    result.decref(ts);
    if (!none) {
      instance.decref(ts);
      throw Errors.typeError("__init__() should return None");
    }
    return instance;
  }

  public PyClassObject cls() {
    return cls;
  }

  /** The attribute without {@code __getattr__}: own, or the class's and bound; owned, or null. */
  PyObject find(ThreadState ts, PyString name) {
    PyObject value = dict.getStr(ts, name);
    if (value != null) {
      return Ref.inc(value);
    }
    value = cls.lookup(ts, name);
    if (value == null) {
      return null;
    }
    PyType type = value.type();
    if (!type.has(Slots.TP_DESCR_GET)) {
      return Ref.inc(value);
    }
    value.incref();
    try {
      return type.tp_descr_get(ts, value, this, cls);
    } finally {
      value.decref(ts);
    }
  }

  /** The attribute, of {@code __getattr__} if there is no other; owned. */
  PyObject get(ThreadState ts, PyString name) {
    if (name.equalTo(Names.__dict__)) {
      return Ref.inc(dict);
    }
    if (name.equalTo(Names.__class__)) {
      return Ref.inc(cls);
    }
    PyObject getattr = cls.getattr;
    try {
      PyObject value = find(ts, name);
      if (value != null) {
        return value;
      }
      if (getattr == null) {
        throw noAttribute(name);
      }
    } catch (PyException e) {
      if (getattr == null) {
        throw e;
      }
      InstanceNumbers.discardAttributeError(ts, e);
    }
    getattr.incref();
    try {
      return getattr.type().call2(ts, getattr, this, name);
    } finally {
      getattr.decref(ts);
    }
  }

  /** Sets an attribute, by {@code __setattr__} if there is one; {@code value} null deletes it. */
  void set(ThreadState ts, PyString name, PyObject value) {
    if (name.equalTo(Names.__dict__)) {
      if (!(value instanceof PyDict d)) {
        throw Errors.typeError("__dict__ must be set to a dictionary");
      }
      setInstanceDict(ts, Ref.inc(d));
      return;
    }
    if (name.equalTo(Names.__class__)) {
      if (!(value instanceof PyClassObject c)) {
        throw Errors.typeError("__class__ must be set to a class");
      }
      PyClassObject old = cls;
      cls = Ref.inc(c);
      old.decref(ts);
      return;
    }
    PyObject hook = value == null ? cls.delattr : cls.setattr;
    if (hook == null) {
      if (value != null) {
        dict.putStr(ts, name, value);
      } else if (!dict.remove(ts, name)) {
        throw noAttribute(name);
      }
      return;
    }
    hook.incref();
    try {
      PyObject result =
          value == null
              ? hook.type().call2(ts, hook, this, name)
              : hook.type().call3(ts, hook, this, name, value);
      result.decref(ts);
    } finally {
      hook.decref(ts);
    }
  }

  private PyException noAttribute(PyString name) {
    return Errors.attributeError(cls.name + " instance has no attribute '" + name + "'");
  }

  /** Whether there is a {@code __call__}; an error of the search means no. */
  public boolean isCallable() {
    return Objects.hasAttr(ThreadState.current(), this, Names.__call__);
  }

  @Override
  public PyType type() {
    return InstanceObjectType.TYPE;
  }

  @Override
  public boolean hasFinalizer() {
    ThreadState ts = ThreadState.current();
    return ts != null
        && (dict.getStr(ts, Names.__del__) != null || cls.lookup(ts, Names.__del__) != null);
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(cls);
    visitor.visit(dict);
  }

  /** Weak references first, then {@code __del__}, which may revive the instance. */
  @Override
  protected void dealloc(ThreadState ts) {
    clearWeakrefs(ts);
    refcnt = 1;
    PyObject del = null;
    int nesting = ts.pauseDeallocNesting();
    try {
      del = find(ts, Names.__del__);
      if (del != null) {
        del.type().call0(ts, del).decref(ts);
      }
    } catch (PyException e) {
      Errors.writeUnraisable(ts, e, del == null ? this : del);
    }
    Ref.dec(ts, del);
    ts.resumeDeallocNesting(nesting);
    if (--refcnt == 0) {
      super.dealloc(ts);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    dict.decref(ts);
    cls.decref(ts);
  }
}
