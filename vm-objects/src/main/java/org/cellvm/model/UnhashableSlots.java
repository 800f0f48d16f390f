package org.cellvm.model;

/**
 * The owner of the hash slot of an unhashable type: CPython's {@code PyObject_HashNotImplemented}.
 */
final class UnhashableSlots extends PyType {
  static final UnhashableSlots INSTANCE = new UnhashableSlots();

  private UnhashableSlots() {
    super("unhashable", null);
    refcnt = IMMORTAL;
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    throw Errors.typeError("unhashable type: '" + o.type().name() + "'");
  }
}
