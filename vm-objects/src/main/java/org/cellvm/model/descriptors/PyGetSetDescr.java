package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;

/** An attribute of a built-in type that Java code reads and, perhaps, writes. */
class PyGetSetDescr extends PyDescr {
  private final TypeTable table;
  private final int index;

  PyGetSetDescr(ThreadState ts, PyType type, PyString name, TypeTable table, int index) {
    super(ts, type, name);
    this.table = table;
    this.index = index;
  }

  /** The value, owned; the descriptor applies to {@code o}. */
  PyObject get(ThreadState ts, PyObject o) {
    return table.get(index, ts, o);
  }

  /** {@code value} is borrowed, null deletes. */
  void set(ThreadState ts, PyObject o, PyObject value) {
    if (!table.isWritable(index)) {
      throw notWritable();
    }
    table.set(index, ts, o, value);
  }

  final PyException notWritable() {
    return Errors.attributeError(
        "attribute '" + name + "' of '" + type.name() + "' objects is not writable");
  }

  @Override
  PyObject doc() {
    return docOf(table.attributeDoc(index));
  }

  @Override
  public final PyType type() {
    return GetSetDescrType.TYPE;
  }
}
