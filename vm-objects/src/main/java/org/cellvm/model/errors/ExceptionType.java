package org.cellvm.model.errors;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;

/** The type of a built-in exception that adds nothing to its base but its name. */
public class ExceptionType extends BaseExceptionType {
  /** Such a type below {@code base}. */
  static ExceptionType plain(String name, PyType base) {
    return new ExceptionType(null, "exceptions." + name, base);
  }

  protected ExceptionType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
