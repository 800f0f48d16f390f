package org.cellvm.model;

import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type of {@code None}. */
@ExposedType(name = "NoneType", baseType = false)
public class NoneType extends ObjectType {
  public static final NoneType TYPE =
      new NoneType(new NoneTypeTable(), "NoneType", ObjectType.TYPE);

  protected NoneType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString("None");
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return Objects.hashPointer(ts, o);
  }
}
