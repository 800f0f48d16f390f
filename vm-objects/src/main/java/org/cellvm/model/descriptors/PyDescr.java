package org.cellvm.model.descriptors;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;

/**
 * A descriptor of a type: of a method, a slot or an attribute. Those of built-in types are immortal
 * and shared by all VMs; those of classes are counted and tracked.
 */
public abstract class PyDescr extends PyGcObject {
  /** {@code __objclass__}: the type that the descriptor belongs to. */
  public final PyType type;

  public final PyString name;

  /** Counts a heap type and the name up; {@code ts} may be null for a built-in type. */
  PyDescr(ThreadState ts, PyType type, PyString name) {
    this.type = type;
    this.name = name;
    if (type.isHeapType()) {
      type.incref();
      name.incref();
      ts.gc.track(this);
    } else {
      refcnt = IMMORTAL;
    }
  }

  /** {@code descr_check}: that the descriptor applies to {@code o}. */
  final void check(PyObject o) {
    if (!o.type().isSubtype(type)) {
      throw Errors.typeError(
          "descriptor '"
              + name
              + "' for '"
              + type.name()
              + "' objects doesn't apply to '"
              + o.type().name()
              + "' object");
    }
  }

  /** That the descriptor can be called with {@code self}. */
  final void checkSelf(PyObject self) {
    if (!self.type().isSubtype(type)) {
      throw Errors.typeError(
          "descriptor '"
              + name
              + "' requires a '"
              + type.name()
              + "' object but received a '"
              + self.type().name()
              + "'");
    }
  }

  final PyException needsArgument() {
    return Errors.typeError(
        "descriptor '" + name + "' of '" + type.name() + "' object needs an argument");
  }

  /** "<method 'append' of 'list' objects>". */
  final PyString show(String what) {
    return PyString.fromString("<" + what + " '" + name + "' of '" + type.name() + "' objects>");
  }

  /** The documentation, owned. */
  abstract PyObject doc();

  public static PyObject docOf(String doc) {
    return doc == null ? PyNone.NONE : PyString.fromString(doc);
  }

  @Override
  public final void traverse(Visitor visitor) {
    visitor.visit(type);
  }

  @Override
  protected final void release(ThreadState ts) {
    type.decref(ts);
    name.decref(ts);
  }
}
