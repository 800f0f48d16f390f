package org.cellvm.library.sqlite;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code sqlite3.PrepareProtocol}: what adapters adapt to. */
@ExposedType(name = "sqlite3.PrepareProtocol", baseType = false, basicSize = 16)
final class PrepareProtocolType extends ObjectType {
  static final PrepareProtocolType TYPE =
      new PrepareProtocolType(
          new PrepareProtocolTypeTable(), "sqlite3.PrepareProtocol", ObjectType.TYPE);

  private PrepareProtocolType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
