package org.cellvm.library.unicodedata;

import org.cellvm.codec.CharacterData;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** An earlier version of the database. */
final class PyUcd extends PyObject {
  final CharacterData version;

  PyUcd(CharacterData version) {
    this.version = version;
  }

  @Override
  public PyType type() {
    return UcdType.TYPE;
  }
}
