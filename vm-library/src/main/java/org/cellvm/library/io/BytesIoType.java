package org.cellvm.library.io;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.BytesIO}. */
@ExposedType(
    name = "_io.BytesIO",
    basicSize = 64,
    dictOffset = 48,
    weakrefOffset = 56,
    doc = "BytesIO([initial_bytes])\n\nA binary stream in memory.")
final class BytesIoType extends BufferedIoBaseType {
  static final BytesIoType TYPE =
      new BytesIoType(new BytesIoTypeTable(), "_io.BytesIO", BufferedIoBaseType.TYPE);

  private static final String[] KEYWORDS = {"initial_bytes"};

  private BytesIoType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyBytesIo(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject initial = Args.bind(ts, "BytesIO", KEYWORDS, 0, args, off, n, kwnames)[0];
    PyBytesIo stream = (PyBytesIo) self;
    if (stream.bytes == null) {
      stream.bytes = new byte[0];
    }
    stream.size = 0;
    stream.position = 0;
    if (initial != null && initial != PyNone.NONE) {
      stream.write(Io.bytes(ts, initial));
      stream.position = 0;
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    ((PyBytesIo) o).open();
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyBytesIo self = (PyBytesIo) o;
    self.open();
    PyString line = self.readLine(-1);
    return line.length() == 0 ? null : line;
  }

  @ExposedGetter(value = "closed", doc = "True if the stream is closed.")
  static PyObject closed(ThreadState ts, PyBytesIo self) {
    return PyBool.of(self.bytes == null);
  }

  @ExposedMethod(value = "readable", convention = Convention.NOARGS, doc = "True.")
  static boolean readable(ThreadState ts, PyBytesIo self) {
    self.open();
    return true;
  }

  @ExposedMethod(value = "seekable", convention = Convention.NOARGS, doc = "True.")
  static boolean seekable(ThreadState ts, PyBytesIo self) {
    self.open();
    return true;
  }

  @ExposedMethod(value = "writable", convention = Convention.NOARGS, doc = "True.")
  static boolean writable(ThreadState ts, PyBytesIo self) {
    self.open();
    return true;
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Lets the bytes go.")
  static void close(ThreadState ts, PyBytesIo self) {
    self.bytes = null;
  }

  @ExposedMethod(value = "flush", convention = Convention.NOARGS, doc = "Does nothing.")
  static void flush(ThreadState ts, PyBytesIo self) {
    self.open();
  }

  @ExposedMethod(value = "isatty", convention = Convention.NOARGS, doc = "False.")
  static boolean isatty(ThreadState ts, PyBytesIo self) {
    self.open();
    return false;
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS, doc = "The position.")
  static PyObject tell(ThreadState ts, PyBytesIo self) {
    self.open();
    return Io.number(self.position);
  }

  @ExposedMethod(
      value = "write",
      convention = Convention.O,
      doc = "write(b)\n\nWrites bytes; returns how many.")
  static PyObject write(ThreadState ts, PyBytesIo self, PyObject o) {
    self.open();
    byte[] bytes = Io.bytes(ts, o);
    if (bytes.length > 0) {
      self.write(bytes);
    }
    return Io.number(bytes.length);
  }

  @ExposedMethod(
      value = "writelines",
      convention = Convention.O,
      doc = "writelines(lines)\n\nWrites each item of an iterable.")
  static void writelines(ThreadState ts, PyBytesIo self, PyObject lines) {
    self.open();
    PyObject iterator = ts.own(Objects.iter(ts, lines));
    for (PyObject line; (line = Objects.iterNext(ts, iterator)) != null; ) {
      int mark = ts.mark();
      ts.own(line);
      ts.own(write(ts, self, line));
      ts.release(mark);
    }
  }

  @ExposedMethod(
      value = "read1",
      convention = Convention.O,
      doc = "read1(n)\n\nUp to n bytes, or all that are left where it is negative.")
  static PyObject read1(ThreadState ts, PyBytesIo self, PyObject n) {
    return read(ts, self, n);
  }

  @ExposedMethod(
      value = "readinto",
      convention = Convention.RAW,
      doc = "readinto(b)\n\nReads into a bytearray; returns how many bytes.")
  static PyObject readinto(
      ThreadState ts, PyBytesIo self, PyObject[] args, int off, int count, PyObject[] kwnames) {
    byte[] bytes = self.open();
    Args.parse("readinto", null, count, 1, 1, kwnames);
    ByteMemory target = ArgConversions.writable(ts, args[off], null, 1);
    int n = Math.min(target.memorySize(), self.left());
    if (n > 0) {
      target.putBytes(0, bytes, (int) self.position, n);
      self.position += n;
    }
    return Io.number(n);
  }

  @ExposedMethod(
      value = "readline",
      parse = "|O:readline",
      doc = "readline([n])\n\nA line with its end, or its first n bytes.")
  static PyObject readline(ThreadState ts, PyBytesIo self, PyObject limit) {
    self.open();
    return self.readLine(Io.size(ts, limit, -1));
  }

  @ExposedMethod(
      value = "readlines",
      parse = "|O:readlines",
      doc = "readlines([hint])\n\nA list of lines, of about hint bytes where that is given.")
  static PyObject readlines(ThreadState ts, PyBytesIo self, PyObject hint) {
    self.open();
    long most = Io.size(ts, hint, -1);
    PyList lines = ts.own(new PyList(ts));
    long total = 0;
    for (; ; ) {
      PyString line = self.readLine(-1);
      int n = line.length();
      if (n > 0) {
        lines.append(ts, line);
      }
      line.decref(ts);
      total += n;
      if (n == 0 || most > 0 && total >= most) {
        return Ref.inc(lines);
      }
    }
  }

  @ExposedMethod(
      value = "read",
      parse = "|O:read",
      doc = "read([n])\n\nUp to n bytes, or all that are left.")
  static PyObject read(ThreadState ts, PyBytesIo self, PyObject n) {
    self.open();
    return self.read(Io.size(ts, n, -1));
  }

  @ExposedMethod(value = "getvalue", convention = Convention.NOARGS, doc = "The whole content.")
  static PyObject getvalue(ThreadState ts, PyBytesIo self) {
    return PyString.of(self.open(), 0, self.size);
  }

  @ExposedMethod(
      value = "seek",
      parse = "O|i:seek",
      defaults = "0",
      doc = "seek(offset[, whence])\n\nwhence 0: from the start, 1: from here, 2: from the end.")
  static PyObject seek(ThreadState ts, PyBytesIo self, PyObject offset, long whence) {
    self.open();
    long to = NumberConversions.asSsize(ts, offset, PyExc.OverflowError);
    if (to < 0 && whence == 0) {
      throw Errors.valueError("negative seek value " + to);
    }
    if (whence < 0 || whence > 2) {
      throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    long base = whence == 1 ? self.position : whence == 2 ? self.size : 0;
    if (to > Long.MAX_VALUE - base) {
      throw Errors.overflowError("new position too large");
    }
    self.position = Math.max(0, base + to);
    return Io.number(self.position);
  }

  @ExposedMethod(
      value = "truncate",
      parse = "|O:truncate",
      doc = "truncate([size])\n\nCuts the content at size, or at the position.")
  static PyObject truncate(ThreadState ts, PyBytesIo self, PyObject size) {
    self.open();
    long at = Io.size(ts, size, self.position);
    if (at < 0) {
      throw Errors.valueError("negative size value " + at);
    }
    self.size = (int) Math.min(self.size, at);
    return Io.number(at);
  }

  @ExposedMethod(value = "__getstate__", convention = Convention.NOARGS)
  static PyObject getState(ThreadState ts, PyBytesIo self) {
    PyObject value = getvalue(ts, self);
    PyDict dict = self.instanceDict();
    return PyTuple.of(
        ts, value, PyInt.valueOf(self.position), dict == null ? PyNone.NONE : dict.copy(ts));
  }

  @ExposedMethod(value = "__setstate__", convention = Convention.O)
  static void setState(ThreadState ts, PyBytesIo self, PyObject state) {
    PyObject[] parts = MemoryState.parts(self, state, 3);
    self.open();
    self.size = 0;
    self.position = 0;
    ts.own(write(ts, self, parts[0]));
    self.position = MemoryState.position(ts, parts[1], "second", "not");
    MemoryState.setDict(ts, self, parts[2], "third");
  }

  @ExposedMethod(value = "__sizeof__", convention = Convention.NOARGS)
  static PyObject sizeOf(ThreadState ts, PyBytesIo self) {
    return Io.number(64L + (self.bytes == null ? 0 : self.bytes.length));
  }
}
