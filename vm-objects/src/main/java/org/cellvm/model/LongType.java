package org.cellvm.model;

/** The type {@code long}. */
public class LongType extends ObjectType {
  public static final LongType TYPE = new LongType(null, "long", ObjectType.TYPE);

  protected LongType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
