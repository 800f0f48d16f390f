package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code wrapper_descriptor}. */
@ExposedType(name = "wrapper_descriptor", baseType = false, declares = "tp_getattro")
public class WrapperDescrType extends ObjectType {
  public static final WrapperDescrType TYPE =
      new WrapperDescrType(new WrapperDescrTypeTable(), "wrapper_descriptor", ObjectType.TYPE);

  protected WrapperDescrType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return ((PyDescr) o).show("slot wrapper");
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyWrapperDescr d = (PyWrapperDescr) descr;
    if (o == null) {
      return Ref.inc(d);
    }
    d.check(o);
    return new PyMethodWrapper(ts, d, o);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyWrapperDescr d = (PyWrapperDescr) callable;
    if (n == 0) {
      throw d.needsArgument();
    }
    PyObject self = args[off];
    d.checkSelf(self);
    return d.call(ts, self, args, off + 1, n - 1, kwnames);
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
