package org.cellvm.model;

import org.cellvm.model.classes.HeapType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Finalization;

/** An instance of a class whose built-in base is {@code object}. */
public final class PyInstance extends PyDictHolder {
  /** Counted; of one VM. */
  public HeapType type;

  /**
   * Its {@code id}, 0 until it is first requested; see {@link org.cellvm.model.memory.Identities}.
   */
  public long number;

  private PyObject[] slots;

  /** Counts the type up. */
  public PyInstance(ThreadState ts, HeapType type) {
    this.type = type;
    type.incref();
    slots = type.newSlotValues();
    if (type.isCollected) {
      ts.gc.track(this);
    }
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public void setType(ThreadState ts, PyType newType) {
    HeapType old = type;
    newType.incref();
    type = (HeapType) newType;
    old.decref(ts);
  }

  @Override
  public boolean hasInstanceDict() {
    return type.instancesHaveDict();
  }

  @Override
  public PyObject[] slotValues() {
    return slots;
  }

  @Override
  public boolean hasFinalizer() {
    return type.has(Slots.TP_DEL);
  }

  @Override
  public void traverse(Visitor visitor) {
    if (slots != null) {
      visitor.visitAll(slots, 0, slots.length);
    }
    visitor.visit(dict);
    visitor.visit(type);
  }

  @Override
  public void clear(ThreadState ts) {
    if (slots != null) {
      Ref.decAll(ts, slots, 0, slots.length);
    }
    setInstanceDict(ts, null);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs() == null && !type.has(Slots.TP_DEL) || Finalization.beforeDealloc(ts, this)) {
      super.dealloc(ts);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    if (slots != null) {
      Ref.decAll(ts, slots, 0, slots.length);
    }
    PyDict d = dict;
    if (d != null) {
      dict = null;
      d.decref(ts);
    }
    type.decref(ts);
  }
}
