package org.cellvm.model.functions;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.memory.PyWeakReference;

/**
 * A method: a function of a class together with the instance it was reached through, or with none.
 */
public final class PyMethod extends PyGcObject {
  /** {@code im_func}, owned. */
  public final PyObject function;

  /** {@code im_self}, owned; null in an unbound method. */
  public final PyObject self;

  /** {@code im_class}, owned; may be null. */
  public final PyObject cls;

  private PyWeakReference weakrefs;

  private PyMethod(PyObject function, PyObject self, PyObject cls) {
    this.function = function;
    this.self = self;
    this.cls = cls;
  }

  /** {@code PyMethod_New}: counts all three up; {@code self} and {@code cls} may be null. */
  public static PyMethod create(ThreadState ts, PyObject function, PyObject self, PyObject cls) {
    function.incref();
    if (self != null) {
      self.incref();
    }
    if (cls != null) {
      cls.incref();
    }
    PyMethod method = new PyMethod(function, self, cls);
    ts.gc.track(method);
    return method;
  }

  @Override
  public PyType type() {
    return MethodType.TYPE;
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
    visitor.visit(function);
    visitor.visit(self);
    visitor.visit(cls);
  }

  @Override
  protected void release(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    function.decref(ts);
    Ref.dec(ts, self);
    Ref.dec(ts, cls);
  }
}
