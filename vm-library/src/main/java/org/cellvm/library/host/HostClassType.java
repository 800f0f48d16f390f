package org.cellvm.library.host;

import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/**
 * The type of Java classes. It serves as the metaclass of a class statement that has a Java
 * interface as its first base, and makes a class of Python's of it.
 */
@ExposedType(name = "java.class", baseType = false, basicSize = 24, doc = "A Java class.")
final class HostClassType extends ObjectType {
  static final HostClassType TYPE =
      new HostClassType(new HostClassTypeTable(), "java.class", ObjectType.TYPE);

  private HostClassType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject bases = n == 3 ? args[off + 1] : null;
    if (bases instanceof PyTuple tuple) {
      for (PyObject base : tuple.items) {
        if (base instanceof PyHostClass c) {
          return c.host.derive(ts, args[off], tuple, args[off + 2]);
        }
      }
    }
    throw Errors.typeError("cannot create 'java.class' instances");
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {}

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyHostClass self = (PyHostClass) callable;
    Args.noKeywords(self.javaClass.getSimpleName(), kwnames);
    int mark = ts.mark();
    try {
      return self.host.construct(ts, self, args, off, n);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyHostClass self = (PyHostClass) o;
    int mark = ts.mark();
    try {
      if (name == Names.__name__) {
        return PyString.fromString(self.javaClass.getSimpleName());
      }
      if (name == Names.__module__) {
        return PyString.fromString(self.javaClass.getPackageName());
      }
      PyObject found = self.host.getStatic(ts, self, name);
      return found != null ? found : super.tp_getattro(ts, o, name);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    PyHostClass self = (PyHostClass) o;
    int mark = ts.mark();
    try {
      if (value == null) {
        throw Errors.attributeError("attributes of Java classes cannot be deleted");
      }
      self.host.setStatic(ts, self, name, value);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyHostClass a) || op != Objects.EQ && op != Objects.NE) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal = w instanceof PyHostClass b && a.javaClass == b.javaClass;
    return PyBool.of(equal == (op == Objects.EQ));
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return ((PyHostClass) o).javaClass.hashCode();
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    Class<?> c = ((PyHostClass) o).javaClass;
    return PyString.fromString(
        "<java " + (c.isInterface() ? "interface " : "class ") + c.getName() + ">");
  }

  @ExposedMethod(value = "__dir__", convention = Convention.NOARGS, doc = "The attributes' names.")
  static PyObject dir(ThreadState ts, PyHostClass self) {
    return PyList.ofStrings(ts, self.host.staticNames(ts, self));
  }

  @ExposedMethod(value = "__instancecheck__", convention = Convention.O, doc = "For isinstance.")
  static boolean instanceCheck(ThreadState ts, PyHostClass self, PyObject o) {
    return self.host.isInstance(ts, self, o);
  }

  @ExposedMethod(value = "__subclasscheck__", convention = Convention.O, doc = "For issubclass.")
  static boolean subclassCheck(ThreadState ts, PyHostClass self, PyObject o) {
    return self.host.isSubclass(ts, self, o);
  }
}
