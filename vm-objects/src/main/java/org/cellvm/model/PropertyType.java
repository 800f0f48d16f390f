package org.cellvm.model;

import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code property}. */
@ExposedType(
    name = "property",
    doc = "property(fget=None, fset=None, fdel=None, doc=None) -> property attribute")
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
    return subtype == TYPE ? new PyProperty(ts) : new PyPropertyDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "property", KEYWORDS, 0, args, off, n, kwnames);
    PyProperty p = (PyProperty) self;
    p.set(ts, a[0], a[1], a[2], a[3]);
    p.docFromGetter = false;
    if ((a[3] == null || a[3] == PyNone.NONE) && p.fget != null) {
      PyObject doc;
      try {
        doc = Objects.getAttr(ts, p.fget, Names.__doc__);
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.Exception)) {
          throw e;
        }
        e.discard(ts);
        return;
      }
      if (self.getClass() == PyProperty.class) {
        PyObject old = p.doc;
        p.doc = doc;
        Ref.dec(ts, old);
      } else {
        // A subclass has a __doc__ of its own that would hide ours: the instance's dict goes first.
        Objects.setAttr(ts, self, Names.__doc__, doc);
        doc.decref(ts);
      }
      p.docFromGetter = true;
    }
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    if (o == null || o == PyNone.NONE) {
      return Ref.inc(descr);
    }
    PyObject fget = ((PyProperty) descr).fget;
    if (fget == null) {
      throw Errors.attributeError("unreadable attribute");
    }
    return fget.type().call1(ts, fget, o);
  }

  @Override
  public void tp_descr_set(ThreadState ts, PyObject descr, PyObject o, PyObject value) {
    PyProperty p = (PyProperty) descr;
    PyObject function = value == null ? p.fdel : p.fset;
    if (function == null) {
      throw Errors.attributeError(
          value == null ? "can't delete attribute" : "can't set attribute");
    }
    PyObject result =
        value == null
            ? function.type().call1(ts, function, o)
            : function.type().call2(ts, function, o, value);
    result.decref(ts);
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : Ref.inc(o);
  }

  private static PyObject copy(
      ThreadState ts, PyProperty self, PyObject get, PyObject set, PyObject del) {
    PyObject doc =
        self.docFromGetter && get != null || self.doc == null ? PyNone.NONE : self.doc;
    PyObject[] args = {
      ts.own(orNone(get != null && get != PyNone.NONE ? get : self.fget)),
      ts.own(orNone(set != null && set != PyNone.NONE ? set : self.fset)),
      ts.own(orNone(del != null && del != PyNone.NONE ? del : self.fdel)),
      doc
    };
    return Objects.call(ts, self.type(), args, 0, args.length, null);
  }

  @ExposedMethod(value = "getter", convention = Convention.O)
  static PyObject getter(ThreadState ts, PyProperty self, PyObject function) {
    return copy(ts, self, function, null, null);
  }

  @ExposedMethod(value = "setter", convention = Convention.O)
  static PyObject setter(ThreadState ts, PyProperty self, PyObject function) {
    return copy(ts, self, null, function, null);
  }

  @ExposedMethod(value = "deleter", convention = Convention.O)
  static PyObject deleter(ThreadState ts, PyProperty self, PyObject function) {
    return copy(ts, self, null, null, function);
  }

  @ExposedGetter(value = "fget", member = true)
  static PyObject fget(ThreadState ts, PyProperty self) {
    return orNone(self.fget);
  }

  @ExposedGetter(value = "fset", member = true)
  static PyObject fset(ThreadState ts, PyProperty self) {
    return orNone(self.fset);
  }

  @ExposedGetter(value = "fdel", member = true)
  static PyObject fdel(ThreadState ts, PyProperty self) {
    return orNone(self.fdel);
  }

  @ExposedGetter(value = "__doc__", member = true)
  static PyObject doc(ThreadState ts, PyProperty self) {
    return orNone(self.doc);
  }
}
