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
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code staticmethod}. */
@ExposedType(
    name = "staticmethod",
    doc = "staticmethod(function) -> method\n\nMake a function a static method.",
    declares = "tp_getattro")
public class StaticMethodType extends ObjectType {
  public static final StaticMethodType TYPE =
      new StaticMethodType(new StaticMethodTypeTable(), "staticmethod", ObjectType.TYPE);

  protected StaticMethodType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyStaticMethod(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.unpack("staticmethod", "staticmethod", n, 1, 1, null);
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError("staticmethod does not take keyword arguments");
    }
    PyStaticMethod m = (PyStaticMethod) self;
    PyObject old = m.callable;
    m.callable = Ref.inc(args[off]);
    Ref.dec(ts, old);
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyObject callable = ((PyStaticMethod) descr).callable;
    if (callable == null) {
      throw Errors.runtimeError("uninitialized staticmethod object");
    }
    return Ref.inc(callable);
  }

  @ExposedGetter(value = "__func__", member = true)
  static PyObject func(ThreadState ts, PyStaticMethod self) {
    return self.callable == null ? PyNone.NONE : Ref.inc(self.callable);
  }
}
