package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code getset_descriptor}. */
@ExposedType(name = "getset_descriptor", baseType = false, declares = "tp_getattro")
public class GetSetDescrType extends ObjectType {
  public static final GetSetDescrType TYPE =
      new GetSetDescrType(new GetSetDescrTypeTable(), "getset_descriptor", ObjectType.TYPE);

  protected GetSetDescrType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return ((PyDescr) o).show("attribute");
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyGetSetDescr d = (PyGetSetDescr) descr;
    if (o == null) {
      return Ref.inc(d);
    }
    d.check(o);
    return d.get(ts, o);
  }

  @Override
  public void tp_descr_set(ThreadState ts, PyObject descr, PyObject o, PyObject value) {
    PyGetSetDescr d = (PyGetSetDescr) descr;
    d.check(o);
    d.set(ts, o, value);
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
