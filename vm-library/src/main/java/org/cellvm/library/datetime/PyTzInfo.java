package org.cellvm.library.datetime;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.processor.SubclassLeaf;

/** A {@code tzinfo}: a time zone, whose methods a class that derives from it has. */
class PyTzInfo extends PyObject {
  @SubclassLeaf("tzinfo")
  PyTzInfo() {}

  @Override
  public PyType type() {
    return TzInfoType.TYPE;
  }
}
