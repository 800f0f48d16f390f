package org.cellvm.model.descriptors;

import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code property}. */
@ExposedType(
    name = "property",
    basicSize = 56,
    doc =
        "property(fget=None, fset=None, fdel=None, doc=None) -> property attribute\n\n"
            + "fget, fset and fdel are the functions that get, set and delete the attribute.",
    declares = "tp_getattro")
public class PropertyType extends ObjectType {
  public static final PropertyType TYPE =
      new PropertyType(new PropertyTypeTable(), "property", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"fget", "fset", "fdel", "doc"};

  protected PropertyType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyProperty(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "property", KEYWORDS, 0, args, off, n, kwnames);
    PyProperty p = (PyProperty) self;
    PyObject doc = a[3];
    p.set(ts, given(a[0]), given(a[1]), given(a[2]), doc);
    p.getterDoc = false;
    if ((doc == null || doc == PyNone.NONE) && p.getter != null) {
      inheritDoc(ts, p);
    }
  }

  private static PyObject given(PyObject o) {
    return o == PyNone.NONE ? null : o;
  }

  /** Without documentation of its own a property has the getter's. */
  private static void inheritDoc(ThreadState ts, PyProperty p) {
    PyObject doc;
    try {
      doc = Objects.getAttrOrNull(ts, p.getter, Names.__doc__);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.Exception)) {
        throw e;
      }
      e.discard(ts);
      return;
    }
    if (doc == null) {
      return;
    }
    try {
      if (p.type() == TYPE) {
        PyObject old = p.doc;
        p.doc = Ref.inc(doc);
        Ref.dec(ts, old);
      } else {
        // A subclass has a __doc__ of its own, so the instance's goes into the instance's dict.
        Objects.setAttr(ts, p, Names.__doc__, doc);
      }
      p.getterDoc = true;
    } finally {
      doc.decref(ts);
    }
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyProperty p = (PyProperty) descr;
    if (o == null || o == PyNone.NONE) {
      return Ref.inc(p);
    }
    if (p.getter == null) {
      throw Errors.attributeError("unreadable attribute");
    }
    Ref.hold(o, 1);
    try {
      return Objects.call1(ts, p.getter, o);
    } finally {
      Ref.drop(ts, o, 1);
    }
  }

  @Override
  public void tp_descr_set(ThreadState ts, PyObject descr, PyObject o, PyObject value) {
    PyProperty p = (PyProperty) descr;
    PyObject f = value == null ? p.deleter : p.setter;
    if (f == null) {
      throw Errors.attributeError(value == null ? "can't delete attribute" : "can't set attribute");
    }
    PyObject result = value == null ? Objects.call1(ts, f, o) : Objects.call2(ts, f, o, value);
    result.decref(ts);
  }

  private static PyObject copy(
      ThreadState ts, PyProperty p, PyObject getter, PyObject setter, PyObject deleter) {
    PyObject get = getter == null || getter == PyNone.NONE ? orNone(p.getter) : getter;
    PyObject set = setter == null || setter == PyNone.NONE ? orNone(p.setter) : setter;
    PyObject del = deleter == null || deleter == PyNone.NONE ? orNone(p.deleter) : deleter;
    PyObject doc = p.getterDoc && get != PyNone.NONE ? PyNone.NONE : orNone(p.doc);
    PyObject[] args = {get, set, del, doc};
    return Objects.call(ts, p.type(), args, 0, 4, null);
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : o;
  }

  @ExposedMethod(
      value = "getter",
      convention = Convention.O,
      doc = "Descriptor to change the getter on a property.")
  static PyObject getter(ThreadState ts, PyProperty self, PyObject f) {
    return copy(ts, self, f, null, null);
  }

  @ExposedMethod(
      value = "setter",
      convention = Convention.O,
      doc = "Descriptor to change the setter on a property.")
  static PyObject setter(ThreadState ts, PyProperty self, PyObject f) {
    return copy(ts, self, null, f, null);
  }

  @ExposedMethod(
      value = "deleter",
      convention = Convention.O,
      doc = "Descriptor to change the deleter on a property.")
  static PyObject deleter(ThreadState ts, PyProperty self, PyObject f) {
    return copy(ts, self, null, null, f);
  }

  @ExposedGetter(value = "fget", member = true)
  static PyObject fget(ThreadState ts, PyProperty self) {
    return Ref.inc(orNone(self.getter));
  }

  @ExposedGetter(value = "fset", member = true)
  static PyObject fset(ThreadState ts, PyProperty self) {
    return Ref.inc(orNone(self.setter));
  }

  @ExposedGetter(value = "fdel", member = true)
  static PyObject fdel(ThreadState ts, PyProperty self) {
    return Ref.inc(orNone(self.deleter));
  }

  @ExposedGetter(value = "__doc__", member = true)
  static PyObject doc(ThreadState ts, PyProperty self) {
    return Ref.inc(orNone(self.doc));
  }
}
