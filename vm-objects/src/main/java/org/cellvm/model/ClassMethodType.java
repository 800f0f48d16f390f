package org.cellvm.model;

import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code classmethod}. */
@ExposedType(name = "classmethod", doc = "classmethod(function) -> method")
public class ClassMethodType extends ObjectType {
  public static final ClassMethodType TYPE =
      new ClassMethodType(new ClassMethodTypeTable(), "classmethod", ObjectType.TYPE);

  protected ClassMethodType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyClassMethod(ts) : new PyClassMethodDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n != 1) {
      throw Errors.typeError("classmethod expected 1 arguments, got " + n);
    }
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError("classmethod does not take keyword arguments");
    }
    ((PyClassMethod) self).setCallable(ts, args[off]);
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    return PyMethod.create(
        ts,
        ((PyClassMethod) descr).callable,
        type == null ? o.type() : type,
        type == null ? o.type().type() : type.type());
  }

  @ExposedGetter(value = "__func__", member = true)
  static PyObject function(ThreadState ts, PyClassMethod self) {
    return Ref.inc(self.callable);
  }
}
