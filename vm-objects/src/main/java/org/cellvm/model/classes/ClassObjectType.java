package org.cellvm.model.classes;

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
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type {@code classobj}: that of old-style classes. */
@ExposedType(
    name = "classobj",
    basicSize = 72,
    doc = "classobj(name, bases, dict)\n\nCreate a class object.",
    weakrefOffset = 64)
public final class ClassObjectType extends ObjectType {
  public static final ClassObjectType TYPE =
      new ClassObjectType(new ClassObjectTypeTable(), "classobj", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"name", "bases", "dict"};

  private ClassObjectType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public boolean isBaseType() {
    return false;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = new PyObject[KEYWORDS.length];
    try {
      Args.bind(ts, "function", KEYWORDS, 3, args, off, n, kwnames, a);
    } catch (PyException e) {
      // The name is checked before a later argument is missed.
      if (a[0] != null) {
        checkName(a[0]);
      }
      throw e;
    }
    checkName(a[0]);
    return create(ts, a[0], a[1], a[2]);
  }

  private static void checkName(PyObject name) {
    if (!(name instanceof PyString)) {
      throw Errors.typeError("argument 1 must be string, not " + Objects.typeName(name));
    }
  }

  /** {@code PyClass_New}; all borrowed. A base that is a new-style class makes the class itself. */
  static PyObject create(ThreadState ts, PyObject name, PyObject bases, PyObject dict) {
    checkName(name);
    if (!(dict instanceof PyDict d)) {
      throw Errors.typeError("PyClass_New: dict must be a dictionary");
    }
    if (!(bases instanceof PyTuple tuple)) {
      throw Errors.typeError("PyClass_New: bases must be a tuple");
    }
    for (PyObject base : tuple.items) {
      if (!(base instanceof PyClassObject)) {
        if (Objects.isCallable(base.type())) {
          return Objects.call(ts, base.type(), new PyObject[] {name, bases, dict}, 0, 3, null);
        }
        throw Errors.typeError("PyClass_New: base must be a class");
      }
    }
    if (d.getStr(ts, Names.__doc__) == null) {
      d.putStr(ts, Names.__doc__, PyNone.NONE);
    }
    if (d.getStr(ts, Names.__module__) == null && ts.frame != null) {
      PyObject module = ts.frame.globals.getStr(ts, Names.__name__);
      if (module != null) {
        d.putStr(ts, Names.__module__, module);
      }
    }
    return new PyClassObject(ts, Ref.inc(tuple), Ref.inc(d), Ref.inc((PyString) name));
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return PyInstanceObject.create(ts, (PyClassObject) callable, args, off, n, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyClassObject c = (PyClassObject) o;
    if (name.equalTo(Names.__dict__)) {
      return Ref.inc(c.dict);
    }
    if (name.equalTo(Names.__bases__)) {
      return Ref.inc(c.bases);
    }
    if (name.equalTo(Names.__name__)) {
      return Ref.inc(c.name);
    }
    PyObject value = c.lookup(ts, name);
    if (value == null) {
      throw noAttribute(c, name);
    }
    PyType type = value.type();
    if (!type.has(Slots.TP_DESCR_GET)) {
      return Ref.inc(value);
    }
    value.incref();
    try {
      return type.tp_descr_get(ts, value, null, c);
    } finally {
      value.decref(ts);
    }
  }

  private static PyException noAttribute(PyClassObject c, PyString name) {
    return Errors.attributeError("class " + c.name + " has no attribute '" + name + "'");
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    PyClassObject c = (PyClassObject) o;
    if (name.equalTo(Names.__dict__)) {
      if (!(value instanceof PyDict d)) {
        throw Errors.typeError("__dict__ must be a dictionary object");
      }
      PyDict old = c.dict;
      c.dict = Ref.inc(d);
      old.decref(ts);
      c.findHooks(ts);
    } else if (name.equalTo(Names.__bases__)) {
      setBases(ts, c, value);
    } else if (name.equalTo(Names.__name__)) {
      if (!(value instanceof PyString s)) {
        throw Errors.typeError("__name__ must be a string object");
      }
      if (s.toString().indexOf('\0') >= 0) {
        throw Errors.typeError("__name__ must not contain null bytes");
      }
      PyString old = c.name;
      c.name = Ref.inc(s);
      old.decref(ts);
    } else {
      c.setHook(ts, name, value);
      if (value != null) {
        c.dict.putStr(ts, name, value);
      } else if (!c.dict.remove(ts, name)) {
        throw noAttribute(c, name);
      }
    }
  }

  private static void setBases(ThreadState ts, PyClassObject c, PyObject value) {
    if (!(value instanceof PyTuple tuple)) {
      throw Errors.typeError("__bases__ must be a tuple object");
    }
    for (PyObject base : tuple.items) {
      if (!(base instanceof PyClassObject b)) {
        throw Errors.typeError("__bases__ items must be classes");
      }
      if (b.isSubclass(c)) {
        throw Errors.typeError("a __bases__ item causes an inheritance cycle");
      }
    }
    PyTuple old = c.bases;
    c.bases = Ref.inc(tuple);
    old.decref(ts);
    c.findHooks(ts);
  }

  private static String qualifiedName(ThreadState ts, PyClassObject c) {
    PyObject module = c.dict.getStr(ts, Names.__module__);
    return (module instanceof PyString m ? m.toString() : "?") + "." + c.name;
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString(
        "<class " + qualifiedName(ts, (PyClassObject) o) + " at " + Objects.address(ts, o) + ">");
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyClassObject c = (PyClassObject) o;
    return c.dict.getStr(ts, Names.__module__) instanceof PyString
        ? PyString.fromString(qualifiedName(ts, c))
        : Ref.inc(c.name);
  }
}
