package org.cellvm.model;

import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code super}. */
@ExposedType(name = "super", doc = "super(type[, object-or-type])")
public class SuperType extends ObjectType {
  public static final SuperType TYPE =
      new SuperType(new SuperTypeTable(), "super", ObjectType.TYPE);

  protected SuperType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PySuper(ts) : new PySuperDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError("super does not take keyword arguments");
    }
    if (n < 1 || n > 2) {
      throw Errors.typeError(
          "super() takes at " + (n < 1 ? "least 1 argument" : "most 2 arguments")
              + " (" + n + " given)");
    }
    if (!(args[off] instanceof PyType type)) {
      throw Args.wrong("type", args[off], "super", 1);
    }
    PyObject object = n == 2 && args[off + 1] != PyNone.NONE ? args[off + 1] : null;
    PyType objectType = object == null ? null : check(ts, type, object);
    ((PySuper) self).set(ts, Ref.inc(type), Ref.inc(object), objectType);
  }

  /** The class whose order is followed: the object itself or its class; owned. */
  private static PyType check(ThreadState ts, PyType type, PyObject object) {
    if (object instanceof PyType t && t.isSubtype(type)) {
      return Ref.inc(t);
    }
    if (object.type().isSubtype(type)) {
      return Ref.inc(object.type());
    }
    PyObject cls = Objects.getAttrOrNull(ts, object, Names.__class__);
    if (cls instanceof PyType t && t != object.type() && t.isSubtype(type)) {
      return t;
    }
    Ref.dec(ts, cls);
    throw Errors.typeError("super(type, obj): obj must be an instance or subtype of type");
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PySuper self = (PySuper) o;
    PyType start = self.objectType;
    if (start != null && !name.equalTo(Names.__class__)) {
      PyObject[] mro = start.mro;
      int i = 0;
      while (i < mro.length && mro[i] != self.type) {
        i++;
      }
      for (i++; i < mro.length; i++) {
        PyDict dict =
            mro[i] instanceof PyType t
                ? t.dict(ts)
                : mro[i] instanceof PyClassObject c ? c.dict : null;
        PyObject found = dict == null ? null : dict.getStr(ts, name);
        if (found != null) {
          found.incref();
          PyType type = found.type();
          if (!type.has(Slots.TP_DESCR_GET)) {
            return found;
          }
          try {
            PyObject bound = self.object == start ? null : self.object;
            return type.tp_descr_get(ts, found, bound, start);
          } finally {
            found.decref(ts);
          }
        }
      }
    }
    return Objects.genericGetAttr(ts, o, name);
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PySuper self = (PySuper) descr;
    if (o == null || o == PyNone.NONE || self.object != null) {
      return Ref.inc(descr);
    }
    if (descr.getClass() != PySuper.class) {
      return descr.type().type().call2(ts, descr.type(), self.type, o);
    }
    PyType objectType = check(ts, self.type, o);
    PySuper bound = new PySuper(ts);
    bound.set(ts, Ref.inc(self.type), Ref.inc(o), objectType);
    return bound;
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PySuper self = (PySuper) o;
    String type = self.type == null ? "NULL" : self.type.name();
    return PyString.fromString(
        self.objectType == null
            ? "<super: <class '" + type + "'>, NULL>"
            : "<super: <class '" + type + "'>, <" + self.objectType.name() + " object>>");
  }

  @ExposedGetter(value = "__thisclass__", member = true)
  static PyObject thisClass(ThreadState ts, PySuper self) {
    return self.type == null ? PyNone.NONE : Ref.inc(self.type);
  }

  @ExposedGetter(value = "__self__", member = true)
  static PyObject self(ThreadState ts, PySuper self) {
    return self.object == null ? PyNone.NONE : Ref.inc(self.object);
  }

  @ExposedGetter(value = "__self_class__", member = true)
  static PyObject selfClass(ThreadState ts, PySuper self) {
    return self.objectType == null ? PyNone.NONE : Ref.inc(self.objectType);
  }
}
