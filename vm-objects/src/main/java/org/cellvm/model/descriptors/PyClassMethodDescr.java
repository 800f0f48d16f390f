package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.text.PyString;

/** A class method of a built-in type as the type's dict has it. */
final class PyClassMethodDescr extends PyDescr {
  final TypeTable table;
  final int index;

  PyClassMethodDescr(PyType type, PyString name, TypeTable table, int index) {
    super(null, type, name);
    this.table = table;
    this.index = index;
  }

  @Override
  public PyType type() {
    return ClassMethodDescrType.TYPE;
  }

  @Override
  PyObject doc() {
    return docOf(table.doc(index));
  }
}
