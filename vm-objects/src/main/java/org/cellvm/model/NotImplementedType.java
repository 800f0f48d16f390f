package org.cellvm.model;

import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type of {@code NotImplemented}. */
@ExposedType(name = "NotImplementedType", baseType = false)
public class NotImplementedType extends ObjectType {
  public static final NotImplementedType TYPE =
      new NotImplementedType(new NotImplementedTypeTable(), "NotImplementedType", ObjectType.TYPE);

  protected NotImplementedType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString("NotImplemented");
  }
}
