package org.cellvm.model;

/** The type {@code code}. */
public class CodeType extends ObjectType {
  public static final CodeType TYPE = new CodeType(null, "code", ObjectType.TYPE);

  protected CodeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
