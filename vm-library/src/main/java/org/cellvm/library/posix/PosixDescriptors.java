package org.cellvm.library.posix;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.files.FileDescriptors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FileStatus;
import org.cellvm.system.FileSystemStatus;
import org.cellvm.system.SystemErrors;
import org.cellvm.system.Terminals;

/** The functions of {@code posix} on descriptors and terminals. */
@ExposedModule(name = "posix", part = true)
final class PosixDescriptors {
  private static final int LONGEST_NAME = 4096;

  private PosixDescriptors() {}

  private static Descriptors descriptors(ThreadState ts) {
    return ts.interp.system.posix().descriptors();
  }

  private static Terminals terminals(ThreadState ts) {
    return ts.interp.system.posix().terminals();
  }

  @ExposedFunction(value = "open", parse = "eti|i:open", defaults = "511", doc = "Opens a file.")
  static long open(ThreadState ts, PyString path, long flags, long mode) {
    BlockingCall.begin(ts);
    int r;
    try {
      r = descriptors(ts).open(path.toString(), (int) flags, (int) mode);
    } finally {
      BlockingCall.end(ts);
    }
    return SystemFailure.check(ts, BlockingCall.result(ts, r), path);
  }

  @ExposedFunction(value = "close", parse = "i:close", doc = "Closes a descriptor.")
  static void close(ThreadState ts, long fd) {
    SystemFailure.check(ts, descriptors(ts).close((int) fd));
  }

  @ExposedFunction(value = "closerange", parse = "ii:closerange", doc = "Closes descriptors.")
  static void closeRange(ThreadState ts, long low, long high) {
    for (long fd = Math.max(low, 0); fd < high; fd++) {
      descriptors(ts).close((int) fd);
    }
  }

  @ExposedFunction(value = "read", parse = "ii:read", doc = "Reads from a descriptor.")
  static PyObject read(ThreadState ts, long fd, long n) {
    if (n < 0) {
      throw SystemFailure.of(ts, org.cellvm.model.errors.PyExc.OSError, -SystemErrors.EINVAL, null);
    }
    byte[] buffer = new byte[(int) n];
    BlockingCall.begin(ts);
    int r;
    try {
      r = descriptors(ts).read((int) fd, buffer, 0, (int) n);
    } finally {
      BlockingCall.end(ts);
    }
    return PyString.of(buffer, 0, (int) SystemFailure.check(ts, BlockingCall.result(ts, r)));
  }

  @ExposedFunction(value = "write", parse = "is*:write", doc = "Writes to a descriptor.")
  static long write(ThreadState ts, long fd, byte[] bytes) {
    BlockingCall.begin(ts);
    int r;
    try {
      r = descriptors(ts).write((int) fd, bytes, 0, bytes.length);
    } finally {
      BlockingCall.end(ts);
    }
    return SystemFailure.check(ts, BlockingCall.result(ts, r));
  }

  @ExposedFunction(value = "lseek", parse = "iOi:lseek", doc = "Sets a descriptor's position.")
  static long seek(ThreadState ts, long fd, PyObject offset, long whence) {
    long position = ArgConversions.toLong(ts, offset, null, 2);
    return SystemFailure.check(ts, descriptors(ts).seek((int) fd, position, (int) whence));
  }

  @ExposedFunction(value = "ftruncate", parse = "iO:ftruncate", doc = "Cuts a file.")
  static void truncate(ThreadState ts, long fd, PyObject length) {
    long size = ArgConversions.toLong(ts, length, null, 2);
    SystemFailure.check(ts, descriptors(ts).truncate((int) fd, size));
  }

  @ExposedFunction(value = "fsync", convention = Convention.O, doc = "Writes a file to its device.")
  static void sync(ThreadState ts, PyObject file) {
    sync(ts, FileDescriptors.of(ts, file), false);
  }

  @ExposedFunction(
      value = "fdatasync",
      convention = Convention.O,
      doc = "Writes a file's data to its device.")
  static void syncData(ThreadState ts, PyObject file) {
    sync(ts, FileDescriptors.of(ts, file), true);
  }

  private static void sync(ThreadState ts, int fd, boolean dataOnly) {
    BlockingCall.begin(ts);
    int r;
    try {
      r = descriptors(ts).synchronize(fd, dataOnly);
    } finally {
      BlockingCall.end(ts);
    }
    SystemFailure.check(ts, BlockingCall.result(ts, r));
  }

  @ExposedFunction(value = "fstat", parse = "i:fstat", doc = "The status of a descriptor.")
  static PyObject stat(ThreadState ts, long fd) {
    FileStatus status = new FileStatus();
    SystemFailure.check(ts, descriptors(ts).status((int) fd, status));
    return FileResults.stat(ts, status);
  }

  @ExposedFunction(value = "fstatvfs", parse = "i:fstatvfs", doc = "The status of a file system.")
  static PyObject statvfs(ThreadState ts, long fd) {
    FileSystemStatus status = new FileSystemStatus();
    SystemFailure.check(ts, descriptors(ts).fileSystem((int) fd, status));
    return FileResults.statvfs(ts, status);
  }

  @ExposedFunction(value = "dup", parse = "i:dup", doc = "Duplicates a descriptor.")
  static long duplicate(ThreadState ts, long fd) {
    return SystemFailure.check(ts, descriptors(ts).duplicate((int) fd));
  }

  @ExposedFunction(value = "dup2", parse = "ii:dup2", doc = "Duplicates a descriptor to another.")
  static void duplicateTo(ThreadState ts, long fd, long target) {
    SystemFailure.check(ts, descriptors(ts).duplicateTo((int) fd, (int) target));
  }

  @ExposedFunction(value = "pipe", convention = Convention.NOARGS, doc = "Makes a pipe.")
  static PyObject pipe(ThreadState ts) {
    int[] ends = new int[2];
    SystemFailure.check(ts, descriptors(ts).pipe(ends));
    return pair(ts, ends);
  }

  private static PyObject pair(ThreadState ts, int[] two) {
    return PyTuple.of(ts, PyInt.valueOf(two[0]), PyInt.valueOf(two[1]));
  }

  @ExposedFunction(value = "fchmod", parse = "ii:fchmod", doc = "Changes a file's permissions.")
  static void changeMode(ThreadState ts, long fd, long mode) {
    SystemFailure.check(ts, descriptors(ts).changeMode((int) fd, (int) mode));
  }

  @ExposedFunction(value = "fchown", parse = "iOO:fchown", doc = "Changes a file's owner.")
  static void changeOwner(ThreadState ts, long fd, PyObject user, PyObject group) {
    int uid = Ids.user(ts, user);
    int gid = Ids.group(ts, group);
    SystemFailure.check(ts, descriptors(ts).changeOwner((int) fd, uid, gid));
  }

  @ExposedFunction(
      value = "fchdir",
      convention = Convention.O,
      doc = "Changes the current directory.")
  static void changeDirectory(ThreadState ts, PyObject file) {
    SystemFailure.check(ts, descriptors(ts).changeDirectory(FileDescriptors.of(ts, file)));
  }

  @ExposedFunction(value = "isatty", parse = "i:isatty", doc = "Whether it is a terminal.")
  static boolean isTerminal(ThreadState ts, long fd) {
    return descriptors(ts).isTerminal((int) fd) == 1;
  }

  @ExposedFunction(value = "ttyname", parse = "i:ttyname", doc = "The name of a terminal.")
  static PyObject terminalName(ThreadState ts, long fd) {
    byte[] name = new byte[LONGEST_NAME];
    int n = terminals(ts).name((int) fd, name);
    return PyString.of(name, 0, (int) SystemFailure.check(ts, n));
  }

  @ExposedFunction(
      value = "ctermid",
      convention = Convention.NOARGS,
      doc = "The name of the controlling terminal.")
  static String controllingTerminal(ThreadState ts) {
    return "/dev/tty";
  }

  @ExposedFunction(
      value = "openpty",
      convention = Convention.NOARGS,
      doc = "Makes a pair of pseudo-terminals.")
  static PyObject openTerminals(ThreadState ts) {
    int[] pair = new int[2];
    SystemFailure.check(ts, terminals(ts).open(pair));
    return pair(ts, pair);
  }

  @ExposedFunction(value = "tcgetpgrp", parse = "i:tcgetpgrp", doc = "The foreground group.")
  static long foregroundGroup(ThreadState ts, long fd) {
    return SystemFailure.check(ts, terminals(ts).foregroundGroup((int) fd));
  }

  @ExposedFunction(value = "tcsetpgrp", parse = "ii:tcsetpgrp", doc = "Sets the foreground group.")
  static void setForegroundGroup(ThreadState ts, long fd, long group) {
    SystemFailure.check(ts, terminals(ts).setForegroundGroup((int) fd, (int) group));
  }
}
