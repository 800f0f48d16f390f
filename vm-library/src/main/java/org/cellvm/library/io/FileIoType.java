package org.cellvm.library.io;

import org.cellvm.codec.FileNames;
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
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.FileIO}. */
@ExposedType(
    name = "_io.FileIO",
    basicSize = 40,
    dictOffset = 32,
    weakrefOffset = 24,
    declares = "tp_getattro",
    doc =
        "FileIO(file, mode='r', closefd=True)\n\n"
            + "A file as the system has it, by name or descriptor.")
final class FileIoType extends RawIoBaseType {
  static final FileIoType TYPE =
      new FileIoType(new FileIoTypeTable(), "_io.FileIO", RawIoBaseType.TYPE);

  private static final String[] KEYWORDS = {"file", "mode", "closefd"};

  private FileIoType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyFileIo(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyFileIo self = (PyFileIo) o;
    self.closeDescriptor(ts);
    PyObject[] a = Args.bind(ts, "fileio", KEYWORDS, 1, args, off, n, kwnames);
    int mark = ts.mark();
    try {
      String mode = a[1] == null ? "r" : ArgConversions.text(ts, a[1], "fileio", 2).toString();
      boolean close = a[2] == null || ArgConversions.toInt(ts, a[2], "fileio", 3) != 0;
      open(ts, self, a[0], mode, close);
    } finally {
      ts.release(mark);
    }
  }

  private static void open(
      ThreadState ts, PyFileIo self, PyObject file, String mode, boolean close) {
    if (file instanceof PyFloat) {
      throw Errors.typeError("integer argument expected, got float");
    }
    long fd = descriptor(ts, file);
    PyString path = fd >= 0 ? null : path(ts, file);
    int flags = self.flags(mode);
    if (fd >= 0) {
      self.wrap(ts, (int) fd, close, file);
      return;
    }
    if (!close) {
      throw Errors.valueError("Cannot use closefd=False with file name");
    }
    self.open(ts, path, flags, file);
  }

  /** The descriptor that a number is, -1 for what is none; ValueError for a negative one. */
  private static long descriptor(ThreadState ts, PyObject file) {
    if (file instanceof PyString || file instanceof PyUnicode || file instanceof PyByteArray) {
      return -1;
    }
    long fd;
    try {
      fd = ArgConversions.asLong(ts, file);
    } catch (PyException e) {
      e.discard(ts);
      return -1;
    }
    if (fd != (int) fd) {
      return -1;
    }
    if (fd < 0) {
      throw Errors.valueError("negative file descriptor");
    }
    return fd;
  }

  private static PyString path(ThreadState ts, PyObject file) {
    PyString path;
    if (file instanceof PyString s) {
      path = s;
    } else if (file instanceof PyByteArray array) {
      path = ts.own(PyString.of(array.toBytes()));
    } else {
      PyUnicode text = ts.own(PyUnicode.fromObject(ts, file));
      path = (PyString) ts.own(Codecs.encode(ts, text, FileNames.ENCODING, null));
    }
    if (path.toString().indexOf('\0') >= 0) {
      throw Errors.typeError("embedded NUL character");
    }
    return path;
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyFileIo self = (PyFileIo) o;
    if (self.isClosed()) {
      return PyString.fromString("<_io.FileIO [closed]>");
    }
    int mark = ts.mark();
    try {
      PyObject name = ts.own(Objects.getAttrOrNull(ts, o, Names.name));
      String what =
          name == null ? "fd=" + self.descriptor : "name=" + ts.own(Objects.repr(ts, name));
      return PyString.fromString("<_io.FileIO " + what + " mode='" + self.mode() + "'>");
    } finally {
      ts.release(mark);
    }
  }

  @ExposedGetter(value = "closed", doc = "True if the file is closed.")
  static PyObject closed(ThreadState ts, PyFileIo self) {
    return PyBool.of(self.isClosed());
  }

  @ExposedGetter(value = "closefd", doc = "True if the descriptor is closed with the file.")
  static PyObject closefd(ThreadState ts, PyFileIo self) {
    return PyBool.of(self.closesDescriptor);
  }

  @ExposedGetter(value = "mode", doc = "How the file is open.")
  static PyObject mode(ThreadState ts, PyFileIo self) {
    return PyUnicode.of(self.mode());
  }

  @ExposedMethod(
      value = "read",
      parse = "|O",
      doc = "read([n])\n\nUp to n bytes by one call of the system, or all to the end.")
  static PyObject read(ThreadState ts, PyFileIo self, PyObject size) {
    self.checkReadable();
    long n = Io.size(ts, size, -1);
    return n < 0 ? self.readAll(ts) : self.read(ts, n);
  }

  @ExposedMethod(value = "readall", convention = Convention.NOARGS, doc = "Reads to the end.")
  static PyObject readall(ThreadState ts, PyFileIo self) {
    self.checkOpen();
    return self.readAll(ts);
  }

  @ExposedMethod(
      value = "readinto",
      convention = Convention.RAW,
      doc = "readinto(b)\n\nReads into a bytearray; returns how many bytes.")
  static PyObject readinto(
      ThreadState ts, PyFileIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    self.checkReadable();
    Args.parse("readinto", null, n, 1, 1, kwnames);
    ByteMemory target = ArgConversions.writable(ts, args[off], null, 1);
    byte[] buffer = new byte[target.memorySize()];
    int r = self.readInto(ts, buffer, 0, buffer.length, false);
    if (r == PyBuffered.WOULD_BLOCK) {
      return PyNone.NONE;
    }
    Io.store(target, buffer, 0, r);
    return Io.number(r);
  }

  @ExposedMethod(
      value = "write",
      convention = Convention.RAW,
      doc = "write(b)\n\nWrites bytes by one call of the system; returns how many.")
  static PyObject write(
      ThreadState ts, PyFileIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    self.checkWritable();
    Args.parse("write", "write", n, 1, 1, kwnames);
    byte[] bytes = ArgConversions.bytes(ts, args[off], "write", 1).bytes();
    int r = self.write(ts, bytes, 0, bytes.length, false);
    // A signal may have ended the call after a part.
    ts.interp.interrupts.check(ts);
    return r == PyBuffered.WOULD_BLOCK ? PyNone.NONE : Io.number(r);
  }

  @ExposedMethod(
      value = "seek",
      convention = Convention.RAW,
      doc = "seek(offset[, whence])\n\nwhence 0: from the start, 1: from here, 2: from the end.")
  static PyObject seek(
      ThreadState ts, PyFileIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    self.checkOpen();
    Args.parse("seek", null, n, 1, 2, kwnames);
    long whence = n == 2 ? ArgConversions.toInt(ts, args[off + 1], null, 2) : 0;
    return Io.number(self.seek(ts, position(ts, args[off]), (int) whence));
  }

  private static long position(ThreadState ts, PyObject o) {
    if (o instanceof PyFloat) {
      throw Errors.typeError("an integer is required");
    }
    return ArgConversions.longLong(ts, o, null, 1);
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS, doc = "The position.")
  static PyObject tell(ThreadState ts, PyFileIo self) {
    self.checkOpen();
    return Io.number(self.seek(ts, 0, 1));
  }

  @ExposedMethod(
      value = "truncate",
      convention = Convention.RAW,
      doc = "truncate([size])\n\nCuts the file at size, or at the position.")
  static PyObject truncate(
      ThreadState ts, PyFileIo self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    self.checkWritable();
    Args.parse("truncate", null, n, 0, 1, kwnames);
    if (n == 0 || args[off] == PyNone.NONE) {
      long size = self.seek(ts, 0, 1);
      self.truncate(ts, size);
      return Io.number(size);
    }
    self.truncate(ts, position(ts, args[off]));
    return Ref.inc(args[off]);
  }

  @ExposedMethod(
      value = "close",
      convention = Convention.NOARGS,
      doc = "Closes the file, and the descriptor if it belongs to it.")
  static void close(ThreadState ts, PyFileIo self) {
    if (!self.closesDescriptor) {
      try {
        close(ts, (PyIo) self);
      } finally {
        self.descriptor = -1;
      }
      return;
    }
    PyException failure = null;
    try {
      close(ts, (PyIo) self);
    } catch (PyException e) {
      failure = e;
    }
    try {
      self.closeDescriptor(ts);
    } catch (PyException e) {
      if (failure != null) {
        failure.discard(ts);
      }
      throw e;
    }
    if (failure != null) {
      throw failure;
    }
  }

  @ExposedMethod(
      value = "seekable",
      convention = Convention.NOARGS,
      doc = "Whether the file has positions.")
  static boolean seekable(ThreadState ts, PyFileIo self) {
    return self.isSeekable(ts);
  }

  @ExposedMethod(
      value = "readable",
      convention = Convention.NOARGS,
      doc = "Whether the file is open for reading.")
  static boolean readable(ThreadState ts, PyFileIo self) {
    self.checkOpen();
    return self.readable;
  }

  @ExposedMethod(
      value = "writable",
      convention = Convention.NOARGS,
      doc = "Whether the file is open for writing.")
  static boolean writable(ThreadState ts, PyFileIo self) {
    self.checkOpen();
    return self.writable;
  }

  @ExposedMethod(value = "fileno", convention = Convention.NOARGS, doc = "The descriptor.")
  static PyObject fileno(ThreadState ts, PyFileIo self) {
    self.checkOpen();
    return PyInt.valueOf(self.descriptor);
  }

  @ExposedMethod(
      value = "isatty",
      convention = Convention.NOARGS,
      doc = "Whether the file is a terminal.")
  static boolean isatty(ThreadState ts, PyFileIo self) {
    return self.isTerminal(ts);
  }
}
