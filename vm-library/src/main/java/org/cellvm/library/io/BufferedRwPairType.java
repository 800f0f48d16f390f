package org.cellvm.library.io;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.BufferedRWPair}. */
@ExposedType(
    name = "_io.BufferedRWPair",
    basicSize = 48,
    dictOffset = 32,
    weakrefOffset = 40,
    doc =
        "BufferedRWPair(reader, writer, buffer_size=8192)\n\n"
            + "Two raw streams as one that is read and written, such as the ends of two pipes.")
final class BufferedRwPairType extends BufferedIoBaseType {
  static final BufferedRwPairType TYPE =
      new BufferedRwPairType(
          new BufferedRwPairTypeTable(), "_io.BufferedRWPair", BufferedIoBaseType.TYPE);

  private BufferedRwPairType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyRwPair(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    String name = "BufferedRWPair";
    Args.parse(name, name, n, 2, 4, null);
    long size = n > 2 ? ArgConversions.toLong(ts, args[off + 2], name, 3) : Io.DEFAULT_BUFFER_SIZE;
    if (n > 3) {
      ArgConversions.toLong(ts, args[off + 3], name, 4);
      BufferedWriteMethods.warnOfMaximum(ts);
    }
    PyRwPair self = (PyRwPair) o;
    int mark = ts.mark();
    try {
      Io.checkReadable(ts, args[off]);
      Io.checkWritable(ts, args[off + 1]);
      PyObject room = ts.own(PyInt.valueOf(size));
      PyObject reader = ts.own(Objects.call2(ts, BufferedReaderType.TYPE, args[off], room));
      PyObject writer = ts.own(Objects.call2(ts, BufferedWriterType.TYPE, args[off + 1], room));
      self.clearData(ts);
      self.reader = Ref.inc(reader);
      self.writer = Ref.inc(writer);
    } finally {
      ts.release(mark);
    }
  }

  private static PyObject forward(
      ThreadState ts, PyObject to, PyString name, PyObject[] args, int off, int n) {
    if (to == null) {
      throw Errors.valueError("I/O operation on uninitialized object");
    }
    PyObject method = ts.own(Objects.getAttr(ts, to, name));
    return Objects.call(ts, method, args, off, n, null);
  }

  private static PyObject forward(ThreadState ts, PyObject to, PyString name) {
    return forward(ts, to, name, new PyObject[0], 0, 0);
  }

  @ExposedMethod(value = "read", convention = Convention.RAW)
  static PyObject readPair(
      ThreadState ts, PyRwPair self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("read", kwnames);
    return forward(ts, self.reader, Names.read, args, off, n);
  }

  @ExposedMethod(value = "peek", convention = Convention.RAW)
  static PyObject peek(
      ThreadState ts, PyRwPair self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("peek", kwnames);
    return forward(ts, self.reader, Names.peek, args, off, n);
  }

  @ExposedMethod(value = "read1", convention = Convention.RAW)
  static PyObject read1Pair(
      ThreadState ts, PyRwPair self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("read1", kwnames);
    return forward(ts, self.reader, Names.read1, args, off, n);
  }

  @ExposedMethod(value = "readinto", convention = Convention.RAW)
  static PyObject readintoPair(
      ThreadState ts, PyRwPair self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("readinto", kwnames);
    return forward(ts, self.reader, Names.readinto, args, off, n);
  }

  @ExposedMethod(value = "write", convention = Convention.RAW)
  static PyObject writePair(
      ThreadState ts, PyRwPair self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("write", kwnames);
    return forward(ts, self.writer, Names.write, args, off, n);
  }

  @ExposedMethod(value = "flush", convention = Convention.NOARGS)
  static PyObject flushPair(ThreadState ts, PyRwPair self) {
    return forward(ts, self.writer, Names.flush);
  }

  @ExposedMethod(value = "readable", convention = Convention.NOARGS)
  static PyObject readablePair(ThreadState ts, PyRwPair self) {
    return forward(ts, self.reader, Names.readable);
  }

  @ExposedMethod(value = "writable", convention = Convention.NOARGS)
  static PyObject writablePair(ThreadState ts, PyRwPair self) {
    return forward(ts, self.writer, Names.writable);
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS)
  static PyObject closePair(ThreadState ts, PyRwPair self) {
    PyException failure = null;
    try {
      ts.own(forward(ts, self.writer, Names.close));
    } catch (PyException e) {
      failure = e;
    }
    PyObject result;
    try {
      result = forward(ts, self.reader, Names.close);
    } catch (PyException e) {
      if (failure != null) {
        failure.discard(ts);
      }
      throw e;
    }
    if (failure != null) {
      result.decref(ts);
      throw failure;
    }
    return result;
  }

  @ExposedMethod(value = "isatty", convention = Convention.NOARGS)
  static PyObject isattyPair(ThreadState ts, PyRwPair self) {
    PyObject writer = forward(ts, self.writer, Names.isatty);
    if (writer != PyBool.FALSE) {
      return writer;
    }
    return forward(ts, self.reader, Names.isatty);
  }

  @ExposedGetter("closed")
  static PyObject closedPair(ThreadState ts, PyRwPair self) {
    if (self.writer == null) {
      throw Errors.runtimeError("the BufferedRWPair object is being garbage-collected");
    }
    return Objects.getAttr(ts, self.writer, Names.closed);
  }
}
