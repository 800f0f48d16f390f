package org.cellvm.library.sqlite;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code sqlite3.Statement}. */
@ExposedType(name = "sqlite3.Statement", basicSize = 56, weakrefOffset = 48, baseType = false)
final class StatementType extends ObjectType {
  static final StatementType TYPE =
      new StatementType(new StatementTypeTable(), "sqlite3.Statement", ObjectType.TYPE);

  private StatementType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
