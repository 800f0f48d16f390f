package org.cellvm.model;

/** The type {@code ellipsis}. */
public class EllipsisType extends ObjectType {
  public static final EllipsisType TYPE = new EllipsisType(null, "ellipsis", ObjectType.TYPE);

  protected EllipsisType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
