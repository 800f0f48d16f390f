package org.cellvm.model;

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
  PyObject get(ThreadState ts, PyObject o) {
    return new PyBuiltinFunction(ts, table, index, o, null);
  }

  @Override
  PyObject doc() {
    return docOf(table.doc(index));
  }
}
