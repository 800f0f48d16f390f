package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code listiterator}. */
@ExposedType(
    name = "listiterator",
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
