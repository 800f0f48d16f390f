package org.cellvm.model;

/** The type {@code module}. */
public class ModuleType extends ObjectType {
  public static final ModuleType TYPE = new ModuleType(null, "module", ObjectType.TYPE);

  protected ModuleType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
