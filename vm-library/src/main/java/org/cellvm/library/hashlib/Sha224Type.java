package org.cellvm.library.hashlib;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code _sha256.sha224}. */
@ExposedType(name = "_sha256.sha224", basicSize = 136, baseType = false)
final class Sha224Type extends DigestType {
  static final Sha224Type TYPE =
      new Sha224Type(new Sha224TypeTable(), "_sha256.sha224", ObjectType.TYPE);

  private Sha224Type(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
