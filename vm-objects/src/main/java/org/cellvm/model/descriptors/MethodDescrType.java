package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code method_descriptor}. */
@ExposedType(name = "method_descriptor", baseType = false, declares = "tp_getattro")
public class MethodDescrType extends ObjectType {
  public static final MethodDescrType TYPE =
      new MethodDescrType(new MethodDescrTypeTable(), "method_descriptor", ObjectType.TYPE);

  protected MethodDescrType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return ((PyDescr) o).show("method");
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyMethodDescr d = (PyMethodDescr) descr;
    if (o == null) {
      return Ref.inc(d);
    }
    d.check(o);
    return new PyBuiltinFunction(ts, d.table, d.index, o, null);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyMethodDescr d = (PyMethodDescr) callable;
    if (n == 0) {
      throw d.needsArgument();
    }
    PyObject self = args[off];
    d.checkSelf(self);
    return d.table.call(d.index, ts, self, args, off + 1, n - 1, kwnames);
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    throw ((PyMethodDescr) callable).needsArgument();
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    PyMethodDescr d = (PyMethodDescr) callable;
    d.checkSelf(a);
    return d.table.call0(d.index, ts, a);
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    PyMethodDescr d = (PyMethodDescr) callable;
    d.checkSelf(a);
    return d.table.call1(d.index, ts, a, b);
  }

  @Override
  public PyObject call3(ThreadState ts, PyObject callable, PyObject a, PyObject b, PyObject c) {
    PyMethodDescr d = (PyMethodDescr) callable;
    d.checkSelf(a);
    return d.table.call2(d.index, ts, a, b, c);
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
