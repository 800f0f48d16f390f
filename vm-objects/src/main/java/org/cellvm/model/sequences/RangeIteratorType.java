package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code rangeiterator}. */
@ExposedType(
    name = "rangeiterator",
    baseType = false,
    declares = {"tp_getattro"})
final class RangeIteratorType extends ObjectType {
  static final RangeIteratorType TYPE = new RangeIteratorType();

  private RangeIteratorType() {
    super(new RangeIteratorTypeTable(), "rangeiterator", ObjectType.TYPE);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyRangeIterator) o).next(ts);
  }

  @ExposedMethod(
      value = "__length_hint__",
      convention = Convention.NOARGS,
      doc = "Private method: an estimate of len(list(it)).")
  static long lengthHint(ThreadState ts, PyRangeIterator self) {
    return self.lengthHint();
  }
}
