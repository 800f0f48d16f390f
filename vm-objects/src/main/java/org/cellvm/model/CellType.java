package org.cellvm.model;

/** The type {@code cell}. */
public class CellType extends ObjectType {
  public static final CellType TYPE = new CellType(null, "cell", ObjectType.TYPE);

  protected CellType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
