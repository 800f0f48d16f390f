package org.cellvm.library.cstringio;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code cStringIO.StringO}. */
@ExposedType(
    name = "cStringIO.StringO",
    basicSize = 56,
    baseType = false,
    members = StringStreamMethods.class,
    doc = "A stream that is written to and read from memory.")
final class StringOType extends ObjectType {
  static final StringOType TYPE =
      new StringOType(new StringOTypeTable(), "cStringIO.StringO", ObjectType.TYPE);

  private StringOType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return StringStreamMethods.next(o);
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Lets the bytes go.")
  static void close(ThreadState ts, PyStringO self) {
    self.close();
  }

  @ExposedMethod(
      value = "write",
      parse = "s*:write",
      doc = "write(s)\n\nWrites a string at the position.")
  static void write(ThreadState ts, PyStringO self, byte[] bytes) {
    self.write(bytes, 0, bytes.length);
  }

  @ExposedMethod(
      value = "writelines",
      convention = Convention.O,
      doc = "writelines(strings)\n\nWrites each string of an iterable.")
  static void writelines(ThreadState ts, PyStringO self, PyObject lines) {
    PyObject iterator = ts.own(Objects.iter(ts, lines));
    for (PyObject line; (line = Objects.iterNext(ts, iterator)) != null; ) {
      int mark = ts.mark();
      ts.own(line);
      byte[] bytes = bytes(ts, line);
      self.write(bytes, 0, bytes.length);
      ts.release(mark);
    }
  }

  private static byte[] bytes(ThreadState ts, PyObject line) {
    if (line instanceof PyString string) {
      return string.bytes();
    }
    if (line instanceof PyUnicode) {
      return ((PyString) ts.own(UnicodeType.TYPE.tp_str(ts, line))).bytes();
    }
    throw Errors.typeError(
        "expected string or Unicode object, " + Objects.typeName(line) + " found");
  }

  @ExposedGetter(
      value = "softspace",
      member = true,
      doc = "Whether the next item that print writes needs a blank before it.")
  static PyObject softspace(ThreadState ts, PyStringO self) {
    return PyInt.valueOf(self.softspace);
  }

  @ExposedSetter("softspace")
  static void setSoftspace(ThreadState ts, PyStringO self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("can't delete numeric/char attribute");
    }
    long number = ArgConversions.asLong(ts, value);
    self.softspace = (int) number;
    if (number != self.softspace) {
      Warnings.warn(ts, PyExc.RuntimeWarning, "Truncation of value to int", 1);
    }
  }
}
