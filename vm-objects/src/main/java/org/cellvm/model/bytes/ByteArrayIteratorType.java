package org.cellvm.model.bytes;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code bytearray_iterator}. */
@ExposedType(name = "bytearray_iterator", baseType = false, declares = "tp_getattro")
final class ByteArrayIteratorType extends ObjectType {
  static final ByteArrayIteratorType TYPE =
      new ByteArrayIteratorType(
          new ByteArrayIteratorTypeTable(), "bytearray_iterator", ObjectType.TYPE);

  private ByteArrayIteratorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyByteArrayIterator) o).next(ts);
  }

  @ExposedMethod(
      value = "__length_hint__",
      convention = Convention.NOARGS,
      doc = "Private method returning an estimate of len(list(it)).")
  static long __length_hint__(ThreadState ts, PyByteArrayIterator self) {
    return self.remaining();
  }
}
