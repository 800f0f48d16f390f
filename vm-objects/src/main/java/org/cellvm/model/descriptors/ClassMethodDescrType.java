package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code classmethod_descriptor}. */
@ExposedType(name = "classmethod_descriptor", baseType = false, declares = "tp_getattro")
public class ClassMethodDescrType extends ObjectType {
  public static final ClassMethodDescrType TYPE =
      new ClassMethodDescrType(
          new ClassMethodDescrTypeTable(), "classmethod_descriptor", ObjectType.TYPE);

  protected ClassMethodDescrType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return ((PyDescr) o).show("method");
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyClassMethodDescr d = (PyClassMethodDescr) descr;
    String who = "descriptor '" + d.name + "' for type '" + d.type.name() + "' ";
    if (type == null) {
      if (o == null) {
        throw Errors.typeError(who + "needs either an object or a type");
      }
      type = o.type();
    }
    if (!(type instanceof PyType)) {
      throw Errors.typeError(who + "needs a type, not a '" + type.type().name() + "' as arg 2");
    }
    if (!((PyType) type).isSubtype(d.type)) {
      throw Errors.typeError(who + "doesn't apply to type '" + ((PyType) type).name() + "'");
    }
    return new PyBuiltinFunction(ts, d.table, d.index, type, null);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyClassMethodDescr d = (PyClassMethodDescr) callable;
    if (n == 0) {
      throw d.needsArgument();
    }
    PyObject self = args[off];
    if (!(self instanceof PyType)) {
      throw Errors.typeError(
          "descriptor '"
              + d.name
              + "' requires a type but received a '"
              + self.type().name()
              + "'");
    }
    if (!((PyType) self).isSubtype(d.type)) {
      // The quote that is not closed is CPython's.
      throw Errors.typeError(
          "descriptor '"
              + d.name
              + "' requires a subtype of '"
              + d.type.name()
              + "' but received '"
              + self.type().name());
    }
    return d.table.call(d.index, ts, self, args, off + 1, n - 1, kwnames);
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
