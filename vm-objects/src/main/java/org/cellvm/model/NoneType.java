package org.cellvm.model;

/** The type {@code NoneType}. */
public class NoneType extends ObjectType {
  public static final NoneType TYPE = new NoneType(null, "NoneType", ObjectType.TYPE);

  protected NoneType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
