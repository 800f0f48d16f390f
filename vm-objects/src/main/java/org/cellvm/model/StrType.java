package org.cellvm.model;

/** The type {@code str}. */
public class StrType extends BaseStringType {
  public static final StrType TYPE = new StrType(null, "str", BaseStringType.TYPE);

  protected StrType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
