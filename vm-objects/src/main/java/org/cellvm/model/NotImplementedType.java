package org.cellvm.model;

/** The type {@code NotImplementedType}. */
public class NotImplementedType extends ObjectType {
  public static final NotImplementedType TYPE = new NotImplementedType(null, "NotImplementedType", ObjectType.TYPE);

  protected NotImplementedType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
