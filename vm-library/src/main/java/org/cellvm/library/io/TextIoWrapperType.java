package org.cellvm.library.io;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.TextIOWrapper}. */
@ExposedType(
    name = "_io.TextIOWrapper",
    basicSize = 176,
    dictOffset = 168,
    weakrefOffset = 160,
    doc =
        "TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False)\n\n"
            + "Text over a buffered stream. newline None translates all line ends to \\n"
            + " and back, '' leaves them\n"
            + "as they are; '\\n"
            + "', '\\r"
            + "' and '\\r"
            + "\\n"
            + "' are the only ones known.")
final class TextIoWrapperType extends TextIoBaseType {
  static final TextIoWrapperType TYPE =
      new TextIoWrapperType(new TextIoWrapperTypeTable(), "_io.TextIOWrapper", TextIoBaseType.TYPE);

  private static final String[] KEYWORDS = {
    "buffer", "encoding", "errors", "newline", "line_buffering"
  };

  private TextIoWrapperType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyTextIo(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyTextIo self = (PyTextIo) o;
    self.initialized = false;
    self.detached = false;
    PyObject[] a = Args.bind(ts, "fileio", KEYWORDS, 1, args, off, n, kwnames);
    int mark = ts.mark();
    try {
      TextStart.start(
          ts,
          self,
          a[0],
          textOrNull(ts, a[1], 2),
          textOrNull(ts, a[2], 3),
          textOrNull(ts, a[3], 4),
          a[4] != null && ArgConversions.toInt(ts, a[4], "fileio", 5) != 0);
    } finally {
      ts.release(mark);
    }
  }

  private static PyString textOrNull(ThreadState ts, PyObject o, int position) {
    return o == null ? null : ArgConversions.textOrNone(ts, o, "fileio", position);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyTextIo self = (PyTextIo) o;
    if (!self.detached) {
      self.checkInitialized();
    }
    int mark = ts.mark();
    try {
      PyObject name = BufferedMethods.nameOrNull(ts, o);
      String named = name == null ? "" : " name=" + ts.own(Objects.repr(ts, name));
      return PyString.fromString(
          "<_io.TextIOWrapper"
              + named
              + " encoding="
              + ts.own(Objects.repr(ts, self.encoding))
              + ">");
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyTextIo self = (PyTextIo) o;
    self.checkInitialized();
    self.telling = false;
    int mark = ts.mark();
    try {
      PyObject line =
          o.type() == TYPE
              ? TextReading.line(ts, self, -1)
              : Objects.callMethod(ts, o, Names.readline);
      line = TextReading.lineOrEnd(ts, line);
      if (line == null) {
        self.forgetSnapshot(ts);
        self.telling = self.seekable;
      }
      return line;
    } finally {
      ts.release(mark);
    }
  }

  private static PyObject askBuffer(ThreadState ts, PyTextIo self, PyString name) {
    self.checkInitialized();
    return Objects.callMethod(ts, self.buffer, name);
  }

  @ExposedMethod(value = "detach", convention = Convention.NOARGS)
  static PyObject detach(ThreadState ts, PyTextIo self) {
    self.checkInitialized();
    Io.call(ts, self, Names.flush);
    PyObject buffer = self.buffer;
    self.buffer = null;
    self.detached = true;
    self.initialized = false;
    return buffer;
  }

  @ExposedMethod(value = "write", parse = "U:write")
  static PyObject write(ThreadState ts, PyTextIo self, PyUnicode text) {
    self.checkInitialized();
    return Io.number(TextWriting.write(ts, self, text));
  }

  @ExposedMethod(value = "read", parse = "|O:read")
  static PyObject read(ThreadState ts, PyTextIo self, PyObject size) {
    self.checkInitialized();
    long n = Io.size(ts, size, -1);
    self.checkOpen(ts);
    TextReading.checkReadable(self);
    TextWriting.writePending(ts, self);
    return n < 0 ? TextReading.all(ts, self) : TextReading.some(ts, self, n);
  }

  @ExposedMethod(value = "readline", parse = "|O:readline")
  static PyObject readline(ThreadState ts, PyTextIo self, PyObject limit) {
    self.checkInitialized();
    return TextReading.line(ts, self, Io.size(ts, limit, -1));
  }

  @ExposedMethod(value = "flush", convention = Convention.NOARGS)
  static PyObject flush(ThreadState ts, PyTextIo self) {
    self.checkInitialized();
    self.checkOpen(ts);
    self.telling = self.seekable;
    TextWriting.writePending(ts, self);
    return Objects.callMethod(ts, self.buffer, Names.flush);
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS)
  static PyObject close(ThreadState ts, PyTextIo self) {
    self.checkInitialized();
    if (Objects.isTrue(ts, ts.own(closed(ts, self)))) {
      return PyNone.NONE;
    }
    PyException failure = null;
    try {
      Io.call(ts, self, Names.flush);
    } catch (PyException e) {
      failure = e;
    }
    PyObject result;
    try {
      result = Objects.callMethod(ts, self.buffer, Names.close);
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

  @ExposedMethod(value = "fileno", convention = Convention.NOARGS)
  static PyObject fileno(ThreadState ts, PyTextIo self) {
    return askBuffer(ts, self, Names.fileno);
  }

  @ExposedMethod(value = "seekable", convention = Convention.NOARGS)
  static PyObject seekable(ThreadState ts, PyTextIo self) {
    return askBuffer(ts, self, Names.seekable);
  }

  @ExposedMethod(value = "readable", convention = Convention.NOARGS)
  static PyObject readable(ThreadState ts, PyTextIo self) {
    return askBuffer(ts, self, Names.readable);
  }

  @ExposedMethod(value = "writable", convention = Convention.NOARGS)
  static PyObject writable(ThreadState ts, PyTextIo self) {
    return askBuffer(ts, self, Names.writable);
  }

  @ExposedMethod(value = "isatty", convention = Convention.NOARGS)
  static PyObject isatty(ThreadState ts, PyTextIo self) {
    return askBuffer(ts, self, Names.isatty);
  }

  @ExposedMethod(value = "seek", parse = "O|i:seek", defaults = "0")
  static PyObject seek(ThreadState ts, PyTextIo self, PyObject cookie, long whence) {
    self.checkInitialized();
    return TextPosition.seek(ts, self, cookie, whence);
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS)
  static PyObject tell(ThreadState ts, PyTextIo self) {
    self.checkInitialized();
    return TextPosition.tell(ts, self);
  }

  @ExposedMethod(value = "truncate", parse = "|O:truncate")
  static PyObject truncate(ThreadState ts, PyTextIo self, PyObject size) {
    self.checkInitialized();
    Io.call(ts, self, Names.flush);
    return Objects.callMethod(ts, self.buffer, Names.truncate, size == null ? PyNone.NONE : size);
  }

  @ExposedGetter(value = "encoding", member = true)
  static PyObject encoding(ThreadState ts, PyTextIo self) {
    return self.encoding == null ? PyNone.NONE : Ref.inc(self.encoding);
  }

  @ExposedGetter(value = "buffer", member = true)
  static PyObject buffer(ThreadState ts, PyTextIo self) {
    return self.buffer == null ? PyNone.NONE : Ref.inc(self.buffer);
  }

  @ExposedGetter(value = "line_buffering", member = true)
  static PyObject lineBuffering(ThreadState ts, PyTextIo self) {
    return PyBool.of(self.lineBuffering);
  }

  @ExposedGetter("name")
  static PyObject name(ThreadState ts, PyTextIo self) {
    self.checkInitialized();
    return Objects.getAttr(ts, self.buffer, Names.name);
  }

  @ExposedGetter("closed")
  static PyObject closed(ThreadState ts, PyTextIo self) {
    self.checkInitialized();
    return Objects.getAttr(ts, self.buffer, Names.closed);
  }

  @ExposedGetter("newlines")
  static PyObject newlines(ThreadState ts, PyTextIo self) {
    self.checkInitialized();
    PyObject newlines =
        self.decoder == null ? null : Objects.getAttrOrNull(ts, self.decoder, Names.newlines);
    return newlines == null ? PyNone.NONE : newlines;
  }

  @ExposedGetter("errors")
  static PyObject errors(ThreadState ts, PyTextIo self) {
    if (!self.detached) {
      self.checkInitialized();
    }
    return Ref.inc(self.errors);
  }

  @ExposedGetter("_CHUNK_SIZE")
  static PyObject chunkSize(ThreadState ts, PyTextIo self) {
    self.checkInitialized();
    return Io.number(self.chunkSize);
  }

  @ExposedSetter("_CHUNK_SIZE")
  static void setChunkSize(ThreadState ts, PyTextIo self, PyObject value) {
    self.checkInitialized();
    if (value == null) {
      throw Errors.attributeError("cannot delete attribute");
    }
    long n = NumberConversions.asSsize(ts, value, PyExc.TypeError);
    if (n <= 0) {
      throw Errors.valueError("a strictly positive integer is required");
    }
    self.chunkSize = n;
  }
}
