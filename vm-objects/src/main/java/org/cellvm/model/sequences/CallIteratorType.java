package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code callable-iterator}. */
@ExposedType(
    name = "callable-iterator",
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
