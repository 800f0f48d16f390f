package org.cellvm.model;

/** The type {@code type}. */
public class TypeType extends ObjectType {
  public static final TypeType TYPE = new TypeType(null, "type", ObjectType.TYPE);

  protected TypeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
