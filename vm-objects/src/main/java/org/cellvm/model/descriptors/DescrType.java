package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedGetter;

/** What the types of the descriptors of methods, slots and attributes have in common. */
abstract class DescrType extends ObjectType {
  /** What the repr calls such a descriptor. */
  private final String kind;

  DescrType(TypeTable table, String name, String kind) {
    super(table, name, ObjectType.TYPE);
    this.kind = kind;
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return ((PyDescr) o).show(kind);
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyDescr d = (PyDescr) descr;
    if (o == null) {
      return Ref.inc(d);
    }
    d.check(o);
    return d.get(ts, o);
  }

  @ExposedGetter(value = "__objclass__", member = true)
  static PyObject objclass(ThreadState ts, PyDescr self) {
    return Ref.inc(self.type);
  }

  @ExposedGetter(value = "__name__", member = true)
  static PyObject name(ThreadState ts, PyDescr self) {
    return Ref.inc(self.name);
  }

  @ExposedGetter("__doc__")
  static PyObject doc(ThreadState ts, PyDescr self) {
    return self.doc();
  }
}
