package org.cellvm.model;

/** The type {@code int}. */
public class IntType extends ObjectType {
  public static final IntType TYPE = new IntType(null, "int", ObjectType.TYPE);

  protected IntType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
