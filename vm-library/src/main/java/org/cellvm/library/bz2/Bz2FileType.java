package org.cellvm.library.bz2;

import java.util.List;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.FileType;
import org.cellvm.model.files.LinesToWrite;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code bz2.BZ2File}. */
@ExposedType(
    name = "bz2.BZ2File",
    basicSize = 104,
    declares = {"tp_getattro", "tp_setattro"},
    doc =
        "BZ2File(name [, mode='r', buffering=0, compresslevel=9]) -> file object\n\n"
            + "A file whose content is compressed, to be read or written; with 'U' in the mode\n"
            + "any line end is read as a newline.\n")
final class Bz2FileType extends ObjectType {
  static final Bz2FileType TYPE =
      new Bz2FileType(new Bz2FileTypeTable(), "bz2.BZ2File", ObjectType.TYPE);

  private static final String[] INIT_NAMES = {"filename", "mode", "buffering", "compresslevel"};

  private Bz2FileType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyBz2File() : new PyBz2FileDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int mark = ts.mark();
    try {
      PyObject[] a = Args.bind(ts, "BZ2File", INIT_NAMES, 1, args, off, n, kwnames);
      String mode = a[1] == null ? "r" : ArgConversions.text(ts, a[1], "BZ2File", 2).toString();
      long buffering = a[2] == null ? -1 : ArgConversions.toInt(ts, a[2], "BZ2File", 3);
      long level = a[3] == null ? 9 : ArgConversions.toInt(ts, a[3], "BZ2File", 4);
      int checked = Bz2CompressorType.checkLevel(level);
      char kind = kind(mode);
      PyObject fileMode = ts.own(PyString.fromString(kind == 'w' ? "wb" : "rb"));
      PyObject size = ts.own(PyInt.valueOf(buffering));
      PyFile file = (PyFile) Objects.call3(ts, FileType.TYPE, a[0], fileMode, size);
      boolean universal = mode.indexOf('U') >= 0;
      ((PyBz2File) o).start(ts, file, kind == 'w' ? checked : 0, universal);
    } finally {
      ts.release(mark);
    }
  }

  private static char kind(String mode) {
    char kind = '\0';
    for (int i = 0; i == 0 || i < mode.length(); i++) {
      char c = i < mode.length() ? mode.charAt(i) : '\0';
      boolean direction = c == 'r' || c == 'w';
      if (direction ? kind != '\0' : c != 'b' && c != 'U') {
        throw Errors.valueError("invalid mode char " + c);
      }
      kind = direction ? c : kind;
    }
    return kind == '\0' ? 'r' : kind;
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    ((PyBz2File) o).checkOpen();
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyBz2File self = (PyBz2File) o;
    self.checkOpen();
    if (self.isWritten()) {
      throw Errors.runtimeError("wrong sequence of bz2 library commands used");
    }
    byte[] line = self.nextLine(ts);
    return line.length == 0 ? null : PyString.of(line);
  }

  @ExposedMethod(
      value = "read",
      parse = "|l:read",
      defaults = "-1",
      doc = "read([size]) -> string\n\nUp to size decompressed bytes, all by default.")
  static PyObject read(ThreadState ts, PyBz2File self, long size) {
    self.checkReadable();
    return PyString.of(self.read(ts, size));
  }

  @ExposedMethod(
      value = "readline",
      parse = "|i:readline",
      defaults = "-1",
      doc = "readline([size]) -> string\n\nThe next line, or its first size bytes.")
  static PyObject readline(ThreadState ts, PyBz2File self, long size) {
    self.checkReadable();
    return size == 0 ? PyString.EMPTY : PyString.of(self.readLine(ts, size));
  }

  @ExposedMethod(
      value = "readlines",
      parse = "|l:readlines",
      defaults = "0",
      doc = "readlines([size]) -> list\n\nThe lines, of about size bytes if that is given.")
  static PyObject readlines(ThreadState ts, PyBz2File self, long size) {
    self.checkReadable();
    PyList lines = ts.own(new PyList(ts));
    for (long total = 0; size <= 0 || total < size; ) {
      byte[] line = self.readLine(ts, -1);
      if (line.length == 0) {
        break;
      }
      total += line.length;
      lines.appendOwned(PyString.of(line));
    }
    return Ref.inc(lines);
  }

  @ExposedMethod(
      value = "xreadlines",
      convention = Convention.NOARGS,
      doc = "xreadlines() -> self\n\nFor programs from before files were iterators.")
  static PyObject xreadlines(ThreadState ts, PyBz2File self) {
    self.checkOpen();
    return Ref.inc(self);
  }

  @ExposedMethod(
      value = "write",
      parse = "s*:write",
      doc = "write(data) -> None\n\nCompresses and writes a string.")
  static void write(ThreadState ts, PyBz2File self, byte[] data) {
    self.checkWritable();
    self.write(ts, data);
  }

  @ExposedMethod(
      value = "writelines",
      convention = Convention.O,
      doc = "writelines(sequence_of_strings) -> None\n\nWrites all of them, without line ends.")
  static void writelines(ThreadState ts, PyBz2File self, PyObject lines) {
    self.checkWritable();
    LinesToWrite rest = new LinesToWrite(ts, lines, false);
    List<PyString> next;
    do {
      int mark = ts.mark();
      next = rest.next(ts);
      for (PyString line : next) {
        self.write(ts, line.bytes());
      }
      ts.release(mark);
    } while (!LinesToWrite.isLast(next));
  }

  @ExposedMethod(
      value = "seek",
      parse = "O|i:seek",
      defaults = "0",
      doc = "seek(offset [, whence]) -> None\n\nMoves on or back, by decompressing.")
  static void seek(ThreadState ts, PyBz2File self, PyObject offset, long whence) {
    long by = ArgConversions.asLong(ts, offset);
    self.checkOpen();
    if (self.isWritten()) {
      throw new PyException(PyExc.IOError, "seek works only while reading");
    }
    self.seek(ts, by, whence);
  }

  @ExposedMethod(
      value = "tell",
      convention = Convention.NOARGS,
      doc = "tell() -> int\n\nThe position in decompressed bytes.")
  static long tell(ThreadState ts, PyBz2File self) {
    self.checkOpen();
    return self.position;
  }

  @ExposedMethod(
      value = "close",
      convention = Convention.NOARGS,
      doc = "close() -> None\n\nWrites what is left and closes the file.")
  static void close(ThreadState ts, PyBz2File self) {
    self.close(ts);
  }

  @ExposedMethod(value = "__enter__", convention = Convention.NOARGS, doc = "__enter__() -> self.")
  static PyObject enter(ThreadState ts, PyBz2File self) {
    self.checkOpen();
    return Ref.inc(self);
  }

  @ExposedMethod(
      value = "__exit__",
      convention = Convention.RAW,
      doc = "__exit__(*excinfo) -> None.  Closes the file.")
  static PyObject exit(
      ThreadState ts, PyBz2File self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return Objects.callMethod(ts, self, ts.own(PyString.fromString("close")));
  }

  @ExposedGetter(value = "newlines", doc = "the line ends that have been seen")
  static PyObject newlines(ThreadState ts, PyBz2File self) {
    PyList kinds = ts.own(new PyList(ts));
    String[] names = {"\r", "\n", "\r\n"};
    for (int i = 0; i < names.length; i++) {
      if ((self.newlines & 1 << i) != 0) {
        kinds.appendOwned(PyString.fromString(names[i]));
      }
    }
    return kinds.size == 0
        ? PyNone.NONE
        : kinds.size == 1
            ? Ref.inc(kinds.items[0])
            : PyTuple.copyOf(ts, kinds.items, 0, kinds.size);
  }

  private static PyFile file(PyBz2File self) {
    if (self.file == null) {
      throw Errors.valueError("I/O operation on closed file");
    }
    return self.file;
  }

  @ExposedGetter(value = "mode", doc = "the mode of the file, 'rb' or 'wb'")
  static PyObject mode(ThreadState ts, PyBz2File self) {
    return Objects.getAttr(ts, file(self), ts.own(PyString.fromString("mode")));
  }

  @ExposedGetter(value = "name", doc = "the name of the file")
  static PyObject name(ThreadState ts, PyBz2File self) {
    return Objects.getAttr(ts, file(self), ts.own(PyString.fromString("name")));
  }

  @ExposedGetter(value = "closed", doc = "True if the file is closed")
  static PyObject closed(ThreadState ts, PyBz2File self) {
    return PyInt.valueOf(self.isClosed() ? 1 : 0);
  }

  @ExposedGetter(value = "softspace", member = true, doc = "used by print")
  static PyObject softspace(ThreadState ts, PyBz2File self) {
    return PyInt.valueOf(self.softspace);
  }

  @ExposedSetter("softspace")
  static void setSoftspace(ThreadState ts, PyBz2File self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("can't delete numeric/char attribute");
    }
    self.softspace = ArgConversions.asLong(ts, value);
  }
}
