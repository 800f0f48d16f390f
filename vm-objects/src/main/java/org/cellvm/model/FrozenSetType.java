package org.cellvm.model;

/** The type {@code frozenset}. */
public class FrozenSetType extends ObjectType {
  public static final FrozenSetType TYPE = new FrozenSetType(null, "frozenset", ObjectType.TYPE);

  protected FrozenSetType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
