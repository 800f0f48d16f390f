package org.cellvm.model;

/** The type {@code complex}. */
public class ComplexType extends ObjectType {
  public static final ComplexType TYPE = new ComplexType(null, "complex", ObjectType.TYPE);

  protected ComplexType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
