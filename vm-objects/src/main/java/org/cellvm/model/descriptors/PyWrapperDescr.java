package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;

/** A special method of a built-in type: it calls the type's slot. */
public final class PyWrapperDescr extends PyDescr {
  /** The special method's place in {@link SlotDefs}. */
  public final int special;

  PyWrapperDescr(PyType type, int special) {
    super(null, type, SlotDefs.NAME[special]);
    this.special = special;
  }

  /** Calls the slot of the type, whatever the type of {@code self}; the result is owned. */
  PyObject call(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int slot = SlotDefs.SLOT[special];
    if (slot == Slots.TP_CALL) {
      // What is called counts the level.
      return SlotDefs.call(special, type, ts, self, args, off, n, kwnames);
    }
    if (slot != Slots.TP_INIT) {
      WrapperArgs.refuseKeywords(name, kwnames);
    }
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return SlotDefs.call(special, type, ts, self, args, off, n, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyType type() {
    return WrapperDescrType.TYPE;
  }

  @Override
  PyObject get(ThreadState ts, PyObject o) {
    return new PyMethodWrapper(ts, this, o);
  }

  @Override
  PyObject doc() {
    return docOf(SlotDefs.doc(special));
  }
}
