package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io._BufferedIOBase}: what buffered streams do that have no more than this. */
@ExposedType(
    name = "_io._BufferedIOBase",
    addsLayout = false,
    doc = "The base class of buffered binary streams.")
class BufferedIoBaseType extends IoBaseType {
  static final BufferedIoBaseType TYPE =
      new BufferedIoBaseType(new BufferedIoBaseTypeTable(), "_io._BufferedIOBase", IoBaseType.TYPE);

  BufferedIoBaseType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "detach",
      convention = Convention.NOARGS,
      doc = "Takes the raw stream out and returns it.")
  static PyObject detach(ThreadState ts, PyIo self) {
    throw Io.unsupported(ts, "detach");
  }

  @ExposedMethod(
      value = "read",
      convention = Convention.RAW,
      doc = "read([n])\n\nUp to n bytes, or all that are left.")
  static PyObject read(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Io.unsupported(ts, "read");
  }

  @ExposedMethod(
      value = "read1",
      convention = Convention.RAW,
      doc = "read1(n)\n\nUp to n bytes, by at most one read of the raw stream.")
  static PyObject read1(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Io.unsupported(ts, "read1");
  }

  @ExposedMethod(value = "readinto", parse = "w*:readinto")
  static PyObject readinto(ThreadState ts, PyIo self, ByteMemory target) {
    int room = target.memorySize();
    PyObject data = Io.callWith(ts, self, Names.read, room);
    if (data == PyNone.NONE) {
      return data;
    }
    if (!(data instanceof PyString s)) {
      throw Errors.typeError("read() should return bytes");
    }
    if (s.length() > room) {
      throw Errors.valueError(
          "read() returned too much data: "
              + room
              + " bytes requested, "
              + s.length()
              + " returned");
    }
    Io.store(target, s.bytes(), 0, s.length());
    return Io.number(s.length());
  }

  @ExposedMethod(
      value = "write",
      convention = Convention.RAW,
      doc = "write(b)\n\nWrites bytes; returns how many.")
  static PyObject write(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Io.unsupported(ts, "write");
  }
}
