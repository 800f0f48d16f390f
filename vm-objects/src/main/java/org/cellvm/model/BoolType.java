package org.cellvm.model;

/** The type {@code bool}. */
public class BoolType extends IntType {
  public static final BoolType TYPE = new BoolType(null, "bool", IntType.TYPE);

  protected BoolType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
