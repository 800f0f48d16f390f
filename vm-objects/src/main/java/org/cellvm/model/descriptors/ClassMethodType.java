package org.cellvm.model.descriptors;

import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.functions.PyMethod;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code classmethod}. */
@ExposedType(
    name = "classmethod",
    doc = "classmethod(function) -> method\n\nMake a function a class method.",
    declares = "tp_getattro")
public class ClassMethodType extends ObjectType {
  public static final ClassMethodType TYPE =
      new ClassMethodType(new ClassMethodTypeTable(), "classmethod", ObjectType.TYPE);

  protected ClassMethodType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyClassMethod(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.unpack("classmethod", "classmethod", n, 1, 1, null);
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError("classmethod does not take keyword arguments");
    }
    PyClassMethod m = (PyClassMethod) self;
    PyObject old = m.callable;
    m.callable = Ref.inc(args[off]);
    Ref.dec(ts, old);
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyObject callable = ((PyClassMethod) descr).callable;
    if (callable == null) {
      throw Errors.runtimeError("uninitialized classmethod object");
    }
    PyObject cls = type != null ? type : o.type();
    return PyMethod.create(ts, callable, cls, cls.type());
  }

  @ExposedGetter(value = "__func__", member = true)
  static PyObject func(ThreadState ts, PyClassMethod self) {
    return self.callable == null ? PyNone.NONE : Ref.inc(self.callable);
  }
}
