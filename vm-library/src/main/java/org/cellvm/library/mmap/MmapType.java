package org.cellvm.library.mmap;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.SliceIndices;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FcntlCommands;
import org.cellvm.system.FileStatus;
import org.cellvm.system.MappedMemory;

/** The type {@code mmap.mmap}. */
@ExposedType(
    name = "mmap.mmap",
    members = MmapMethods.class,
    doc =
        "mmap(fileno, length[, flags[, prot[, access[, offset]]]])\n\n"
            + "A file as memory: a string that can be changed, and a file.")
class MmapType extends ObjectType {
  static final MmapType TYPE = new MmapType(new MmapTypeTable(), "mmap.mmap", ObjectType.TYPE);

  static final int READ = 1;
  static final int WRITE = 2;
  static final int SHARED = 1;
  static final int PRIVATE = 2;
  static final int ANONYMOUS = 32;

  private static final String[] KEYWORDS = {
    "fileno", "length", "flags", "prot", "access", "offset"
  };

  /** The bits of a mode that say what a file is, and those of an ordinary one. */
  private static final int KIND = 0170000;

  private static final int ORDINARY = 0100000;

  protected MmapType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "mmap", KEYWORDS, 2, args, off, n, kwnames);
    int fd = ArgConversions.toInt(ts, a[0]);
    long length = size(ts, a[1], "length");
    int flags = a[2] == null ? SHARED : ArgConversions.toInt(ts, a[2]);
    int protection = a[3] == null ? READ | WRITE : ArgConversions.toInt(ts, a[3]);
    int access = a[4] == null ? PyMmap.ACCESS_DEFAULT : ArgConversions.toInt(ts, a[4]);
    long offset = a[5] == null ? 0 : size(ts, a[5], "offset");
    if (access != PyMmap.ACCESS_DEFAULT && (flags != SHARED || protection != (READ | WRITE))) {
      throw Errors.valueError("mmap can't specify both access and flags, prot.");
    }
    switch (access) {
      case PyMmap.ACCESS_READ:
        protection = READ;
        break;
      case PyMmap.ACCESS_COPY:
        flags = PRIVATE;
        break;
      case PyMmap.ACCESS_WRITE:
        break;
      case PyMmap.ACCESS_DEFAULT:
        if ((protection & (READ | WRITE)) == READ) {
          access = PyMmap.ACCESS_READ;
        } else if ((protection & (READ | WRITE)) != 0) {
          access = PyMmap.ACCESS_WRITE;
        }
        break;
      default:
        throw Errors.valueError("mmap invalid access parameter.");
    }
    if (fd != -1) {
      length = fittingLength(ts, fd, length, offset);
    } else {
      flags |= ANONYMOUS;
    }
    if (length > Integer.MAX_VALUE) {
      throw Errors.overflowError("memory mapped length is too large");
    }
    return map(ts, subtype, fd, (int) length, flags, protection, access, offset);
  }

  private static long size(ThreadState ts, PyObject o, String what) {
    long size = NumberConversions.asSsize(ts, o, PyExc.OverflowError);
    if (size < 0) {
      throw Errors.overflowError("memory mapped " + what + " must be positive");
    }
    return size;
  }

  /** A length of 0 is the rest of the file. */
  private static long fittingLength(ThreadState ts, int fd, long length, long offset) {
    FileStatus status = new FileStatus();
    if (ts.interp.system.posix().descriptors().status(fd, status) < 0
        || (status.mode & KIND) != ORDINARY) {
      return length;
    }
    if (length == 0) {
      if (status.size == 0) {
        throw Errors.valueError("cannot mmap an empty file");
      }
      if (offset >= status.size) {
        throw Errors.valueError("mmap offset is greater than file size");
      }
      return status.size - offset;
    }
    if (offset > status.size || status.size - offset < length) {
      throw Errors.valueError("mmap length is greater than file size");
    }
    return length;
  }

  private static PyObject map(
      ThreadState ts,
      PyType subtype,
      int fd,
      int length,
      int flags,
      int protection,
      int access,
      long offset) {
    Descriptors descriptors = ts.interp.system.posix().descriptors();
    int own = -1;
    if (fd != -1) {
      int command = FcntlCommands.DUPLICATE_CLOSE_ON_EXEC;
      own = (int) MmapModule.check(ts, descriptors.control(fd, command, 0L));
    }
    MappedMemory[] memory = new MappedMemory[1];
    int r = descriptors.map(own, length, protection, flags, offset, memory);
    if (r < 0 && own >= 0) {
      descriptors.close(own);
    }
    MmapModule.check(ts, r);
    return subtype == TYPE
        ? new PyMmap(memory[0], length, own, offset, access)
        : new PyMmapDerived(ts, subtype, memory[0], length, own, offset, access);
  }

  // As a sequence

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    PyMmap self = (PyMmap) o;
    self.checkOpen();
    return self.size;
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return sq_length(ts, o);
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyMmap self = (PyMmap) o;
    self.checkOpen();
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("mmap index out of range");
    }
    return PyString.of(self.bytes((int) i, (int) i + 1));
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    PyMmap self = (PyMmap) o;
    self.checkOpen();
    int from = (int) Math.min(Math.max(i, 0), self.size);
    return PyString.of(self.bytes(from, (int) Math.min(Math.max(j, from), self.size)));
  }

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    PyMmap self = (PyMmap) o;
    self.checkOpen();
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("mmap index out of range");
    }
    if (value == null) {
      throw Errors.typeError("mmap object doesn't support item deletion");
    }
    if (!(value instanceof PyString s) || s.length() != 1) {
      throw Errors.indexError("mmap assignment must be single-character string");
    }
    self.checkWritable();
    self.memory.put((int) i, s.bytes(), 0, 1);
  }

  @Override
  public void sq_ass_slice(ThreadState ts, PyObject o, long i, long j, PyObject value) {
    PyMmap self = (PyMmap) o;
    self.checkOpen();
    int from = (int) Math.min(Math.max(i, 0), self.size);
    int to = (int) Math.min(Math.max(j, from), self.size);
    byte[] bytes = replacement(self, value, to - from);
    self.memory.put(from, bytes, 0, bytes.length);
  }

  private static byte[] replacement(PyMmap self, PyObject value, int length) {
    if (value == null) {
      throw Errors.typeError("mmap object doesn't support slice deletion");
    }
    if (!(value instanceof PyString s)) {
      throw Errors.indexError("mmap slice assignment must be a string");
    }
    if (s.length() != length) {
      throw Errors.indexError("mmap slice assignment is wrong size");
    }
    self.checkWritable();
    return s.bytes();
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyMmap self = (PyMmap) o;
    self.checkOpen();
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, o, i < 0 ? i + self.size : i);
    }
    if (!(key instanceof PySlice slice)) {
      throw Errors.typeError("mmap indices must be integers");
    }
    SliceIndices range = slice.bounds(ts).within(self.size);
    byte[] out = new byte[(int) Math.max(0, range.length())];
    for (int k = 0; k < out.length; k++) {
      self.memory.get((int) (range.start() + k * range.step()), out, k, 1);
    }
    return PyString.of(out);
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyMmap self = (PyMmap) o;
    self.checkOpen();
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      sq_ass_item(ts, o, i < 0 ? i + self.size : i, value);
      return;
    }
    if (!(key instanceof PySlice slice)) {
      throw Errors.typeError("mmap indices must be integers");
    }
    SliceIndices range = slice.bounds(ts).within(self.size);
    byte[] bytes = replacement(self, value, (int) Math.max(0, range.length()));
    for (int k = 0; k < bytes.length; k++) {
      self.memory.put((int) (range.start() + k * range.step()), bytes, k, 1);
    }
  }
}
