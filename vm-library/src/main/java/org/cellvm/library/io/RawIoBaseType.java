package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.text.ByteBuilder;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io._RawIOBase}: reading by {@code readinto}. */
@ExposedType(
    name = "_io._RawIOBase",
    addsLayout = false,
    doc = "The base class of raw binary streams.")
class RawIoBaseType extends IoBaseType {
  static final RawIoBaseType TYPE =
      new RawIoBaseType(new RawIoBaseTypeTable(), "_io._RawIOBase", IoBaseType.TYPE);

  RawIoBaseType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(value = "read", parse = "|n:read", defaults = "-1")
  static PyObject read(ThreadState ts, PyIo self, long n) {
    if (n < 0) {
      return Objects.callMethod(ts, self, Names.readall);
    }
    PyByteArray buffer = ts.own(new PyByteArray(new byte[(int) Math.min(n, 0x7ffffff0)]));
    PyObject result = Io.call(ts, self, Names.readinto, buffer);
    if (result == PyNone.NONE) {
      return result;
    }
    long count = NumberConversions.asSsize(ts, result, PyExc.ValueError);
    if (count < 0 || count > buffer.size()) {
      throw Errors.valueError("readinto returned " + count + " outside buffer size " + n);
    }
    return PyString.of(buffer.bytes, 0, (int) count);
  }

  @ExposedMethod(
      value = "readall",
      convention = Convention.NOARGS,
      doc = "Reads to the end, by several calls of read.")
  static PyObject readall(ThreadState ts, PyIo self) {
    ByteBuilder all = new ByteBuilder();
    for (; ; ) {
      int mark = ts.mark();
      PyObject data;
      try {
        data = Io.callWith(ts, self, Names.read, Io.DEFAULT_BUFFER_SIZE);
      } catch (PyException e) {
        if (Io.isInterrupted(ts, e)) {
          continue;
        }
        throw e;
      }
      if (data == PyNone.NONE && all.length() == 0) {
        return Ref.inc(data);
      }
      if (data != PyNone.NONE && !(data instanceof PyString)) {
        throw Errors.typeError("read() should return bytes");
      }
      if (data == PyNone.NONE || ((PyString) data).length() == 0) {
        return PyString.of(all.toByteArray());
      }
      byte[] bytes = ((PyString) data).bytes();
      all.append(bytes, 0, bytes.length);
      ts.release(mark);
    }
  }
}
