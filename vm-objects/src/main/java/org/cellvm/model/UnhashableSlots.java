package org.cellvm.model;

import org.cellvm.model.errors.Errors;

/**
 * The owner of the hash slot of an unhashable type: CPython's {@code PyObject_HashNotImplemented}.
 */
public final class UnhashableSlots extends PyType {
  public static final UnhashableSlots INSTANCE = new UnhashableSlots();

  private UnhashableSlots() {
    super("unhashable", null);
    refcnt = IMMORTAL;
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    throw Errors.typeError("unhashable type: '" + o.type().name() + "'");
  }
}
