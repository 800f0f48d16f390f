package org.cellvm.model;

/** The type {@code slice}. */
public class SliceType extends ObjectType {
  public static final SliceType TYPE = new SliceType(null, "slice", ObjectType.TYPE);

  protected SliceType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
