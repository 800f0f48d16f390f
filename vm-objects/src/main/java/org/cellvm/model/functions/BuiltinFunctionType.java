package org.cellvm.model.functions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.descriptors.PyDescr;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code builtin_function_or_method}. */
@ExposedType(
    name = "builtin_function_or_method",
    basicSize = 40,
    baseType = false,
    declares = "tp_getattro")
public class BuiltinFunctionType extends ObjectType {
  public static final BuiltinFunctionType TYPE =
      new BuiltinFunctionType(
          new BuiltinFunctionTypeTable(), "builtin_function_or_method", ObjectType.TYPE);

  protected BuiltinFunctionType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // A call by an instruction takes no level of recursion and does not come here: see
  // PyBuiltinFunction.

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyBuiltinFunction f = (PyBuiltinFunction) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return f.table.call(f.index, ts, f.self, args, off, n, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    PyBuiltinFunction f = (PyBuiltinFunction) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return f.table.call0(f.index, ts, f.self);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    PyBuiltinFunction f = (PyBuiltinFunction) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return f.table.call1(f.index, ts, f.self, a);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    PyBuiltinFunction f = (PyBuiltinFunction) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return f.table.call2(f.index, ts, f.self, a, b);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call3(ThreadState ts, PyObject callable, PyObject a, PyObject b, PyObject c) {
    PyBuiltinFunction f = (PyBuiltinFunction) callable;
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return f.table.call3(f.index, ts, f.self, a, b, c);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyBuiltinFunction f = (PyBuiltinFunction) o;
    if (f.self == null) {
      return PyString.fromString("<built-in function " + f.name() + ">");
    }
    return PyString.fromString(
        "<built-in method "
            + f.name()
            + " of "
            + f.self.type().name()
            + " object at "
            + Objects.address(ts, f.self)
            + ">");
  }

  private static boolean same(PyObject v, PyObject w) {
    PyBuiltinFunction a = (PyBuiltinFunction) v;
    PyBuiltinFunction b = (PyBuiltinFunction) w;
    return a.self == b.self
        && a.table == b.table
        && a.table.original(a.index) == a.table.original(b.index);
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    PyBuiltinFunction a = (PyBuiltinFunction) v;
    PyBuiltinFunction b = (PyBuiltinFunction) w;
    if (a.self != b.self) {
      return a.self == null
          ? -1
          : b.self == null ? 1 : Objects.compareAddresses(ts, a.self, b.self);
    }
    if (same(a, b)) {
      return 0;
    }
    return a.name().compareTo(b.name()) < 0 ? -1 : 1;
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    boolean inequality = op != Objects.EQ && op != Objects.NE;
    if (inequality) {
      Warnings.warnPy3k(ts, "builtin_function_or_method order comparisons not supported in 3.x");
    }
    if (inequality || !(v instanceof PyBuiltinFunction) || !(w instanceof PyBuiltinFunction)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return PyBool.of(same(v, w) == (op == Objects.EQ));
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyBuiltinFunction f = (PyBuiltinFunction) o;
    long h = f.self == null ? 0 : Objects.hash(ts, f.self);
    int original = f.table.original(f.index);
    h ^= f.table.name(original).hashCode() * 31L + original;
    return h == -1 ? -2 : h;
  }

  @ExposedGetter(value = "__module__", member = true)
  static PyObject module(ThreadState ts, PyBuiltinFunction self) {
    return self.module == null ? PyNone.NONE : Ref.inc(self.module);
  }

  @ExposedSetter("__module__")
  static void setModule(ThreadState ts, PyBuiltinFunction self, PyObject value) {
    if (!self.isImmortal()) {
      PyObject old = self.module;
      self.module = Ref.inc(value);
      Ref.dec(ts, old);
    }
  }

  @ExposedGetter("__doc__")
  static PyObject doc(ThreadState ts, PyBuiltinFunction self) {
    return PyDescr.docOf(self.table.doc(self.index));
  }

  @ExposedGetter("__name__")
  static PyObject name(ThreadState ts, PyBuiltinFunction self) {
    return PyString.fromString(self.name());
  }

  @ExposedGetter("__self__")
  static PyObject self(ThreadState ts, PyBuiltinFunction self) {
    return self.self == null ? PyNone.NONE : Ref.inc(self.self);
  }
}
