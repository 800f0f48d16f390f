package org.cellvm.model;

import org.cellvm.processor.ExposedType;

/** The type {@code fieldnameiterator}. */
@ExposedType(name = "fieldnameiterator", basicSize = 48, declares = "tp_getattro")
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
