package org.cellvm.model;

/** The type {@code dict}. */
public class DictType extends ObjectType {
  public static final DictType TYPE = new DictType(null, "dict", ObjectType.TYPE);

  protected DictType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
