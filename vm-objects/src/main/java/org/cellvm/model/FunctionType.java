package org.cellvm.model;

/** The type {@code function}. */
public class FunctionType extends ObjectType {
  public static final FunctionType TYPE = new FunctionType(null, "function", ObjectType.TYPE);

  protected FunctionType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
