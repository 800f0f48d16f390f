package org.cellvm.model;

import org.cellvm.processor.ExposedType;

/** The type {@code callable-iterator}. */
@ExposedType(
    name = "callable-iterator", basicSize = 32,
    baseType = false,
    declares = {"tp_getattro"})
final class CallIteratorType extends ObjectType {
  static final CallIteratorType TYPE = new CallIteratorType();

  private CallIteratorType() {
    super(new CallIteratorTypeTable(), "callable-iterator", ObjectType.TYPE);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyCallIterator) o).next(ts);
  }
}
