package org.cellvm.model.classes;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** What {@code object()} returns: an object with nothing but an identity. */
final class PyPlainObject extends PyObject {
  @Override
  public PyType type() {
    return ObjectType.TYPE;
  }
}
