package org.cellvm.model;

/** The type {@code basestring}. */
public class BaseStringType extends ObjectType {
  public static final BaseStringType TYPE = new BaseStringType(null, "basestring", ObjectType.TYPE);

  protected BaseStringType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
