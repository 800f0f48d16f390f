package org.cellvm.model;

/** The type {@code weakref}. */
public class WeakReferenceType extends ObjectType {
  public static final WeakReferenceType TYPE = new WeakReferenceType(null, "weakref", ObjectType.TYPE);

  protected WeakReferenceType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
