package org.cellvm.model.descriptors;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code super}. */
@ExposedType(
    name = "super",
    basicSize = 40,
    doc =
        "super(type, obj) -> bound super object; requires isinstance(obj, type)\n"
            + "super(type) -> unbound super object\n"
            + "super(type, type2) -> bound super object; requires issubclass(type2, type)")
public class SuperType extends ObjectType {
  public static final SuperType TYPE =
      new SuperType(new SuperTypeTable(), "super", ObjectType.TYPE);

  protected SuperType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PySuper(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("super", kwnames);
    Args.parse("super", "super", n, 1, 2, null);
    PyType cls = (PyType) ArgConversions.typed(ts, args[off], TypeType.TYPE, "super", 1);
    PyObject o = n > 1 && args[off + 1] != PyNone.NONE ? args[off + 1] : null;
    bind(ts, (PySuper) self, cls, o);
  }

  private static void bind(ThreadState ts, PySuper self, PyType cls, PyObject o) {
    if (o == null) {
      self.set(ts, cls, null, null);
      return;
    }
    PyType type = objectType(ts, cls, o);
    try {
      self.set(ts, cls, o, type);
    } finally {
      type.decref(ts);
    }
  }

  /** {@code supercheck}: the type whose order counts, owned. */
  private static PyType objectType(ThreadState ts, PyType cls, PyObject o) {
    if (o instanceof PyType asType && asType.isSubtype(cls)) {
      return Ref.inc(asType);
    }
    if (o.type().isSubtype(cls)) {
      return Ref.inc(o.type());
    }
    PyObject claimed = Objects.getAttrOrNull(ts, o, Names.__class__);
    if (claimed instanceof PyType claimedType
        && claimed != o.type()
        && claimedType.isSubtype(cls)) {
      return claimedType;
    }
    Ref.dec(ts, claimed);
    throw Errors.typeError("super(type, obj): obj must be an instance or subtype of type");
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PySuper s = (PySuper) o;
    String cls = s.cls == null ? "NULL" : s.cls.name();
    return PyString.fromString(
        s.objectType == null
            ? "<super: <class '" + cls + "'>, NULL>"
            : "<super: <class '" + cls + "'>, <" + s.objectType.name() + " object>>");
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PySuper s = (PySuper) o;
    PyType start = s.objectType;
    // The attribute __class__ is the super object's own, not one found in the order.
    if (start != null && !name.equalTo(Names.__class__)) {
      PyObject[] order = start.mro;
      int i = 0;
      while (order != null && i < order.length && order[i] != s.cls) {
        i++;
      }
      for (i++; order != null && i < order.length; i++) {
        PyObject cls = order[i];
        PyDict dict = cls instanceof PyType asType ? asType.dict(ts) : ((PyClassObject) cls).dict;
        PyObject value = dict.getStr(ts, name);
        if (value != null) {
          PyType type = value.type();
          if (!type.has(Slots.TP_DESCR_GET)) {
            return Ref.inc(value);
          }
          value.incref();
          try {
            // Found through a class, it is not bound to an instance.
            return type.tp_descr_get(ts, value, s.object == start ? null : s.object, start);
          } finally {
            value.decref(ts);
          }
        }
      }
    }
    return Objects.genericGetAttr(ts, o, name);
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PySuper s = (PySuper) descr;
    if (o == null || o == PyNone.NONE || s.object != null) {
      return Ref.inc(s);
    }
    if (s.type() != TYPE) {
      return Objects.call2(ts, s.type(), s.cls, o);
    }
    PySuper bound = new PySuper(ts, TYPE);
    try {
      bind(ts, bound, s.cls, o);
    } catch (PyException e) {
      bound.decref(ts);
      throw e;
    }
    return bound;
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : Ref.inc(o);
  }

  @ExposedGetter(value = "__thisclass__", member = true, doc = "the class invoking super()")
  static PyObject thisClass(ThreadState ts, PySuper self) {
    return orNone(self.cls);
  }

  @ExposedGetter(
      value = "__self__",
      member = true,
      doc = "the instance invoking super(); may be None")
  static PyObject self(ThreadState ts, PySuper self) {
    return orNone(self.object);
  }

  @ExposedGetter(
      value = "__self_class__",
      member = true,
      doc = "the type of the instance invoking super(); may be None")
  static PyObject selfClass(ThreadState ts, PySuper self) {
    return orNone(self.objectType);
  }
}
