package org.cellvm.library.host;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type of Java objects; {@code __class__} tells a Java object's own class. */
@ExposedType(name = "java.object", baseType = false, basicSize = 24, doc = "A Java object.")
class HostObjectType extends ObjectType {
  static final HostObjectType TYPE =
      new HostObjectType(new HostObjectTypeTable(), "java.object", ObjectType.TYPE);

  HostObjectType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyHostObject self = (PyHostObject) o;
    int mark = ts.mark();
    try {
      if (name == Names.__class__) {
        return self.host.classOf(ts, self);
      }
      PyObject found = self.host.getAttr(ts, self, name);
      return found != null ? found : super.tp_getattro(ts, o, name);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject unboundMethod(ThreadState ts, PyObject o, PyString name) {
    PyHostObject self = (PyHostObject) o;
    return self.host.unboundMethod(ts, self, name);
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    PyHostObject self = (PyHostObject) o;
    int mark = ts.mark();
    try {
      if (value == null) {
        throw Errors.attributeError("attributes of Java objects cannot be deleted");
      }
      self.host.setAttr(ts, self, name, value);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    PyHostObject self = (PyHostObject) o;
    return self.host.size(ts, self);
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyHostObject self = (PyHostObject) o;
    int mark = ts.mark();
    try {
      return self.host.getItem(ts, self, key);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyHostObject self = (PyHostObject) o;
    int mark = ts.mark();
    try {
      self.host.setItem(ts, self, key, value);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject item) {
    PyHostObject self = (PyHostObject) o;
    int mark = ts.mark();
    try {
      return self.host.contains(ts, self, item);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    PyHostObject self = (PyHostObject) o;
    return self.host.isTrue(ts, self);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    PyHostObject self = (PyHostObject) o;
    return self.host.iterate(ts, self);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyHostObject self = (PyHostObject) o;
    return self.host.hash(ts, self);
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyHostObject self)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int mark = ts.mark();
    try {
      if (op == Objects.EQ || op == Objects.NE) {
        return PyBool.of(self.host.areEqual(ts, self, w) == (op == Objects.EQ));
      }
      Integer c = self.host.compare(ts, self, w);
      return c == null ? PyNotImplemented.NOT_IMPLEMENTED : PyBool.of(Objects.matches(c, op));
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyHostObject self = (PyHostObject) o;
    return self.host.text(ts, self);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyHostObject self = (PyHostObject) o;
    int mark = ts.mark();
    try {
      PyObject text = ts.own(Objects.repr(ts, ts.own(self.host.text(ts, self))));
      return PyString.fromString("<" + self.object.getClass().getName() + " " + text + ">");
    } finally {
      ts.release(mark);
    }
  }

  @ExposedMethod(value = "__dir__", convention = Convention.NOARGS, doc = "The attributes' names.")
  static PyObject dir(ThreadState ts, PyHostObject self) {
    return PyList.ofStrings(ts, self.host.names(ts, self));
  }

  @ExposedMethod(value = "__enter__", convention = Convention.NOARGS, doc = "For with statements.")
  static PyObject enter(ThreadState ts, PyHostObject self) {
    if (!(self.object instanceof AutoCloseable)) {
      throw Errors.attributeError("__enter__");
    }
    self.incref();
    return self;
  }

  @ExposedMethod(value = "__exit__", parse = "__exit__ 3 3", convention = Convention.UNPACK)
  static PyObject exit(ThreadState ts, PyHostObject self, PyObject a, PyObject b, PyObject c) {
    PyString name = ts.own(PyString.intern(ts, PyString.fromString("close")));
    PyObject close = ts.own(Objects.getAttr(ts, self, name));
    ts.own(Objects.call0(ts, close));
    return PyNone.NONE;
  }
}
