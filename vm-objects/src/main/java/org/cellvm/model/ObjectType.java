package org.cellvm.model;

/** The type {@code object}. */
public class ObjectType extends PyType {
  public static final ObjectType TYPE = new ObjectType(null, "object", null);

  protected ObjectType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
