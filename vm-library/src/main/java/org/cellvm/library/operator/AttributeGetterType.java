package org.cellvm.library.operator;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.ExposedType;

/** The type {@code operator.attrgetter}; dots in a name lead to attributes of attributes. */
@ExposedType(
    name = "operator.attrgetter",
    declares = "tp_getattro",
    baseType = false,
    doc =
        "attrgetter(attr, ...) --> attrgetter object\n\nCalled with an object, it gets attributes.")
final class AttributeGetterType extends ObjectType {
  static final AttributeGetterType TYPE =
      new AttributeGetterType(
          new AttributeGetterTypeTable(), "operator.attrgetter", ObjectType.TYPE);

  private AttributeGetterType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("attrgetter()", kwnames);
    if (n == 0) {
      Args.unpack("attrgetter", "attrgetter", n, 1, 1, null);
    }
    return new PyGetter(ts, this, Ref.copyOf(args, off, n), null);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyGetter.checkOneArgument("attrgetter", n, kwnames);
    return call1(ts, callable, args[off]);
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject o) {
    PyObject[] names = ((PyGetter) callable).items;
    ts.enterRecursive(ThreadState.CALLING);
    int mark = ts.mark();
    try {
      if (names.length == 1) {
        return dotted(ts, o, names[0]);
      }
      PyObject[] values = new PyObject[names.length];
      for (int i = 0; i < names.length; i++) {
        values[i] = ts.own(dotted(ts, o, names[i]));
      }
      return PyTuple.copyOf(ts, values, 0, values.length);
    } finally {
      ts.release(mark);
      ts.leaveRecursive();
    }
  }

  private static PyObject dotted(ThreadState ts, PyObject o, PyObject nameObject) {
    if (!(nameObject instanceof PyString) && !(nameObject instanceof PyUnicode)) {
      throw Errors.typeError("attribute name must be a string");
    }
    PyString name = Objects.attributeName(ts, nameObject);
    String text = name.toString();
    if (text.indexOf('.') < 0) {
      return Objects.getAttr(ts, o, name);
    }
    PyObject value = o;
    int start = 0;
    for (; ; ) {
      int dot = text.indexOf('.', start);
      String part = dot < 0 ? text.substring(start) : text.substring(start, dot);
      PyString key = ts.own(PyString.intern(ts, PyString.fromString(part)));
      value = Objects.getAttr(ts, value, key);
      if (dot < 0) {
        return value;
      }
      ts.own(value);
      start = dot + 1;
    }
  }
}
