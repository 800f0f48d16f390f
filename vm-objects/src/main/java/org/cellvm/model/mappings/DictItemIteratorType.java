package org.cellvm.model.mappings;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code dictionary-itemiterator}. */
@ExposedType(
    name = "dictionary-itemiterator",
    baseType = false,
    declares = {"tp_getattro"})
final class DictItemIteratorType extends ObjectType {
  static final DictItemIteratorType TYPE = new DictItemIteratorType();

  private DictItemIteratorType() {
    super(new DictItemIteratorTypeTable(), "dictionary-itemiterator", ObjectType.TYPE);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyDictItemIterator) o).next(ts);
  }

  @ExposedMethod(
      value = "__length_hint__",
      convention = Convention.NOARGS,
      doc = "Private method: an estimate of len(list(it)).")
  static long lengthHint(ThreadState ts, PyDictItemIterator self) {
    return self.lengthHint();
  }
}
