package org.cellvm.library.fcntl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.bytes.PyMemoryView;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.files.FileDescriptors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Descriptors;

/** The module {@code fcntl}. */
@ExposedModule(name = "fcntl", doc = "Control of descriptors, and locks on files.")
final class FcntlModule {
  private static final int LONGEST = 1024;
  private static final int LOCK_SHARED = 1;
  private static final int LOCK_EXCLUSIVE = 2;
  private static final int NON_BLOCKING = 4;
  private static final int UNLOCK = 8;
  private static final int SET_LOCK = 6;
  private static final int SET_LOCK_WAIT = 7;
  private static final String FCNTL_ARGUMENTS =
      "fcntl requires a file or file descriptor, an integer and optionally a third integer or a"
          + " string";
  private static final String IOCTL_ARGUMENTS =
      "ioctl requires a file or file descriptor, an integer and optionally an integer or buffer"
          + " argument";

  private FcntlModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "DN_ACCESS", 1);
    module.add(ts, "DN_ATTRIB", 32);
    module.add(ts, "DN_CREATE", 4);
    module.add(ts, "DN_DELETE", 8);
    module.add(ts, "DN_MODIFY", 2);
    module.add(ts, "DN_MULTISHOT", 2147483648L);
    module.add(ts, "DN_RENAME", 16);
    module.add(ts, "FASYNC", 8192);
    module.add(ts, "FD_CLOEXEC", 1);
    module.add(ts, "F_DUPFD", 0);
    module.add(ts, "F_EXLCK", 4);
    module.add(ts, "F_GETFD", 1);
    module.add(ts, "F_GETFL", 3);
    module.add(ts, "F_GETLEASE", 1025);
    module.add(ts, "F_GETLK", 5);
    module.add(ts, "F_GETLK64", 5);
    module.add(ts, "F_GETOWN", 9);
    module.add(ts, "F_GETSIG", 11);
    module.add(ts, "F_NOTIFY", 1026);
    module.add(ts, "F_RDLCK", 0);
    module.add(ts, "F_SETFD", 2);
    module.add(ts, "F_SETFL", 4);
    module.add(ts, "F_SETLEASE", 1024);
    module.add(ts, "F_SETLK", 6);
    module.add(ts, "F_SETLK64", 6);
    module.add(ts, "F_SETLKW", 7);
    module.add(ts, "F_SETLKW64", 7);
    module.add(ts, "F_SETOWN", 8);
    module.add(ts, "F_SETSIG", 10);
    module.add(ts, "F_SHLCK", 8);
    module.add(ts, "F_UNLCK", 2);
    module.add(ts, "F_WRLCK", 1);
    module.add(ts, "LOCK_EX", 2);
    module.add(ts, "LOCK_MAND", 32);
    module.add(ts, "LOCK_NB", 4);
    module.add(ts, "LOCK_READ", 64);
    module.add(ts, "LOCK_RW", 192);
    module.add(ts, "LOCK_SH", 1);
    module.add(ts, "LOCK_UN", 8);
    module.add(ts, "LOCK_WRITE", 128);
  }

  private static Descriptors descriptors(ThreadState ts) {
    return ts.interp.system.posix().descriptors();
  }

  /** Returns the result of a call, or raises IOError. */
  private static long check(ThreadState ts, long result) {
    if (BlockingCall.result(ts, result) < 0) {
      throw SystemFailure.of(ts, PyExc.IOError, result, null);
    }
    return result;
  }

  @ExposedFunction(
      value = "fcntl",
      convention = Convention.RAW,
      doc =
          "fcntl(fd, op[, arg]) -> an integer, or a string where arg is one\n\n"
              + "Carries out an operation on a descriptor.")
  static PyObject fcntl(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("fcntl", kwnames);
    if (n < 2 || n > 3) {
      throw Errors.typeError(FCNTL_ARGUMENTS);
    }
    int fd = FileDescriptors.of(ts, args[off]);
    int command = (int) ArgConversions.toInt(ts, args[off + 1], FCNTL_ARGUMENTS, 0);
    PyObject argument = n == 3 ? args[off + 2] : null;
    if (argument instanceof PyString s) {
      if (s.length() > LONGEST) {
        throw Errors.valueError("fcntl string arg too long");
      }
      byte[] memory = Arrays.copyOf(s.bytes(), LONGEST);
      BlockingCall.begin(ts);
      int r;
      try {
        r = descriptors(ts).control(fd, command, memory);
      } finally {
        BlockingCall.end(ts);
      }
      check(ts, r);
      return PyString.of(memory, 0, s.length());
    }
    long number = argument == null ? 0 : ArgConversions.intMask(ts, argument, FCNTL_ARGUMENTS, 0);
    BlockingCall.begin(ts);
    int r;
    try {
      r = descriptors(ts).control(fd, command, number);
    } finally {
      BlockingCall.end(ts);
    }
    return PyInt.valueOf(check(ts, r));
  }

  /** An operation that changes a buffer: it is copied there and back. */
  @ExposedFunction(
      value = "ioctl",
      convention = Convention.RAW,
      doc =
          "ioctl(fd, op[, arg[, mutate_flag]]) -> an integer, or a string where arg is one\n\n"
              + "Carries out an operation on a device. A buffer that can be written is changed in\n"
              + "place, unless mutate_flag is false.")
  static PyObject ioctl(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("ioctl", kwnames);
    if (n < 2 || n > 4) {
      throw Errors.typeError(IOCTL_ARGUMENTS);
    }
    int fd = FileDescriptors.of(ts, args[off]);
    long request = ArgConversions.intMask(ts, args[off + 1], IOCTL_ARGUMENTS, 0);
    PyObject argument = n > 2 ? args[off + 2] : null;
    boolean mutate = n < 4 || ArgConversions.toInt(ts, args[off + 3], IOCTL_ARGUMENTS, 0) != 0;
    // CPython's old buffer interface, which a bytearray and a memoryview do not have.
    boolean old = !(argument instanceof PyByteArray) && !(argument instanceof PyMemoryView);
    ByteMemory memory = old && argument instanceof ByteMemory m && m.isWritable() ? m : null;
    byte[] bytes = old ? Buffers.plainBytesOrNull(ts, argument) : null;
    if (bytes == null) {
      long number = argument == null ? 0 : ArgConversions.intMask(ts, argument, IOCTL_ARGUMENTS, 0);
      return PyInt.valueOf(check(ts, descriptors(ts).deviceControl(fd, request, number)));
    }
    if (memory == null || !mutate) {
      if (bytes.length > LONGEST) {
        throw Errors.valueError("ioctl string arg too long");
      }
    }
    byte[] copy = Arrays.copyOf(bytes, Math.max(bytes.length, LONGEST));
    BlockingCall.begin(ts);
    int r;
    try {
      r = descriptors(ts).deviceControl(fd, request, copy);
    } finally {
      BlockingCall.end(ts);
    }
    check(ts, r);
    if (memory != null && mutate) {
      memory.putBytes(0, copy, 0, bytes.length);
      return PyInt.valueOf(r);
    }
    return PyString.of(copy, 0, bytes.length);
  }

  @ExposedFunction(
      value = "flock",
      parse = "Oi:flock",
      doc = "flock(fd, operation)\n\nLocks or unlocks a file.")
  static void flock(ThreadState ts, PyObject file, long operation) {
    int fd = FileDescriptors.of(ts, file);
    BlockingCall.begin(ts);
    int r;
    try {
      r = descriptors(ts).lock(fd, (int) operation);
    } finally {
      BlockingCall.end(ts);
    }
    check(ts, r);
  }

  @ExposedFunction(
      value = "lockf",
      parse = "Oi|OOi:lockf",
      defaults = {"null", "null", "0"},
      doc =
          "lockf(fd, operation[, length[, start[, whence]]])\n\n"
              + "Locks or unlocks a part of a file, from start on, to its end if length is 0.")
  static void lockf(
      ThreadState ts, PyObject file, long operation, PyObject length, PyObject start, long whence) {
    int fd = FileDescriptors.of(ts, file);
    short kind;
    if ((operation & UNLOCK) != 0) {
      kind = 2;
    } else if ((operation & LOCK_SHARED) != 0) {
      kind = 0;
    } else if ((operation & LOCK_EXCLUSIVE) != 0) {
      kind = 1;
    } else {
      throw Errors.valueError("unrecognized lockf argument");
    }
    long from = start == null ? 0 : ArgConversions.asLong(ts, start);
    long size = length == null ? 0 : ArgConversions.asLong(ts, length);
    byte[] lock = new byte[32];
    ByteBuffer.wrap(lock)
        .order(ByteOrder.nativeOrder())
        .putShort(0, kind)
        .putShort(2, (short) whence)
        .putLong(8, from)
        .putLong(16, size);
    int command = (operation & NON_BLOCKING) != 0 ? SET_LOCK : SET_LOCK_WAIT;
    BlockingCall.begin(ts);
    int r;
    try {
      r = descriptors(ts).control(fd, command, lock);
    } finally {
      BlockingCall.end(ts);
    }
    check(ts, r);
  }
}
