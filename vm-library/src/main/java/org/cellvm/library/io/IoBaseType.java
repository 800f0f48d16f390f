package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.ByteBuilder;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io._IOBase}: what all streams can do by methods that some of them have. */
@ExposedType(
    name = "_io._IOBase",
    basicSize = 32,
    dictOffset = 16,
    weakrefOffset = 24,
    doc = "The base class of all streams; it can be neither read nor written.")
class IoBaseType extends ObjectType {
  static final IoBaseType TYPE =
      new IoBaseType(new IoBaseTypeTable(), "_io._IOBase", ObjectType.TYPE);

  IoBaseType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyIo(ts, subtype);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      Io.checkOpen(ts, o);
      return Ref.inc(o);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyObject line = Objects.callMethod(ts, o, Names.readline);
    long size;
    try {
      size = Objects.size(ts, line);
    } catch (PyException e) {
      line.decref(ts);
      throw e;
    }
    if (size == 0) {
      line.decref(ts);
      return null;
    }
    return line;
  }

  private static PyString closedMark(ThreadState ts) {
    return ts.own(PyString.intern(ts, PyString.fromString("__IOBase_closed")));
  }

  private static boolean isMarkedClosed(ThreadState ts, PyObject self) {
    return Objects.hasAttr(ts, self, closedMark(ts));
  }

  @ExposedGetter("closed")
  static PyObject closed(ThreadState ts, PyIo self) {
    int mark = ts.mark();
    try {
      return PyBool.of(isMarkedClosed(ts, self));
    } finally {
      ts.release(mark);
    }
  }

  @ExposedMethod(
      value = "seek",
      convention = Convention.RAW,
      doc = "seek(offset[, whence])\n\nwhence 0: from the start, 1: from here, 2: from the end.")
  static PyObject seek(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Io.unsupported(ts, "seek");
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS, doc = "The position.")
  static PyObject tell(ThreadState ts, PyIo self) {
    return Objects.callMethod(ts, self, Names.seek, PyInt.ZERO, PyInt.ONE);
  }

  @ExposedMethod(
      value = "truncate",
      convention = Convention.RAW,
      doc = "truncate([size])\n\nCuts the file at size, or at the position.")
  static PyObject truncate(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Io.unsupported(ts, "truncate");
  }

  @ExposedMethod(
      value = "flush",
      convention = Convention.NOARGS,
      doc = "Writes out what is buffered.")
  static void flush(ThreadState ts, PyIo self) {
    if (isMarkedClosed(ts, self)) {
      throw Io.closedFile();
    }
  }

  @ExposedMethod(
      value = "close",
      convention = Convention.NOARGS,
      doc = "Flushes and closes the stream; more calls do nothing.")
  static void close(ThreadState ts, PyIo self) {
    if (isMarkedClosed(ts, self)) {
      return;
    }
    try {
      Io.call(ts, self, Names.flush);
    } finally {
      Objects.setAttr(ts, self, closedMark(ts), PyBool.TRUE);
    }
  }

  @ExposedMethod(
      value = "seekable",
      convention = Convention.NOARGS,
      doc = "Whether the position can be changed.")
  static boolean seekable(ThreadState ts, PyIo self) {
    return false;
  }

  @ExposedMethod(
      value = "readable",
      convention = Convention.NOARGS,
      doc = "Whether the stream can be read.")
  static boolean readable(ThreadState ts, PyIo self) {
    return false;
  }

  @ExposedMethod(
      value = "writable",
      convention = Convention.NOARGS,
      doc = "Whether the stream can be written.")
  static boolean writable(ThreadState ts, PyIo self) {
    return false;
  }

  @ExposedMethod(value = "_checkClosed", convention = Convention.NOARGS)
  static void checkClosed(ThreadState ts, PyIo self) {
    Io.checkOpen(ts, self);
  }

  @ExposedMethod(value = "_checkSeekable", convention = Convention.NOARGS)
  static PyObject checkSeekable(ThreadState ts, PyIo self) {
    return Io.checkSeekable(ts, self);
  }

  @ExposedMethod(value = "_checkReadable", convention = Convention.NOARGS)
  static PyObject checkReadable(ThreadState ts, PyIo self) {
    return Io.checkReadable(ts, self);
  }

  @ExposedMethod(value = "_checkWritable", convention = Convention.NOARGS)
  static PyObject checkWritable(ThreadState ts, PyIo self) {
    return Io.checkWritable(ts, self);
  }

  @ExposedMethod(value = "fileno", convention = Convention.NOARGS, doc = "The descriptor.")
  static PyObject fileno(ThreadState ts, PyIo self) {
    throw Io.unsupported(ts, "fileno");
  }

  @ExposedMethod(
      value = "isatty",
      convention = Convention.NOARGS,
      doc = "Whether the stream is a terminal.")
  static boolean isatty(ThreadState ts, PyIo self) {
    Io.checkOpen(ts, self);
    return false;
  }

  @ExposedMethod(value = "__enter__", convention = Convention.NOARGS)
  static PyObject enter(ThreadState ts, PyIo self) {
    Io.checkOpen(ts, self);
    return Ref.inc(self);
  }

  @ExposedMethod(value = "__exit__", convention = Convention.RAW)
  static PyObject exit(
      ThreadState ts, PyIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return Objects.callMethod(ts, self, Names.close);
  }

  @ExposedMethod(
      value = "readline",
      parse = "|O:readline",
      doc = "readline([limit])\n\nA line with its end, of at most limit bytes.")
  static PyObject readline(ThreadState ts, PyIo self, PyObject limitArgument) {
    long limit = Io.size(ts, limitArgument, -1);
    boolean canPeek = Objects.hasAttr(ts, self, Names.peek);
    ByteBuilder line = new ByteBuilder();
    while (limit < 0 || line.length() < limit) {
      int mark = ts.mark();
      PyString piece;
      try {
        long ahead = canPeek ? readAhead(ts, self, limit) : 1;
        piece = bytes(Io.callWith(ts, self, Names.read, ahead), "read()");
      } catch (PyException e) {
        if (Io.isInterrupted(ts, e)) {
          continue;
        }
        throw e;
      }
      byte[] b = piece.bytes();
      if (b.length == 0) {
        break;
      }
      line.append(b, 0, b.length);
      ts.release(mark);
      if (b[b.length - 1] == '\n') {
        break;
      }
    }
    return PyString.of(line.toByteArray());
  }

  /** How many bytes of the line can be read without waiting. */
  private static long readAhead(ThreadState ts, PyIo self, long limit) {
    byte[] ahead = bytes(Io.call(ts, self, Names.peek, PyInt.ONE), "peek()").bytes();
    if (ahead.length == 0) {
      return 1;
    }
    int n = 0;
    while (n < ahead.length && (limit < 0 || n < limit)) {
      if (ahead[n++] == '\n') {
        break;
      }
    }
    return n;
  }

  private static PyString bytes(PyObject o, String method) {
    if (!(o instanceof PyString s)) {
      throw Io.ioError(
          method
              + " should have returned a bytes object, not '"
              + Objects.limited(Objects.typeName(o), 200)
              + "'");
    }
    return s;
  }

  @ExposedMethod(
      value = "readlines",
      parse = "|O:readlines",
      doc = "readlines([hint])\n\nA list of lines, of about hint bytes where that is given.")
  static PyObject readlines(ThreadState ts, PyIo self, PyObject hintArgument) {
    long hint = Io.size(ts, hintArgument, -1);
    PyList lines = ts.own(new PyList(ts));
    if (hint <= 0) {
      Io.call(ts, lines, Names.extend, self);
      return Ref.inc(lines);
    }
    long total = 0;
    for (PyObject line; (line = Objects.iterNext(ts, self)) != null; ) {
      int mark = ts.mark();
      ts.own(line);
      lines.append(ts, line);
      total += Objects.size(ts, line);
      ts.release(mark);
      if (total > hint) {
        break;
      }
    }
    return Ref.inc(lines);
  }

  @ExposedMethod(value = "writelines", parse = "O:writelines")
  static void writelines(ThreadState ts, PyIo self, PyObject lines) {
    Io.checkOpen(ts, self);
    PyObject iterator = ts.own(Objects.iter(ts, lines));
    for (PyObject line; (line = Objects.iterNext(ts, iterator)) != null; ) {
      int mark = ts.mark();
      ts.own(line);
      for (; ; ) {
        try {
          Io.call(ts, self, Names.write, line);
          break;
        } catch (PyException e) {
          if (!Io.isInterrupted(ts, e)) {
            throw e;
          }
        }
      }
      ts.release(mark);
    }
  }
}
