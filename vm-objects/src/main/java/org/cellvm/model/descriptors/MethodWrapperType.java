package org.cellvm.model.descriptors;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code method-wrapper}. */
@ExposedType(name = "method-wrapper", baseType = false, declares = "tp_getattro")
public class MethodWrapperType extends ObjectType {
  public static final MethodWrapperType TYPE =
      new MethodWrapperType(new MethodWrapperTypeTable(), "method-wrapper", ObjectType.TYPE);

  protected MethodWrapperType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyMethodWrapper w = (PyMethodWrapper) o;
    return PyString.fromString(
        "<method-wrapper '"
            + w.descr.name
            + "' of "
            + w.self.type().name()
            + " object at "
            + Objects.address(ts, w.self)
            + ">");
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    PyMethodWrapper a = (PyMethodWrapper) v;
    PyMethodWrapper b = (PyMethodWrapper) w;
    return a.descr == b.descr
        ? Objects.compare(ts, a.self, b.self)
        : Objects.compareAddresses(ts, a.descr, b.descr);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyMethodWrapper w = (PyMethodWrapper) o;
    long h = Objects.hashPointer(ts, w.descr) ^ Objects.hash(ts, w.self);
    return h == -1 ? -2 : h;
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyMethodWrapper w = (PyMethodWrapper) callable;
    return w.descr.call(ts, w.self, args, off, n, kwnames);
  }

  @ExposedGetter(value = "__self__", member = true)
  static PyObject self(ThreadState ts, PyMethodWrapper self) {
    return Ref.inc(self.self);
  }

  @ExposedGetter("__objclass__")
  static PyObject objclass(ThreadState ts, PyMethodWrapper self) {
    return Ref.inc(self.descr.type);
  }

  @ExposedGetter("__name__")
  static PyObject name(ThreadState ts, PyMethodWrapper self) {
    return Ref.inc(self.descr.name);
  }

  @ExposedGetter("__doc__")
  static PyObject doc(ThreadState ts, PyMethodWrapper self) {
    return self.descr.doc();
  }
}
