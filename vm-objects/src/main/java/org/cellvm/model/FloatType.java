package org.cellvm.model;

/** The type {@code float}. */
public class FloatType extends ObjectType {
  public static final FloatType TYPE = new FloatType(null, "float", ObjectType.TYPE);

  protected FloatType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
