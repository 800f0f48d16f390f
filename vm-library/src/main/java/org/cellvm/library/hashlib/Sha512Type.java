package org.cellvm.library.hashlib;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code _sha512.sha512}. */
@ExposedType(name = "_sha512.sha512", basicSize = 232, baseType = false)
final class Sha512Type extends DigestType {
  static final Sha512Type TYPE =
      new Sha512Type(new Sha512TypeTable(), "_sha512.sha512", ObjectType.TYPE);

  private Sha512Type(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
