package org.cellvm.model;

/** The type {@code instancemethod}. */
public class MethodType extends ObjectType {
  public static final MethodType TYPE = new MethodType(null, "instancemethod", ObjectType.TYPE);

  protected MethodType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
