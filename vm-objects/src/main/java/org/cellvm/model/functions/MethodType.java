package org.cellvm.model.functions;

import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.SpecialMethods;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code instancemethod}. */
@ExposedType(
    name = "instancemethod",
    basicSize = 48,
    doc = "instancemethod(function, instance, class)\n\nCreate an instance method object.",
    baseType = false,
    weakrefOffset = 40,
    declares = "tp_setattro")
public class MethodType extends ObjectType {
  public static final MethodType TYPE =
      new MethodType(new MethodTypeTable(), "instancemethod", ObjectType.TYPE);

  protected MethodType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Calls: a level of recursion for the method, and another one for its function

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyMethod m = (PyMethod) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      if (m.self == null) {
        checkFirst(ts, m, n > 0 ? args[off] : null);
        return m.function.type().tp_call(ts, m.function, args, off, n, kwnames);
      }
      PyObject[] all = SpecialMethods.prepend(m.self, args, off, n, kwnames);
      Ref.hold(m.self, 1);
      try {
        return m.function.type().tp_call(ts, m.function, all, 0, n + 1, kwnames);
      } finally {
        Ref.drop(ts, m.self, 1);
      }
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    PyMethod m = (PyMethod) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      if (m.self == null) {
        checkFirst(ts, m, null);
        return m.function.type().call0(ts, m.function);
      }
      Ref.hold(m.self, 1);
      try {
        return m.function.type().call1(ts, m.function, m.self);
      } finally {
        Ref.drop(ts, m.self, 1);
      }
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    PyMethod m = (PyMethod) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      if (m.self == null) {
        checkFirst(ts, m, a);
        return m.function.type().call1(ts, m.function, a);
      }
      Ref.hold(m.self, 1);
      try {
        return m.function.type().call2(ts, m.function, m.self, a);
      } finally {
        Ref.drop(ts, m.self, 1);
      }
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    PyMethod m = (PyMethod) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      if (m.self == null) {
        checkFirst(ts, m, a);
        return m.function.type().call2(ts, m.function, a, b);
      }
      Ref.hold(m.self, 1);
      try {
        return m.function.type().call3(ts, m.function, m.self, a, b);
      } finally {
        Ref.drop(ts, m.self, 1);
      }
    } finally {
      ts.leaveRecursive();
    }
  }

  /**
   * The first argument of an unbound method has to be an instance of its class; null stands for no
   * argument.
   */
  private static void checkFirst(ThreadState ts, PyMethod m, PyObject first) {
    if (first != null && m.cls != null && Objects.isInstance(ts, first, m.cls)) {
      return;
    }
    String given = "nothing";
    if (first != null) {
      PyObject cls = Objects.getAttrOrNull(ts, first, Names.__class__);
      if (cls == null) {
        cls = Ref.inc(first.type());
      }
      given = nameOf(ts, cls) + " instance";
      cls.decref(ts);
    }
    throw Errors.typeError(
        "unbound method "
            + Objects.functionDescription(m)
            + " must be called with "
            + nameOf(ts, m.cls)
            + " instance as first argument (got "
            + given
            + " instead)");
  }

  /** {@code __name__} of a class or function; "?" where it has none. */
  private static String nameOf(ThreadState ts, PyObject o) {
    if (o == null) {
      return "?";
    }
    PyObject name = Objects.getAttrOrNull(ts, o, Names.__name__);
    String text = name instanceof PyString ? name.toString() : "?";
    Ref.dec(ts, name);
    return text;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("instancemethod", kwnames);
    Args.unpack("instancemethod", "instancemethod", n, 2, 3, null);
    PyObject function = args[off];
    if (!Objects.isCallable(function)) {
      throw Errors.typeError("first argument must be callable");
    }
    PyObject self = args[off + 1] == PyNone.NONE ? null : args[off + 1];
    PyObject cls = n > 2 ? args[off + 2] : null;
    if (self == null && cls == null) {
      throw Errors.typeError("unbound methods must have non-NULL im_class");
    }
    return PyMethod.create(ts, function, self, cls);
  }

  // Binding

  /** An unbound method is bound; a bound one stays, and so does one of another class. */
  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyMethod m = (PyMethod) descr;
    if (m.self != null) {
      return Ref.inc(m);
    }
    if (m.cls != null && type != null && !Objects.isSubclass(ts, type, m.cls)) {
      return Ref.inc(m);
    }
    return PyMethod.create(ts, m.function, o == PyNone.NONE ? null : o, type);
  }

  // Attributes: the method's own, then the function's

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyObject descr = TYPE.lookup(ts, name);
    if (descr != null) {
      return descr.type().has(Slots.TP_DESCR_GET)
          ? descr.type().tp_descr_get(ts, descr, o, TYPE)
          : Ref.inc(descr);
    }
    return Objects.getAttr(ts, ((PyMethod) o).function, name);
  }

  @ExposedGetter(value = "im_class", member = true, doc = "the class associated with a method")
  static PyObject imClass(ThreadState ts, PyMethod self) {
    return self.cls == null ? PyNone.NONE : Ref.inc(self.cls);
  }

  @ExposedGetter(
      value = "im_func",
      member = true,
      doc = "the function (or other callable) implementing a method")
  static PyObject imFunc(ThreadState ts, PyMethod self) {
    return Ref.inc(self.function);
  }

  @ExposedGetter(
      value = "__func__",
      member = true,
      doc = "the function (or other callable) implementing a method")
  static PyObject func(ThreadState ts, PyMethod self) {
    return Ref.inc(self.function);
  }

  @ExposedGetter(
      value = "im_self",
      member = true,
      doc = "the instance to which a method is bound; None for unbound methods")
  static PyObject imSelf(ThreadState ts, PyMethod self) {
    return self.self == null ? PyNone.NONE : Ref.inc(self.self);
  }

  @ExposedGetter(
      value = "__self__",
      member = true,
      doc = "the instance to which a method is bound; None for unbound methods")
  static PyObject self(ThreadState ts, PyMethod self) {
    return imSelf(ts, self);
  }

  @ExposedGetter("__doc__")
  static PyObject doc(ThreadState ts, PyMethod self) {
    return Objects.getAttr(ts, self.function, Names.__doc__);
  }

  // Showing and comparing

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyMethod m = (PyMethod) o;
    String name = nameOf(ts, m.cls) + "." + nameOf(ts, m.function);
    if (m.self == null) {
      return PyString.fromString("<unbound method " + name + ">");
    }
    PyString self = Objects.repr(ts, m.self);
    PyString result = PyString.fromString("<bound method " + name + " of " + self + ">");
    self.decref(ts);
    return result;
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyMethod m = (PyMethod) o;
    long h = Objects.hash(ts, m.self == null ? PyNone.NONE : m.self);
    h ^= Objects.hash(ts, m.function);
    return h == -1 ? -2 : h;
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    PyMethod a = (PyMethod) v;
    PyMethod b = (PyMethod) w;
    int c = Objects.compare(ts, a.function, b.function);
    if (c != 0 || a.self == b.self) {
      return c;
    }
    if (a.self == null || b.self == null) {
      return a.self == null ? -1 : 1;
    }
    return Objects.compare(ts, a.self, b.self);
  }
}
