package org.cellvm.model;

import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code listiterator}. */
@ExposedType(
    name = "listiterator", basicSize = 32,
    baseType = false,
    declares = {"tp_getattro"})
final class ListIteratorType extends ObjectType {
  static final ListIteratorType TYPE = new ListIteratorType();

  private ListIteratorType() {
    super(new ListIteratorTypeTable(), "listiterator", ObjectType.TYPE);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyListIterator) o).next(ts);
  }

  @ExposedMethod(
      value = "__length_hint__",
      convention = Convention.NOARGS,
      doc = "Private method: an estimate of len(list(it)).")
  static long lengthHint(ThreadState ts, PyListIterator self) {
    return self.lengthHint();
  }
}
