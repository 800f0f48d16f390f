package org.cellvm.library.io;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io._TextIOBase}. */
@ExposedType(name = "_io._TextIOBase", addsLayout = false, doc = "The base class of text streams.")
class TextIoBaseType extends IoBaseType {
  static final TextIoBaseType TYPE =
      new TextIoBaseType(new TextIoBaseTypeTable(), "_io._TextIOBase", IoBaseType.TYPE);

  TextIoBaseType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "detach",
      convention = Convention.NOARGS,
      doc = "Takes the buffer out and returns it.")
  static PyObject detach(ThreadState ts, PyIo self) {
    throw Io.unsupported(ts, "detach");
  }

  @ExposedMethod(
      value = "read",
      convention = Convention.RAW,
      doc = "read([n])\n\nUp to n characters, or all that are left.")
  static PyObject read(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Io.unsupported(ts, "read");
  }

  @ExposedMethod(
      value = "readline",
      convention = Convention.RAW,
      doc = "readline([limit])\n\nA line with its end, of at most limit characters.")
  static PyObject readline(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Io.unsupported(ts, "readline");
  }

  @ExposedMethod(
      value = "write",
      convention = Convention.RAW,
      doc = "write(s)\n\nWrites text; returns the number of characters.")
  static PyObject write(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Io.unsupported(ts, "write");
  }

  @ExposedGetter(value = "encoding", doc = "The name of the encoding; None here.")
  static PyObject encoding(ThreadState ts, PyIo self) {
    return PyNone.NONE;
  }

  @ExposedGetter(value = "newlines", doc = "The line ends seen so far; None here.")
  static PyObject newlines(ThreadState ts, PyIo self) {
    return PyNone.NONE;
  }

  @ExposedGetter(value = "errors", doc = "What is done about errors of encoding; None here.")
  static PyObject errors(ThreadState ts, PyIo self) {
    return PyNone.NONE;
  }
}
