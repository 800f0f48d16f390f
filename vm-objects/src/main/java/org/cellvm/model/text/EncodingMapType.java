package org.cellvm.model.text;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code EncodingMap}, which Python code gets only from {@code codecs.charmap_build}. */
@ExposedType(name = "EncodingMap", baseType = false, basicSize = 64)
final class EncodingMapType extends ObjectType {
  static final EncodingMapType TYPE =
      new EncodingMapType(new EncodingMapTypeTable(), "EncodingMap", ObjectType.TYPE);

  private EncodingMapType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "size",
      convention = Convention.NOARGS,
      doc = "Return the size (in bytes) of this object")
  static int size(ThreadState ts, PyEncodingMap self) {
    return self.size();
  }
}
