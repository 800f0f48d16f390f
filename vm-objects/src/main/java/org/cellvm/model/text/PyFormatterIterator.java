package org.cellvm.model.text;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyTuple;

/** Yields the pieces of a format string to {@code string.Formatter}. */
final class PyFormatterIterator extends PyObject {
  private final PyBaseString text;
  private final FormatMarkup markup;

  /** Counts {@code text} up. */
  PyFormatterIterator(PyBaseString text) {
    text.incref();
    this.text = text;
    markup = new FormatMarkup(text);
  }

  /** The tuple (literal, field name, specification, conversion), owned; null at the end. */
  PyObject next(ThreadState ts) {
    if (!markup.next()) {
      return null;
    }
    PyObject literal = text.substring(markup.literalStart, markup.literalEnd);
    if (!markup.hasField) {
      return PyTuple.of(ts, literal, PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }
    PyObject conversion = PyNone.NONE;
    if (markup.conversion != 0) {
      conversion =
          text instanceof PyUnicode
              ? PyUnicode.fromCodePoint(markup.conversion)
              : PyString.ofChar(markup.conversion);
    }
    return PyTuple.of(
        ts,
        literal,
        text.substring(markup.nameStart, markup.nameEnd),
        text.substring(markup.specStart, markup.specEnd),
        conversion);
  }

  @Override
  public PyType type() {
    return FormatterIteratorType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    text.decref(ts);
  }
}
