package org.cellvm.library.cstringio;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code cStringIO.StringI}. */
@ExposedType(
    name = "cStringIO.StringI",
    basicSize = 136,
    baseType = false,
    members = StringStreamMethods.class,
    doc = "A stream that reads the bytes of a string.")
final class StringIType extends ObjectType {
  static final StringIType TYPE =
      new StringIType(new StringITypeTable(), "cStringIO.StringI", ObjectType.TYPE);

  private StringIType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return StringStreamMethods.next(o);
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Lets the bytes go.")
  static void close(ThreadState ts, PyStringI self) {
    self.close(ts);
  }
}
