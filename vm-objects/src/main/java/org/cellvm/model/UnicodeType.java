package org.cellvm.model;

/** The type {@code unicode}. */
public class UnicodeType extends BaseStringType {
  public static final UnicodeType TYPE = new UnicodeType(null, "unicode", BaseStringType.TYPE);

  protected UnicodeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
