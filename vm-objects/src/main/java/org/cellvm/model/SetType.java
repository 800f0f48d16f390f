package org.cellvm.model;

/** The type {@code set}. */
public class SetType extends ObjectType {
  public static final SetType TYPE = new SetType(null, "set", ObjectType.TYPE);

  protected SetType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
