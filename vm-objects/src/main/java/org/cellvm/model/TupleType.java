package org.cellvm.model;

/** The type {@code tuple}. */
public class TupleType extends ObjectType {
  public static final TupleType TYPE = new TupleType(null, "tuple", ObjectType.TYPE);

  protected TupleType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
