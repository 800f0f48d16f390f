package org.cellvm.model;

import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code staticmethod}. */
@ExposedType(name = "staticmethod", doc = "staticmethod(function) -> method")
public class StaticMethodType extends ObjectType {
  public static final StaticMethodType TYPE =
      new StaticMethodType(new StaticMethodTypeTable(), "staticmethod", ObjectType.TYPE);

  protected StaticMethodType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyStaticMethod(ts) : new PyStaticMethodDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n != 1) {
      throw Errors.typeError("staticmethod expected 1 arguments, got " + n);
    }
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError("staticmethod does not take keyword arguments");
    }
    ((PyStaticMethod) self).setCallable(ts, args[off]);
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    return Ref.inc(((PyStaticMethod) descr).callable);
  }

  @ExposedGetter(value = "__func__", member = true)
  static PyObject function(ThreadState ts, PyStaticMethod self) {
    return Ref.inc(self.callable);
  }
}
