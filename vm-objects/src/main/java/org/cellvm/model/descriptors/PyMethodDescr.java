package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.TypeTable;
import org.cellvm.model.text.PyString;

/** A method of a built-in type as the type's dict has it. */
public final class PyMethodDescr extends PyDescr {
  final TypeTable table;
  final int index;

  PyMethodDescr(PyType type, PyString name, TypeTable table, int index) {
    super(null, type, name);
    this.table = table;
    this.index = index;
  }

  @Override
  public PyType type() {
    return MethodDescrType.TYPE;
  }

  @Override
  PyObject doc() {
    return docOf(table.doc(index));
  }
}
