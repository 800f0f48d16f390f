package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.ExposedType;

/** The type {@code classmethod_descriptor}. */
@ExposedType(
    name = "classmethod_descriptor",
    basicSize = 40,
    baseType = false,
    declares = "tp_getattro")
public final class ClassMethodDescrType extends DescrType {
  public static final ClassMethodDescrType TYPE = new ClassMethodDescrType();

  private ClassMethodDescrType() {
    super(new ClassMethodDescrTypeTable(), "classmethod_descriptor", "method");
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
    if (!(type instanceof PyType t)) {
      throw Errors.typeError(who + "needs a type, not a '" + type.type().name() + "' as arg 2");
    }
    if (!t.isSubtype(d.type)) {
      throw Errors.typeError(who + "doesn't apply to type '" + t.name() + "'");
    }
    return d.get(ts, type);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyClassMethodDescr d = (PyClassMethodDescr) callable;
    if (n == 0) {
      throw d.needsArgument();
    }
    PyObject self = args[off];
    if (!(self instanceof PyType t)) {
      throw Errors.typeError(
          "descriptor '"
              + d.name
              + "' requires a type but received a '"
              + self.type().name()
              + "'");
    }
    if (!t.isSubtype(d.type)) {
      // The quote that is not closed is CPython's.
      throw Errors.typeError(
          "descriptor '"
              + d.name
              + "' requires a subtype of '"
              + d.type.name()
              + "' but received '"
              + self.type().name());
    }
    MethodDescrType.enter(ts);
    try {
      return d.table.call(d.index, ts, self, args, off + 1, n - 1, kwnames);
    } finally {
      MethodDescrType.leave(ts);
    }
  }
}
