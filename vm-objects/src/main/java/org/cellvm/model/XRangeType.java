package org.cellvm.model;

/** The type {@code xrange}. */
public class XRangeType extends ObjectType {
  public static final XRangeType TYPE = new XRangeType(null, "xrange", ObjectType.TYPE);

  protected XRangeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
