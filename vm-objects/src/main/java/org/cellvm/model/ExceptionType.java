package org.cellvm.model;

/** The type of a built-in exception. */
public class ExceptionType extends ObjectType {
  protected ExceptionType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
