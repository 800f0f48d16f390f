package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.text.PyString;

/** A method of a built-in type as the type's dict has it. */
public final class PyMethodDescr extends PyDescr {
  /** What calls it, with {@link #index}. */
  public final TypeTable table;

  public final int index;

  PyMethodDescr(PyType type, PyString name, TypeTable table, int index) {
    super(null, type, name);
    this.table = table;
    this.index = index;
  }

  @Override
  public PyType type() {
    return MethodDescrType.TYPE;
  }

  /**
   * That it can be called with {@code self}.
   *
   * @throws org.cellvm.model.errors.PyException TypeError if {@code self} is of another type
   */
  public void check(ThreadState ts, PyObject self) {
    checkSelf(self);
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
