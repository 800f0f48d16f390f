package org.cellvm.model;

/** The type {@code builtin_function_or_method}. */
public class BuiltinFunctionType extends ObjectType {
  public static final BuiltinFunctionType TYPE = new BuiltinFunctionType(null, "builtin_function_or_method", ObjectType.TYPE);

  protected BuiltinFunctionType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
