package org.cellvm.model.errors;

import org.cellvm.model.PyDictHolder;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.memory.Finalization;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * An instance of an exception class, built-in or derived: all have the same data. The attributes
 * that some built-in classes add ({@code errno}, {@code lineno}, ...) are in {@link #members}.
 */
public final class PyBaseException extends PyDictHolder {
  /** Counted if it is a class made by Python code. */
  private PyType type;

  /** Owned; never null once the object is made. */
  PyTuple args;

  /** {@code message}, owned. */
  PyObject message;

  /** By number of the member in its class; owned, null for None. */
  final PyObject[] members;

  /** What code of the host threw, where this was made for it; null else. */
  public Throwable hostCause;

  private PyObject[] slotValues;

  /** Steals {@code args}. */
  PyBaseException(ThreadState ts, PyType type, PyTuple args, int members) {
    this.type = type;
    this.args = args;
    this.message = PyString.EMPTY;
    this.members = members == 0 ? PyTuple.NO_ITEMS : new PyObject[members];
    if (type instanceof HeapType heapType) {
      type.incref();
      this.slotValues = heapType.newSlotValues();
    }
    ts.gc.track(this);
  }

  /** Sets a member; {@code value} is counted up, null is None. */
  void setMember(ThreadState ts, int i, PyObject value) {
    PyObject old = members[i];
    members[i] = Ref.inc(value);
    Ref.dec(ts, old);
  }

  /** A member, owned. */
  PyObject member(int i) {
    PyObject value = members[i];
    return value == null ? PyNone.NONE : Ref.inc(value);
  }

  void setArgs(ThreadState ts, PyTuple stolen) {
    PyTuple old = args;
    args = stolen;
    old.decref(ts);
  }

  void setMessage(ThreadState ts, PyObject value) {
    PyObject old = message;
    message = Ref.inc(value);
    Ref.dec(ts, old);
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public void setType(ThreadState ts, PyType newType) {
    PyType old = type;
    newType.incref();
    type = newType;
    old.decref(ts);
  }

  @Override
  public PyObject[] slotValues() {
    return slotValues;
  }

  @Override
  public boolean hasFinalizer() {
    return type.has(Slots.TP_DEL);
  }

  @Override
  public void traverse(Visitor visitor) {
    if (type instanceof HeapType) {
      visitor.visit(type);
    }
    visitor.visit(dict);
    visitor.visit(args);
    visitor.visit(message);
    visitor.visitAll(members, 0, members.length);
    if (slotValues != null) {
      visitor.visitAll(slotValues, 0, slotValues.length);
    }
  }

  @Override
  public void clear(ThreadState ts) {
    setInstanceDict(ts, null);
    setArgs(ts, PyTuple.EMPTY);
    PyObject old = message;
    message = null;
    Ref.dec(ts, old);
    Ref.decAll(ts, members, 0, members.length);
    if (slotValues != null) {
      Ref.decAll(ts, slotValues, 0, slotValues.length);
    }
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (type instanceof HeapType && !Finalization.beforeDealloc(ts, this)) {
      return;
    }
    super.dealloc(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
    if (type instanceof HeapType) {
      type.decref(ts);
    }
  }
}
