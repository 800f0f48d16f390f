package org.cellvm.model;

import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type of {@code Ellipsis}. */
@ExposedType(name = "ellipsis", baseType = false, declares = "tp_getattro")
public class EllipsisType extends ObjectType {
  public static final EllipsisType TYPE =
      new EllipsisType(new EllipsisTypeTable(), "ellipsis", ObjectType.TYPE);

  protected EllipsisType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString("Ellipsis");
  }
}
