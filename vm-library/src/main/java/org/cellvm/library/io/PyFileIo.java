package org.cellvm.library.io;

import java.util.Arrays;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.text.PyString;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FileStatus;
import org.cellvm.system.OpenFlags;
import org.cellvm.system.SystemErrors;

/** A {@code FileIO}: a descriptor. */
final class PyFileIo extends PyIo {
  private static final int SMALL_CHUNK = 8192;
  private static final int PERMISSIONS = 0666;

  /** Negative if the file is closed. */
  int descriptor = -1;

  boolean readable;
  boolean writable;
  boolean appending;

  /** Whether the descriptor is closed with the file. */
  boolean closesDescriptor = true;

  /** 1 or 0; negative if that is not known yet. */
  private int seekable = -1;

  PyFileIo(ThreadState ts, PyType type) {
    super(ts, type);
  }

  boolean isClosed() {
    return descriptor < 0;
  }

  void checkOpen() {
    if (descriptor < 0) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  void checkReadable() {
    checkOpen();
    if (!readable) {
      throw Errors.valueError("File not open for reading");
    }
  }

  void checkWritable() {
    checkOpen();
    if (!writable) {
      throw Errors.valueError("File not open for writing");
    }
  }

  private static Descriptors descriptors(ThreadState ts) {
    return ts.interp.system.posix().descriptors();
  }

  private static PyException failure(ThreadState ts, long result) {
    return SystemFailure.of(ts, PyExc.IOError, result, null);
  }

  /** The flags of a mode, whose parts are noted; ValueError for a mode that is none. */
  int flags(String mode) {
    int flags = 0;
    int kinds = 0;
    int pluses = 0;
    readable = false;
    writable = false;
    appending = false;
    for (int i = 0; i < mode.length(); i++) {
      switch (mode.charAt(i)) {
        case 'r':
          kinds++;
          readable = true;
          break;
        case 'w':
          kinds++;
          writable = true;
          flags |= OpenFlags.CREATE | OpenFlags.TRUNCATE;
          break;
        case 'a':
          kinds++;
          writable = true;
          appending = true;
          flags |= OpenFlags.APPEND | OpenFlags.CREATE;
          break;
        case 'b':
          break;
        case '+':
          pluses++;
          readable = true;
          writable = true;
          break;
        default:
          throw Errors.valueError("invalid mode: " + Objects.limited(mode, 200));
      }
      if (kinds > 1 || pluses > 1) {
        throw badMode();
      }
    }
    if (kinds == 0) {
      throw badMode();
    }
    if (readable && writable) {
      return flags | OpenFlags.READ_WRITE;
    }
    return flags | (readable ? OpenFlags.READ_ONLY : OpenFlags.WRITE_ONLY);
  }

  private static PyException badMode() {
    return Errors.valueError(
        "Must have exactly one of read/write/append mode and at most one plus");
  }

  /** Opens a file by name. */
  void open(ThreadState ts, PyString path, int flags, PyObject name) {
    int fd;
    BlockingCall.begin(ts);
    try {
      fd = descriptors(ts).open(path.toString(), flags, PERMISSIONS);
    } finally {
      BlockingCall.end(ts);
    }
    if (fd < 0) {
      throw SystemFailure.of(ts, PyExc.IOError, fd, path);
    }
    descriptor = fd;
    closesDescriptor = true;
    finishOpening(ts, name, true);
  }

  /** Wraps a descriptor. */
  void wrap(ThreadState ts, int fd, boolean close, PyObject name) {
    if (descriptors(ts).status(fd, new FileStatus()) == -SystemErrors.EBADF) {
      throw SystemFailure.of(ts, PyExc.OSError, -SystemErrors.EBADF, null);
    }
    descriptor = fd;
    closesDescriptor = close;
    finishOpening(ts, name, false);
  }

  private void finishOpening(ThreadState ts, PyObject name, boolean own) {
    boolean done = false;
    try {
      FileStatus status = new FileStatus();
      if (descriptors(ts).status(descriptor, status) == 0 && status.isDirectory()) {
        throw SystemFailure.of(ts, PyExc.IOError, -SystemErrors.EISDIR, name);
      }
      Objects.setAttr(ts, this, Names.name, name);
      if (appending) {
        seek(ts, 0, Descriptors.END);
      }
      done = true;
    } finally {
      if (!done) {
        if (own) {
          descriptors(ts).close(descriptor);
        }
        descriptor = -1;
      }
    }
  }

  /** The size of blocks that the file likes, 0 if that is not known. */
  static long blockSize(ThreadState ts, int fd) {
    FileStatus status = new FileStatus();
    return descriptors(ts).status(fd, status) == 0 ? status.blockSize : 0;
  }

  boolean isSeekable(ThreadState ts) {
    checkOpen();
    if (seekable < 0) {
      seekable = descriptors(ts).seek(descriptor, 0, Descriptors.CURRENT) < 0 ? 0 : 1;
    }
    return seekable == 1;
  }

  boolean isTerminal(ThreadState ts) {
    checkOpen();
    return descriptors(ts).isTerminal(descriptor) == 1;
  }

  /**
   * Reads once into part of an array; {@link PyBuffered#WOULD_BLOCK} where the descriptor does not
   * wait.
   *
   * @param again whether a read that a signal interrupts is made again once its handler has run;
   *     IOError otherwise
   */
  int readInto(ThreadState ts, byte[] buffer, int off, int n, boolean again) {
    checkReadable();
    for (; ; ) {
      int r = read(ts, buffer, off, n);
      if (r >= 0) {
        return r;
      }
      if (r == -SystemErrors.EAGAIN) {
        return PyBuffered.WOULD_BLOCK;
      }
      checkFailure(ts, r, again);
    }
  }

  /**
   * Returns if a call that has failed is to be made again, once the handlers of signals have run.
   *
   * @param again whether that is so after a signal for Python code, too
   * @throws PyException the error of the call, or what a handler raises
   */
  private static void checkFailure(ThreadState ts, int result, boolean again) {
    boolean repeated = result == -SystemErrors.EINTR && (again || !BlockingCall.isInterrupted(ts));
    ts.interp.interrupts.check(ts);
    if (!repeated) {
      throw failure(ts, result);
    }
  }

  private int read(ThreadState ts, byte[] buffer, int off, int n) {
    int fd = descriptor;
    BlockingCall.begin(ts);
    try {
      return descriptors(ts).read(fd, buffer, off, n);
    } finally {
      BlockingCall.end(ts);
    }
  }

  /** Up to {@code n} bytes by one read, owned; None where the descriptor does not wait. */
  PyObject read(ThreadState ts, long n) {
    byte[] buffer = new byte[(int) Math.min(n, Integer.MAX_VALUE - 8)];
    int r = readInto(ts, buffer, 0, buffer.length, false);
    if (r == PyBuffered.WOULD_BLOCK) {
      return PyNone.NONE;
    }
    return PyString.of(r == buffer.length ? buffer : Arrays.copyOf(buffer, r));
  }

  /** All bytes to the end, owned; None where there are none yet. */
  PyObject readAll(ThreadState ts) {
    byte[] buffer = new byte[(int) Math.min(expected(ts), Integer.MAX_VALUE - 8)];
    int total = 0;
    for (; ; ) {
      if (total == buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.max(total * 2, SMALL_CHUNK));
      }
      int r = readInto(ts, buffer, total, buffer.length - total, true);
      if (r == PyBuffered.WOULD_BLOCK && total == 0) {
        return PyNone.NONE;
      }
      if (r <= 0) {
        return PyString.of(total == buffer.length ? buffer : Arrays.copyOf(buffer, total));
      }
      total += r;
    }
  }

  /** How much room to begin with: one byte more than the rest of the file, to notice its end. */
  private long expected(ThreadState ts) {
    FileStatus status = new FileStatus();
    if (descriptors(ts).status(descriptor, status) == 0) {
      long at = descriptors(ts).seek(descriptor, 0, Descriptors.CURRENT);
      if (status.size >= SMALL_CHUNK && at >= 0 && status.size >= at) {
        return status.size - at + 1;
      }
    }
    return SMALL_CHUNK;
  }

  /** Writes part of an array once; {@link PyBuffered#WOULD_BLOCK} as for reading. */
  int write(ThreadState ts, byte[] bytes, int off, int n, boolean again) {
    checkWritable();
    for (; ; ) {
      int fd = descriptor;
      int r;
      BlockingCall.begin(ts);
      try {
        r = descriptors(ts).write(fd, bytes, off, n);
      } finally {
        BlockingCall.end(ts);
      }
      if (r >= 0) {
        return r;
      }
      if (r == -SystemErrors.EAGAIN) {
        return PyBuffered.WOULD_BLOCK;
      }
      checkFailure(ts, r, again);
    }
  }

  long seek(ThreadState ts, long offset, int whence) {
    long r = descriptors(ts).seek(descriptor, offset, whence);
    if (r < 0) {
      throw failure(ts, r);
    }
    return r;
  }

  void truncate(ThreadState ts, long size) {
    int r = descriptors(ts).truncate(descriptor, size);
    if (r < 0) {
      throw failure(ts, r);
    }
  }

  /** Closes the descriptor if it belongs to the file. */
  void closeDescriptor(ThreadState ts) {
    int fd = descriptor;
    descriptor = -1;
    if (fd < 0 || !closesDescriptor) {
      return;
    }
    int r;
    BlockingCall.begin(ts);
    try {
      r = descriptors(ts).close(fd);
    } finally {
      BlockingCall.end(ts);
    }
    if (r < 0) {
      throw failure(ts, r);
    }
  }

  /** {@code mode}. */
  String mode() {
    if (appending) {
      return readable ? "ab+" : "ab";
    }
    if (readable) {
      return writable ? "rb+" : "rb";
    }
    return "wb";
  }
}
