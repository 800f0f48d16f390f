package org.cellvm.model.text;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code fieldnameiterator}. */
@ExposedType(name = "fieldnameiterator", declares = "tp_getattro")
final class FieldNameIteratorType extends ObjectType {
  static final FieldNameIteratorType TYPE =
      new FieldNameIteratorType(
          new FieldNameIteratorTypeTable(), "fieldnameiterator", ObjectType.TYPE);

  private FieldNameIteratorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyFieldNameIterator) o).next(ts);
  }
}
