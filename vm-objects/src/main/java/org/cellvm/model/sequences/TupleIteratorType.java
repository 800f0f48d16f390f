package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code tupleiterator}. */
@ExposedType(
    name = "tupleiterator",
    baseType = false,
    declares = {"tp_getattro"})
final class TupleIteratorType extends ObjectType {
  static final TupleIteratorType TYPE = new TupleIteratorType();

  private TupleIteratorType() {
    super(new TupleIteratorTypeTable(), "tupleiterator", ObjectType.TYPE);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyTupleIterator) o).next(ts);
  }

  @ExposedMethod(
      value = "__length_hint__",
      convention = Convention.NOARGS,
      doc = "Private method: an estimate of len(list(it)).")
  static long lengthHint(ThreadState ts, PyTupleIterator self) {
    return self.lengthHint();
  }
}
