package org.cellvm.model.files;

import java.util.List;
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
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code file}. */
@ExposedType(
    name = "file",
    basicSize = 144,
    doc = "file(name[, mode[, buffering]]) -> file object",
    weakrefOffset = 120,
    declares = {"tp_getattro", "tp_setattro"})
public class FileType extends ObjectType {
  /** What CPython's {@code readlines} reads at a time. */
  private static final int READLINES_BUFFER = 8192;

  public static final FileType TYPE = new FileType(new FileTypeTable(), "file", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"name", "mode", "buffering"};

  protected FileType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyFile() : new PyFileDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = new PyObject[KEYWORDS.length];
    int mark = ts.mark();
    try {
      try {
        Args.bind(ts, "file", KEYWORDS, 1, args, off, n, kwnames, a);
      } catch (PyException e) {
        // Arguments before the wrong one are checked first.
        path(ts, a[0]);
        mode(ts, a[1]);
        buffering(ts, a[2]);
        throw e;
      }
      String path = path(ts, a[0]);
      String mode = mode(ts, a[1]);
      int buffering = buffering(ts, a[2]);
      new FileOpening(ts, (PyFile) self, a[0], path, FileMode.of(mode), buffering).run();
    } finally {
      ts.release(mark);
    }
  }

  private static String path(ThreadState ts, PyObject name) {
    return name == null ? null : ArgConversions.fileName(ts, name, "file", 1).toString();
  }

  private static String mode(ThreadState ts, PyObject mode) {
    return mode == null ? "r" : ArgConversions.text(ts, mode, "file", 2).toString();
  }

  private static int buffering(ThreadState ts, PyObject buffering) {
    return buffering == null ? -1 : ArgConversions.toInt(ts, buffering);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyFile file = (PyFile) o;
    int mark = ts.mark();
    try {
      PyObject name = file.nameObject();
      String shown =
          name == null ? "'<uninitialized file>'" : ts.own(Objects.repr(ts, name)).toString();
      return PyString.fromString(
          "<"
              + (file.isClosed() ? "closed" : "open")
              + " file "
              + shown
              + ", mode '"
              + file.mode()
              + "' at "
              + Objects.address(ts, o)
              + ">");
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    if (((PyFile) o).isClosed()) {
      throw Errors.valueError("I/O operation on closed file");
    }
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyString line = ((PyFile) o).nextLine(ts);
    return line.length() == 0 ? null : line;
  }

  @ExposedMethod(value = "read", parse = "|n:read", defaults = "-1")
  static PyObject read(ThreadState ts, PyFile self, long size) {
    return self.read(ts, size);
  }

  @ExposedMethod(value = "readinto", convention = Convention.RAW)
  static long readinto(
      ThreadState ts, PyFile self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    self.startRead();
    if (n != 1) {
      throw Errors.typeError("function takes exactly 1 argument (" + n + " given)");
    }
    PyObject buffer = args[off];
    if (buffer instanceof PyByteArray array) {
      return self.readInto(ts, array.bytes, 0, array.size);
    }
    ByteMemory memory = ArgConversions.writable(ts, buffer, null, 1);
    byte[] read = new byte[memory.memorySize()];
    int count = self.readInto(ts, read, 0, read.length);
    memory.putBytes(0, read, 0, count);
    return count;
  }

  @ExposedMethod(value = "readline", parse = "|n:readline", defaults = "-1")
  static PyObject readline(ThreadState ts, PyFile self, long size) {
    return self.readLine(ts, size);
  }

  /**
   * CPython reads whole buffers, and looks at the hint after each that has a line's end in it; then
   * it completes the last line.
   */
  @ExposedMethod(value = "readlines", parse = "|n:readlines", defaults = "0")
  static PyObject readlines(ThreadState ts, PyFile self, long hint) {
    PyList lines = ts.own(new PyList(ts));
    long buffer = READLINES_BUFFER;
    long position = 0;
    long buffered = 0;
    boolean lineEnds = false;
    while (true) {
      boolean enough = hint > 0 && buffered >= hint && lineEnds;
      if (enough && position == buffered) {
        return Ref.inc(lines);
      }
      PyString line = self.readLine(ts, -1);
      int length = line.length();
      if (length > 0) {
        lines.append(ts, line);
      }
      line.decref(ts);
      if (length == 0 || enough && position + length > buffered) {
        return Ref.inc(lines);
      }
      while (position + length > buffered) {
        if (!lineEnds && buffered > 0) {
          buffer *= 2;
        }
        buffered = position + buffer;
        lineEnds = false;
      }
      lineEnds = true;
      position += length;
    }
  }

  @ExposedMethod(value = "xreadlines", convention = Convention.NOARGS)
  static PyObject xreadlines(ThreadState ts, PyFile self) {
    Warnings.warnPy3k(ts, "f.xreadlines() not supported in 3.x, try 'for line in f' instead");
    return TYPE.tp_iter(ts, self);
  }

  @ExposedMethod(value = "write", convention = Convention.RAW)
  static void write(
      ThreadState ts, PyFile self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("write", kwnames);
    self.startWrite();
    if (n != 1) {
      throw Errors.typeError("function takes exactly 1 argument (" + n + " given)");
    }
    boolean binary = isBinary(self);
    PyString text =
        args[off] instanceof PyUnicode u && !binary
            ? ts.own((PyString) Codecs.encode(ts, u, self.encoding(), self.errors()))
            : written(ts, args[off], binary);
    if (text == null) {
      throw Errors.typeError("expected a string or other character buffer object");
    }
    self.write(ts, text.bytes(), 0, text.length());
  }

  /** What is written for an object, a temporary of the thread's; null for one without bytes. */
  private static PyString written(ThreadState ts, PyObject value, boolean binary) {
    if (value instanceof PyString s) {
      return s;
    }
    if (binary) {
      return ArgConversions.bytes(ts, value, null, 1);
    }
    byte[] characters = Buffers.charactersOrNull(ts, value);
    return characters == null ? null : ts.own(PyString.of(characters));
  }

  @ExposedMethod(value = "writelines", convention = Convention.O)
  static void writelines(ThreadState ts, PyFile self, PyObject lines) {
    self.startWrite();
    LinesToWrite rest = new LinesToWrite(ts, lines, isBinary(self));
    List<PyString> next;
    do {
      int mark = ts.mark();
      next = rest.next(ts);
      for (PyString line : next) {
        self.write(ts, line.bytes(), 0, line.length());
      }
      ts.release(mark);
    } while (!LinesToWrite.isLast(next));
  }

  private static boolean isBinary(PyFile file) {
    return file.mode().indexOf('b') >= 0;
  }

  @ExposedMethod(value = "flush", convention = Convention.NOARGS)
  static void flush(ThreadState ts, PyFile self) {
    self.flush(ts);
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS)
  static PyObject close(ThreadState ts, PyFile self) {
    int status = self.close(ts);
    return status == 0 ? PyNone.NONE : PyInt.valueOf(status);
  }

  @ExposedMethod(value = "fileno", convention = Convention.NOARGS)
  static long fileno(ThreadState ts, PyFile self) {
    return self.number(ts);
  }

  @ExposedMethod(value = "isatty", convention = Convention.NOARGS)
  static boolean isatty(ThreadState ts, PyFile self) {
    return self.isTerminal();
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS)
  static long tell(ThreadState ts, PyFile self) {
    return self.tell(ts);
  }

  @ExposedMethod(value = "seek", convention = Convention.RAW)
  static void seek(
      ThreadState ts, PyFile self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    self.startUse();
    Args.parse("seek", "seek", n, 1, 2, kwnames);
    long offset = offset(ts, args[off]);
    self.seek(ts, offset, n == 2 ? ArgConversions.toInt(ts, args[off + 1]) : 0);
  }

  /** A float is taken with a warning, and any other object that is an index. */
  private static long offset(ThreadState ts, PyObject offset) {
    if (offset instanceof PyFloat) {
      Warnings.warn(ts, PyExc.DeprecationWarning, "integer argument expected, got float", 1);
      return ArgConversions.asLong(ts, offset);
    }
    return ArgConversions.asLong(ts, ts.own(NumberConversions.index(ts, offset)));
  }

  @ExposedMethod(value = "truncate", parse = "|O:truncate")
  static void truncate(ThreadState ts, PyFile self, PyObject size) {
    if (size == null) {
      self.truncate(ts);
    } else {
      self.truncate(ts, ArgConversions.asLong(ts, size));
    }
  }

  @ExposedMethod(value = "__enter__", convention = Convention.NOARGS)
  static PyObject enter(ThreadState ts, PyFile self) {
    return TYPE.tp_iter(ts, self);
  }

  @ExposedMethod(value = "__exit__", convention = Convention.RAW)
  static PyObject exit(
      ThreadState ts, PyFile self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return Objects.callMethod(ts, self, Names.close);
  }

  private static PyObject text(String s) {
    return s == null ? PyNone.NONE : PyString.fromString(s);
  }

  @ExposedGetter(value = "name", member = true, doc = "file name")
  static PyObject name(ThreadState ts, PyFile self) {
    return self.nameObject() == null ? PyNone.NONE : Ref.inc(self.nameObject());
  }

  @ExposedGetter(value = "mode", member = true, doc = "file mode ('r', 'U', 'w', 'a', ...)")
  static PyObject mode(ThreadState ts, PyFile self) {
    return text(self.mode());
  }

  @ExposedGetter(value = "encoding", member = true)
  static PyObject encoding(ThreadState ts, PyFile self) {
    return text(self.encoding());
  }

  @ExposedGetter(value = "errors", member = true)
  static PyObject errors(ThreadState ts, PyFile self) {
    return text(self.errors());
  }

  @ExposedGetter(value = "closed", doc = "True if the file is closed")
  static PyObject closed(ThreadState ts, PyFile self) {
    return PyBool.of(self.isClosed());
  }

  private static final String SOFTSPACE = "file.softspace not supported in 3.x";

  @ExposedGetter("softspace")
  static PyObject softspace(ThreadState ts, PyFile self) {
    Warnings.warnPy3k(ts, SOFTSPACE);
    return PyInt.valueOf(self.softspace ? 1 : 0);
  }

  @ExposedSetter("softspace")
  static void setSoftspace(ThreadState ts, PyFile self, PyObject value) {
    Warnings.warnPy3k(ts, SOFTSPACE);
    if (value == null) {
      throw Errors.typeError("can't delete softspace attribute");
    }
    self.softspace = ArgConversions.asLong(ts, value) != 0;
  }

  @ExposedGetter("newlines")
  static PyObject newlines(ThreadState ts, PyFile self) {
    if (!self.isUniversal() || self.newlines() == 0) {
      return PyNone.NONE;
    }
    String[] ends = {"\r", "\n", "\r\n"};
    PyObject[] seen = new PyObject[Integer.bitCount(self.newlines())];
    int n = 0;
    for (int i = 0; i < ends.length; i++) {
      if ((self.newlines() & 1 << i) != 0) {
        seen[n++] = PyString.fromString(ends[i]);
      }
    }
    return n == 1 ? seen[0] : PyTuple.of(ts, seen);
  }
}
