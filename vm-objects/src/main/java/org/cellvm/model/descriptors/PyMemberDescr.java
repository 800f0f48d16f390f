package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;

/** An attribute that is a field: a member of a built-in type, or a value of {@code __slots__}. */
public final class PyMemberDescr extends PyDescr {
  /** Null where the field is a slot value. */
  private final TypeTable table;

  private final int index;

  /** A member of a built-in type. */
  PyMemberDescr(PyType type, PyString name, TypeTable table, int index) {
    super(null, type, name);
    this.table = table;
    this.index = index;
  }

  /** A slot of a class; {@code index} is its place among the instance's slot values. */
  public PyMemberDescr(ThreadState ts, HeapType type, PyString name, int index) {
    super(ts, type, name);
    this.table = null;
    this.index = index;
  }

  @Override
  PyObject get(ThreadState ts, PyObject o) {
    if (table != null) {
      return table.get(index, ts, o);
    }
    PyObject value = o.slotValues()[index];
    if (value == null) {
      throw Errors.attributeError(name.toString());
    }
    return Ref.inc(value);
  }

  /** The place of the value among the slot values of a type's instances; -1 if it is not there. */
  public int slotIn(PyType instances) {
    return table == null && instances.isSubtype(type) ? index : -1;
  }

  void set(ThreadState ts, PyObject o, PyObject value) {
    if (table != null) {
      if (!table.isWritable(index)) {
        throw Errors.typeError("readonly attribute");
      }
      table.set(index, ts, o, value);
      return;
    }
    PyObject[] slots = o.slotValues();
    PyObject old = slots[index];
    if (value == null && old == null) {
      throw Errors.attributeError(name.toString());
    }
    slots[index] = Ref.inc(value);
    Ref.dec(ts, old);
  }

  @Override
  PyObject doc() {
    return docOf(table == null ? null : table.attributeDoc(index));
  }

  @Override
  public PyType type() {
    return MemberDescrType.TYPE;
  }
}
