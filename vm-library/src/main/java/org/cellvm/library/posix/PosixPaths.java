package org.cellvm.library.posix;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.codec.FileNames;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.FileStatus;
import org.cellvm.system.FileSystemStatus;
import org.cellvm.system.Paths;
import org.cellvm.system.SystemErrors;

/** The functions of {@code posix} that name a file. */
@ExposedModule(name = "posix", part = true)
final class PosixPaths {
  private static final int LONGEST_PATH = 4096;
  private static final long MICROS = 1_000_000;

  private PosixPaths() {}

  private static Paths paths(ThreadState ts) {
    return ts.interp.system.posix().paths();
  }

  @ExposedFunction(value = "stat", parse = "et:stat", doc = "The status of a file.")
  static PyObject stat(ThreadState ts, PyString path) {
    return stat(ts, path, Paths.FOLLOW);
  }

  @ExposedFunction(value = "lstat", parse = "et:lstat", doc = "The status of a file or link.")
  static PyObject lstat(ThreadState ts, PyString path) {
    return stat(ts, path, Paths.NO_FOLLOW);
  }

  private static PyObject stat(ThreadState ts, PyString path, boolean follow) {
    FileStatus status = new FileStatus();
    SystemFailure.check(ts, paths(ts).status(path.toString(), follow, status), path);
    return FileResults.stat(ts, status);
  }

  @ExposedFunction(value = "statvfs", parse = "s:statvfs", doc = "The status of a file system.")
  static PyObject statvfs(ThreadState ts, PyString path) {
    FileSystemStatus status = new FileSystemStatus();
    SystemFailure.check(ts, paths(ts).fileSystem(path.toString(), status), path);
    return FileResults.statvfs(ts, status);
  }

  @ExposedFunction(value = "access", parse = "eti:access", doc = "Whether a file may be used so.")
  static boolean access(ThreadState ts, String path, long mode) {
    return paths(ts).access(path, (int) mode) == 0;
  }

  /** Names are unicode where the argument is and they can be decoded. */
  @ExposedFunction(value = "listdir", parse = "O:listdir", doc = "The names in a directory.")
  static PyObject listdir(ThreadState ts, PyObject directory) {
    PyString path = ArgConversions.fileName(ts, directory, "listdir", 1);
    List<String> names = new ArrayList<>();
    SystemFailure.check(ts, paths(ts).list(path.toString(), names), path);
    PyList list = PyList.ofStrings(ts, names.toArray(new String[0]));
    if (directory instanceof PyUnicode) {
      for (int i = 0; i < list.size; i++) {
        PyObject name = list.items[i];
        try {
          list.items[i] = Codecs.decode(ts, (PyString) name, FileNames.ENCODING, null);
          name.decref(ts);
        } catch (PyException e) {
          e.discard(ts);
        }
      }
    }
    return list;
  }

  @ExposedFunction(
      value = "mkdir",
      parse = "et|i:mkdir",
      defaults = "511",
      doc = "Makes a directory.")
  static void mkdir(ThreadState ts, PyString path, long mode) {
    SystemFailure.check(ts, paths(ts).makeDirectory(path.toString(), (int) mode), path);
  }

  @ExposedFunction(value = "rmdir", parse = "et:rmdir", doc = "Removes an empty directory.")
  static void rmdir(ThreadState ts, PyString path) {
    SystemFailure.check(ts, paths(ts).removeDirectory(path.toString()), path);
  }

  @ExposedFunction(value = "unlink", parse = "et:unlink", doc = "Removes a file.")
  static void unlink(ThreadState ts, PyString path) {
    SystemFailure.check(ts, paths(ts).unlink(path.toString()), path);
  }

  @ExposedFunction(value = "remove", parse = "et:remove", doc = "Removes a file.")
  static void remove(ThreadState ts, PyString path) {
    unlink(ts, path);
  }

  @ExposedFunction(value = "rename", parse = "etet:rename", doc = "Renames a file or directory.")
  static void rename(ThreadState ts, String from, String to) {
    SystemFailure.check(ts, paths(ts).rename(from, to));
  }

  @ExposedFunction(value = "link", parse = "etet:link", doc = "Makes a hard link.")
  static void link(ThreadState ts, String from, String to) {
    SystemFailure.check(ts, paths(ts).link(from, to));
  }

  @ExposedFunction(value = "symlink", parse = "etet:symlink", doc = "Makes a symbolic link.")
  static void symlink(ThreadState ts, String target, String path) {
    SystemFailure.check(ts, paths(ts).symbolicLink(target, path));
  }

  /** The target is unicode where the argument is and it can be decoded. */
  @ExposedFunction(value = "readlink", parse = "O:readlink", doc = "The target of a link.")
  static PyObject readlink(ThreadState ts, PyObject link) {
    PyString path = ArgConversions.fileName(ts, link, "readlink", 1);
    byte[] target = new byte[LONGEST_PATH];
    int n = (int) SystemFailure.check(ts, paths(ts).readLink(path.toString(), target), path);
    PyString text = PyString.of(target, 0, n);
    if (link instanceof PyUnicode) {
      try {
        return Codecs.decode(ts, ts.own(text), FileNames.ENCODING, null);
      } catch (PyException e) {
        e.discard(ts);
        text.incref();
      }
    }
    return text;
  }

  @ExposedFunction(value = "chmod", parse = "eti:chmod", doc = "Changes a file's permissions.")
  static void chmod(ThreadState ts, PyString path, long mode) {
    SystemFailure.check(ts, paths(ts).changeMode(path.toString(), (int) mode, Paths.FOLLOW), path);
  }

  @ExposedFunction(value = "lchmod", parse = "eti:lchmod", doc = "Changes a link's permissions.")
  static void lchmod(ThreadState ts, PyString path, long mode) {
    int r = paths(ts).changeMode(path.toString(), (int) mode, Paths.NO_FOLLOW);
    SystemFailure.check(ts, r, path);
  }

  @ExposedFunction(value = "chown", parse = "etOO:chown", doc = "Changes a file's owner.")
  static void chown(ThreadState ts, PyString path, PyObject user, PyObject group) {
    chown(ts, path, user, group, Paths.FOLLOW);
  }

  @ExposedFunction(value = "lchown", parse = "etOO:lchown", doc = "Changes a link's owner.")
  static void lchown(ThreadState ts, PyString path, PyObject user, PyObject group) {
    chown(ts, path, user, group, Paths.NO_FOLLOW);
  }

  private static void chown(
      ThreadState ts, PyString path, PyObject user, PyObject group, boolean follow) {
    int uid = Ids.user(ts, user);
    int gid = Ids.group(ts, group);
    SystemFailure.check(ts, paths(ts).changeOwner(path.toString(), uid, gid, follow), path);
  }

  @ExposedFunction(value = "utime", parse = "etO:utime", doc = "Sets a file's times.")
  static void utime(ThreadState ts, PyString path, PyObject times) {
    long[] values = null;
    if (times != PyNone.NONE) {
      if (!(times instanceof PyTuple tuple) || tuple.items.length != 2) {
        throw Errors.typeError("utime() arg 2 must be a tuple (atime, mtime)");
      }
      values = new long[4];
      putTime(ts, tuple.items[0], values, 0);
      putTime(ts, tuple.items[1], values, 2);
    }
    SystemFailure.check(ts, paths(ts).setTimes(path.toString(), values), path);
  }

  /** Seconds and microseconds; a float is cut, as in CPython. */
  private static void putTime(ThreadState ts, PyObject time, long[] out, int at) {
    if (time instanceof PyFloat real) {
      out[at] = (long) real.value;
      out[at + 1] = Math.max((long) ((real.value - out[at]) * MICROS), 0);
    } else {
      out[at] = ArgConversions.asLong(ts, time);
    }
  }

  @ExposedFunction(value = "mkfifo", parse = "s|i:mkfifo", defaults = "438", doc = "Makes a FIFO.")
  static void mkfifo(ThreadState ts, String path, long mode) {
    SystemFailure.check(ts, paths(ts).makeFifo(path, (int) mode));
  }

  @ExposedFunction(value = "mknod", parse = "s|iO:mknod", defaults = "384", doc = "Makes a node.")
  static void mknod(ThreadState ts, String path, long mode, PyObject device) {
    long number = device == null ? 0 : PosixModule.device(ts, device);
    SystemFailure.check(ts, paths(ts).makeNode(path, (int) mode, number));
  }

  @ExposedFunction(value = "chdir", parse = "et:chdir", doc = "Changes the current directory.")
  static void chdir(ThreadState ts, PyString path) {
    SystemFailure.check(ts, paths(ts).changeDirectory(path.toString()), path);
  }

  @ExposedFunction(value = "chroot", parse = "et:chroot", doc = "Changes the root directory.")
  static void chroot(ThreadState ts, PyString path) {
    SystemFailure.check(ts, paths(ts).changeRoot(path.toString()), path);
  }

  @ExposedFunction(value = "getcwd", convention = Convention.NOARGS, doc = "The current directory.")
  static PyObject getcwd(ThreadState ts) {
    byte[] path = new byte[LONGEST_PATH];
    int n = paths(ts).currentDirectory(path);
    while (n == -SystemErrors.ERANGE) {
      path = new byte[path.length * 2];
      n = paths(ts).currentDirectory(path);
    }
    return PyString.of(path, 0, (int) SystemFailure.check(ts, n));
  }

  @ExposedFunction(
      value = "getcwdu",
      convention = Convention.NOARGS,
      doc = "The current directory as unicode.")
  static PyObject getcwdu(ThreadState ts) {
    return Codecs.decode(ts, (PyString) ts.own(getcwd(ts)), FileNames.ENCODING, "strict");
  }

  @ExposedFunction(value = "umask", parse = "i:umask", doc = "Sets the creation mask.")
  static long umask(ThreadState ts, long mask) {
    return SystemFailure.check(ts, paths(ts).setCreationMask((int) mask));
  }
}
