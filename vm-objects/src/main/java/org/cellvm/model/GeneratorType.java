package org.cellvm.model;

/** The type {@code generator}. */
public class GeneratorType extends ObjectType {
  public static final GeneratorType TYPE = new GeneratorType(null, "generator", ObjectType.TYPE);

  protected GeneratorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
