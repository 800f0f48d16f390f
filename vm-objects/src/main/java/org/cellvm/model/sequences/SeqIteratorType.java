package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code iterator}. */
@ExposedType(
    name = "iterator",
    baseType = false,
    declares = {"tp_getattro"})
final class SeqIteratorType extends ObjectType {
  static final SeqIteratorType TYPE = new SeqIteratorType();

  private SeqIteratorType() {
    super(new SeqIteratorTypeTable(), "iterator", ObjectType.TYPE);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PySeqIterator) o).next(ts);
  }

  @ExposedMethod(
      value = "__length_hint__",
      convention = Convention.NOARGS,
      doc = "Private method: an estimate of len(list(it)).")
  static long lengthHint(ThreadState ts, PySeqIterator self) {
    return self.lengthHint(ts);
  }
}
