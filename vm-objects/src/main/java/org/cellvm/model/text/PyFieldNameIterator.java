package org.cellvm.model.text;

import java.math.BigInteger;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;

/** Yields the attributes and items of a field name to {@code string.Formatter}. */
final class PyFieldNameIterator extends PyObject {
  private final PyBaseString text;
  private final FieldName name;

  private PyFieldNameIterator(PyBaseString text, FieldName name) {
    text.incref();
    this.text = text;
    this.name = name;
  }

  /** The tuple of the first part, a long or a string, and an iterator over the others; owned. */
  static PyTuple split(ThreadState ts, PyBaseString text) {
    FieldName name = new FieldName(text, 0, text.length());
    long index = name.firstIndex();
    PyObject first =
        index >= 0
            ? PyLong.valueOf(BigInteger.valueOf(index))
            : text.substring(name.firstStart, name.firstEnd);
    return PyTuple.of(ts, first, new PyFieldNameIterator(text, name));
  }

  /** The tuple (whether it is an attribute, its name or number), owned; null at the end. */
  PyObject next(ThreadState ts) {
    if (!name.next()) {
      return null;
    }
    PyObject part =
        name.index >= 0
            ? PyLong.valueOf(BigInteger.valueOf(name.index))
            : text.substring(name.nameStart, name.nameEnd);
    return PyTuple.of(ts, PyBool.of(name.isAttribute), part);
  }

  @Override
  public PyType type() {
    return FieldNameIteratorType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    text.decref(ts);
  }
}
