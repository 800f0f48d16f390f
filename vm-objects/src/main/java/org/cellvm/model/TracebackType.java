package org.cellvm.model;

/** The type {@code traceback}. */
public class TracebackType extends ObjectType {
  public static final TracebackType TYPE = new TracebackType(null, "traceback", ObjectType.TYPE);

  protected TracebackType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
