package org.cellvm.model;

/** The type {@code list}. */
public class ListType extends ObjectType {
  public static final ListType TYPE = new ListType(null, "list", ObjectType.TYPE);

  protected ListType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
