package org.cellvm.library.hashlib;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code _sha512.sha384}. */
@ExposedType(name = "_sha512.sha384", basicSize = 232, baseType = false)
final class Sha384Type extends DigestType {
  static final Sha384Type TYPE =
      new Sha384Type(new Sha384TypeTable(), "_sha512.sha384", ObjectType.TYPE);

  private Sha384Type(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
