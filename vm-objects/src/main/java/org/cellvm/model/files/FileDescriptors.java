package org.cellvm.model.files;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FcntlCommands;
import org.cellvm.system.FileStatus;
import org.cellvm.system.OpenFlags;
import org.cellvm.system.Posix;
import org.cellvm.system.SystemErrors;

/** Descriptors of objects, and file objects of descriptors. */
public final class FileDescriptors {
  private FileDescriptors() {}

  /** {@code PyObject_AsFileDescriptor}: an integer, or what the method {@code fileno} returns. */
  public static int of(ThreadState ts, PyObject o) {
    PyObject number = o;
    int mark = ts.mark();
    try {
      if (!(o instanceof PyInt) && !(o instanceof PyLong)) {
        PyString name = ts.own(PyString.intern(ts, PyString.fromString("fileno")));
        PyObject method = ts.own(Objects.getAttrOrNull(ts, o, name));
        if (method == null) {
          throw Errors.typeError("argument must be an int, or have a fileno() method");
        }
        number = ts.own(Objects.call0(ts, method));
        if (!(number instanceof PyInt) && !(number instanceof PyLong)) {
          throw Errors.typeError("fileno() returned a non-integer");
        }
      }
      int fd = toInt(ts, number);
      if (fd < 0) {
        throw Errors.valueError("file descriptor cannot be a negative integer (" + fd + ")");
      }
      return fd;
    } finally {
      ts.release(mark);
    }
  }

  /** -1 for what is out of range, as in CPython, where the error of that is lost. */
  private static int toInt(ThreadState ts, PyObject number) {
    try {
      return ArgConversions.toInt(ts, number);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.OverflowError)) {
        throw e;
      }
      e.discard(ts);
      return -1;
    }
  }

  /** {@code os.fdopen}: a file object of an open descriptor, owned. */
  public static PyFile open(ThreadState ts, int fd, String mode, int buffering) {
    Posix posix = ts.interp.system.posix();
    FileMode parsed = FileMode.of(mode);
    FileStatus status = new FileStatus();
    SystemFailure.check(ts, posix.descriptors().status(fd, status));
    if (status.isDirectory()) {
      throw Errors.osError(
          ts, PyExc.IOError, SystemErrors.EISDIR, SystemErrors.text(SystemErrors.EISDIR), null);
    }
    checkAccess(ts, posix.descriptors(), fd, parsed);
    return file(new DescriptorStream(posix.descriptors(), fd), fd, "<fdopen>", parsed, buffering);
  }

  /** As C's {@code fdopen}: the mode must be one that the descriptor was opened for. */
  private static void checkAccess(ThreadState ts, Descriptors descriptors, int fd, FileMode mode) {
    int flags = (int) SystemFailure.check(ts, descriptors.control(fd, FcntlCommands.GET_STATUS, 0));
    int access = flags & OpenFlags.ACCESS;
    if (access == OpenFlags.READ_ONLY && mode.writable()
        || access == OpenFlags.WRITE_ONLY && mode.readable()) {
      throw SystemFailure.of(ts, PyExc.OSError, -SystemErrors.EINVAL, null);
    }
    if (mode.appends() && (flags & OpenFlags.APPEND) == 0) {
      int wanted = flags | OpenFlags.APPEND;
      SystemFailure.check(ts, descriptors.control(fd, FcntlCommands.SET_STATUS, wanted));
    }
  }

  /** {@code os.popen}: the end of a pipe to the process {@code pid}, owned. */
  public static PyFile pipe(
      ThreadState ts, int fd, int pid, String command, String mode, int buffering) {
    PipeStream stream = new PipeStream(ts.interp.system.posix(), fd, pid);
    return file(stream, fd, command, FileMode.of(mode), buffering);
  }

  /** A file object of a new descriptor, owned. */
  public static PyFile file(ThreadState ts, int fd, String name, String mode) {
    DescriptorStream stream = new DescriptorStream(ts.interp.system.posix().descriptors(), fd);
    return file(stream, fd, name, FileMode.of(mode), -1);
  }

  private static PyFile file(ByteStream stream, int fd, String name, FileMode mode, int buffering) {
    PyFile file = new PyFile();
    stream.buffering = buffering;
    file.open(
        stream,
        fd,
        PyString.fromString(name),
        mode.text(),
        mode.readable(),
        mode.writable(),
        mode.universal());
    return file;
  }
}
