package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code listreverseiterator}. */
@ExposedType(
    name = "listreverseiterator",
    baseType = false,
    declares = {"tp_getattro"})
final class ListReverseIteratorType extends ObjectType {
  static final ListReverseIteratorType TYPE = new ListReverseIteratorType();

  private ListReverseIteratorType() {
    super(new ListReverseIteratorTypeTable(), "listreverseiterator", ObjectType.TYPE);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyListReverseIterator) o).next(ts);
  }

  @ExposedMethod(
      value = "__length_hint__",
      convention = Convention.NOARGS,
      doc = "Private method: an estimate of len(list(it)).")
  static PyObject lengthHint(ThreadState ts, PyListReverseIterator self) {
    return self.lengthHint();
  }
}
