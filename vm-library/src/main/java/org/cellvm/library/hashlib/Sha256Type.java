package org.cellvm.library.hashlib;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code _sha256.sha256}. */
@ExposedType(name = "_sha256.sha256", basicSize = 136, baseType = false)
final class Sha256Type extends DigestType {
  static final Sha256Type TYPE =
      new Sha256Type(new Sha256TypeTable(), "_sha256.sha256", ObjectType.TYPE);

  private Sha256Type(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
