package org.cellvm.model.functions;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/**
 * A cell: the box that a variable lives in when an inner function refers to it. The function whose
 * variable it is and every closure over it hold the same cell, so each sees what any of them binds;
 * that is why five lambdas made in one loop all see the loop variable's last value.
 *
 * <p>{@code ob_ref} is what the variable is bound to, owned; null while it is unbound. The type of
 * a Java variable is what {@code PyCell_Check} tests in C, so {@code PyErr_BadInternalCall} for
 * what is not a cell has no counterpart here.
 */
public final class PyCellObject extends PyGcObject {
  /**
   * The variable's value, owned; null when the cell is empty. Reading the field is {@code
   * PyCell_GET}, a borrowed reference; writing it is {@code PyCell_SET}, which counts nothing.
   */
  public PyObject ob_ref;

  /** {@code PyCell_New}: {@code ref} is counted up and may be null. */
  public PyCellObject(ThreadState ts, PyObject ref) {
    ob_ref = ref;
    if (ref != null) {
      ref.incref();
    }
    ts.gc.track(this);
  }

  /** {@code PyCell_Get}: the value as an owned reference; null when the cell is empty. */
  public PyObject get() {
    PyObject value = ob_ref;
    if (value != null) {
      value.incref();
    }
    return value;
  }

  /** {@code PyCell_Set}: counts the new value up, then the old one down. */
  public void set(ThreadState ts, PyObject value) {
    if (value != null) {
      value.incref();
    }
    setStealing(ts, value);
  }

  /** {@link #set} with a reference that passes to the cell. */
  public void setStealing(ThreadState ts, PyObject value) {
    PyObject old = ob_ref;
    ob_ref = value;
    if (old != null) {
      old.decref(ts);
    }
  }

  @Override
  public PyType type() {
    return CellType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(ob_ref);
  }

  @Override
  public void clear(ThreadState ts) {
    setStealing(ts, null);
  }

  @Override
  protected void release(ThreadState ts) {
    setStealing(ts, null);
  }
}
