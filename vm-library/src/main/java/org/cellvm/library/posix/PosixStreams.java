package org.cellvm.library.posix;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.files.FileDescriptors;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.FcntlCommands;
import org.cellvm.system.OpenFlags;
import org.cellvm.system.Posix;
import org.cellvm.system.SpawnActions;
import org.cellvm.system.SpawnActions.Group;
import org.cellvm.system.SystemErrors;

/** The functions of {@code posix} that make file objects, and names for temporary files. */
@ExposedModule(name = "posix", part = true)
final class PosixStreams {
  private static final String TEMPORARY = "/tmp";
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int RANDOM_LETTERS = 6;
  private static final int LONGEST_PREFIX = 5;
  private static final int ATTEMPTS = 1000;
  private static final int PRIVATE = 0600;

  private PosixStreams() {}

  @ExposedFunction(
      value = "fdopen",
      parse = "i|si",
      defaults = {"\"r\"", "-1"},
      doc = "A file object of a descriptor.")
  static PyObject fdopen(ThreadState ts, long fd, String mode, long buffering) {
    return FileDescriptors.open(ts, (int) fd, mode, (int) buffering);
  }

  @ExposedFunction(
      value = "popen",
      parse = "s|si:popen",
      defaults = {"\"r\"", "-1"},
      doc = "A file object of a pipe to or from a command of the shell.")
  static PyObject popen(ThreadState ts, String command, String mode, long buffering) {
    String kind = mode.equals("rb") || mode.equals("rt") ? "r" : mode;
    kind = mode.equals("wb") || mode.equals("wt") ? "w" : kind;
    boolean reads = kind.equals("r");
    if (!reads && !kind.equals("w")) {
      throw SystemFailure.of(ts, PyExc.OSError, -SystemErrors.EINVAL, null);
    }
    Posix posix = ts.interp.system.posix();
    int[] ends = new int[2];
    SystemFailure.check(ts, posix.descriptors().pipe(ends));
    int mine = reads ? ends[0] : ends[1];
    int theirs = reads ? ends[1] : ends[0];
    posix.descriptors().control(mine, FcntlCommands.SET_FLAGS, FcntlCommands.CLOSE_ON_EXEC);
    posix.descriptors().control(theirs, FcntlCommands.SET_FLAGS, FcntlCommands.CLOSE_ON_EXEC);
    int[] moves = {theirs, reads ? 1 : 0};
    SpawnActions actions = new SpawnActions(moves, false, null, Group.INHERITED);
    String[] argv = {"sh", "-c", command};
    int pid = posix.processes().spawn("/bin/sh", false, argv, null, actions);
    posix.descriptors().close(theirs);
    if (pid < 0) {
      posix.descriptors().close(mine);
      throw SystemFailure.of(ts, PyExc.OSError, pid, null);
    }
    return FileDescriptors.pipe(ts, mine, pid, command, mode, (int) buffering);
  }

  @ExposedFunction(
      value = "tmpfile",
      convention = Convention.NOARGS,
      doc = "A file object of a new file without a name.")
  static PyObject tmpfile(ThreadState ts) {
    Warnings.warnPy3k(ts, "tmpfile has been removed in 3.x; use the tempfile module");
    Posix posix = ts.interp.system.posix();
    int flags = OpenFlags.READ_WRITE | OpenFlags.CREATE | OpenFlags.EXCLUSIVE;
    for (int i = 0; ; i++) {
      String name = randomName(TEMPORARY, "tmpf");
      int fd = posix.descriptors().open(name, flags, PRIVATE);
      if (fd >= 0) {
        posix.paths().unlink(name);
        return FileDescriptors.file(ts, fd, "<tmpfile>", "w+b");
      }
      if (fd != -SystemErrors.EEXIST || i == ATTEMPTS) {
        throw SystemFailure.of(ts, PyExc.OSError, fd, null);
      }
    }
  }

  @ExposedFunction(
      value = "tmpnam",
      convention = Convention.NOARGS,
      doc = "A name for a temporary file.")
  static String tmpnam(ThreadState ts) {
    warnOfName(ts, "tmpnam");
    return freeName(ts, TEMPORARY, "file");
  }

  @ExposedFunction(
      value = "tempnam",
      parse = "|zz:tempnam",
      doc = "A name for a temporary file in a directory, with a prefix.")
  static String tempnam(ThreadState ts, String directory, String prefix) {
    warnOfName(ts, "tempnam");
    String variable = ts.interp.system.access().environment() ? System.getenv("TMPDIR") : null;
    String place = isUsable(ts, variable) ? variable : directory;
    if (!isUsable(ts, place)) {
      place = TEMPORARY;
    }
    String start = prefix == null || prefix.isEmpty() ? "file" : prefix;
    return freeName(ts, place, start.substring(0, Math.min(start.length(), LONGEST_PREFIX)));
  }

  private static void warnOfName(ThreadState ts, String function) {
    Warnings.warn(
        ts, PyExc.RuntimeWarning, function + " is a potential security risk to your program", 1);
    Warnings.warnPy3k(ts, function + " has been removed in 3.x; use the tempfile module");
  }

  private static boolean isUsable(ThreadState ts, String directory) {
    return directory != null && ts.interp.system.posix().paths().access(directory, 0) == 0;
  }

  private static String freeName(ThreadState ts, String directory, String prefix) {
    String name = randomName(directory, prefix);
    while (ts.interp.system.posix().paths().access(name, 0) == 0) {
      name = randomName(directory, prefix);
    }
    return name;
  }

  private static String randomName(String directory, String prefix) {
    StringBuilder name = new StringBuilder(directory).append('/').append(prefix);
    java.util.concurrent.ThreadLocalRandom random =
        java.util.concurrent.ThreadLocalRandom.current();
    for (int i = 0; i < RANDOM_LETTERS; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return name.toString();
  }
}
