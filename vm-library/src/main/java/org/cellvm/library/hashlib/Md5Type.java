package org.cellvm.library.hashlib;

import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code _md5.md5}. */
@ExposedType(name = "_md5.md5", basicSize = 104, baseType = false)
final class Md5Type extends DigestType {
  static final Md5Type TYPE = new Md5Type(new Md5TypeTable(), "_md5.md5", ObjectType.TYPE);

  private Md5Type(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
