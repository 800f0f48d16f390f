package org.cellvm.library.hashlib;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code _sha.sha}. */
@ExposedType(name = "_sha.sha", basicSize = 120, baseType = false)
final class ShaType extends DigestType {
  static final ShaType TYPE = new ShaType(new ShaTypeTable(), "_sha.sha", ObjectType.TYPE);

  private ShaType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
