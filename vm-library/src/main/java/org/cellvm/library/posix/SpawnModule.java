package org.cellvm.library.posix;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.FcntlCommands;
import org.cellvm.system.FileStatus;
import org.cellvm.system.Posix;
import org.cellvm.system.SpawnActions;
import org.cellvm.system.SpawnActions.Group;
import org.cellvm.system.SystemErrors;

/** The module {@code _cellvm_spawn}: how {@code subprocess} starts processes. */
@ExposedModule(name = "_cellvm_spawn", doc = "Starts processes, in place of fork and exec.")
final class SpawnModule {
  private static final int STREAMS = 3;
  private static final int EXECUTABLE = 1;

  private SpawnModule() {}

  /**
   * Starts a program; returns the number of its process.
   *
   * @param streams a descriptor, or None to inherit, for each of the standard streams
   * @param group 1 for a new session, 2 for a new process group
   */
  @ExposedFunction(
      value = "spawn",
      parse = "etOOO!iOi:spawn",
      doc = "spawn(path, args, env, streams, close_fds, cwd, group) -> process number")
  static long spawn(
      ThreadState ts,
      PyString path,
      PyObject arguments,
      PyObject environment,
      PyTuple streams,
      long closeOthers,
      PyObject directory,
      long group) {
    String[] argv = ProcessArguments.list(ts, "execv", arguments);
    String[] envp =
        environment == PyNone.NONE ? null : ProcessArguments.environment(ts, "execve", environment);
    String cwd =
        directory == PyNone.NONE
            ? null
            : ArgConversions.fileName(ts, directory, "chdir", 1).toString();
    Posix posix = ts.interp.system.posix();
    StreamMoves moves = new StreamMoves(posix.descriptors());
    for (int i = 0; i < STREAMS; i++) {
      PyObject stream = streams.items[i];
      moves.from[i] = stream == PyNone.NONE ? i : ArgConversions.toInt(ts, stream);
    }
    try {
      int[] descriptors = moves.inOrder(ts);
      SpawnActions actions =
          new SpawnActions(descriptors, closeOthers != 0, cwd, Group.values()[(int) group]);
      int pid = posix.processes().spawn(path.toString(), false, argv, envp, actions);
      return SystemFailure.check(ts, pid);
    } finally {
      moves.closeCopies();
    }
  }

  @ExposedFunction(
      value = "set_inheritable",
      parse = "ii:set_inheritable",
      doc = "Sets whether new processes get a descriptor.")
  static void setInheritable(ThreadState ts, long fd, long inheritable) {
    int flags = inheritable != 0 ? 0 : FcntlCommands.CLOSE_ON_EXEC;
    SystemFailure.check(
        ts,
        ts.interp.system.posix().descriptors().control((int) fd, FcntlCommands.SET_FLAGS, flags));
  }

  /** Raises what {@code chdir} would raise, without the name, as {@code subprocess} reports it. */
  @ExposedFunction(
      value = "check_directory",
      parse = "et:check_directory",
      doc = "Raises an OSError if a path is no directory that can be entered.")
  static void checkDirectory(ThreadState ts, PyString path) {
    FileStatus status = new FileStatus();
    int r = ts.interp.system.posix().paths().status(path.toString(), true, status);
    if (r >= 0 && !status.isDirectory()) {
      r = -SystemErrors.ENOTDIR;
    }
    if (r >= 0) {
      r = ts.interp.system.posix().paths().access(path.toString(), EXECUTABLE);
    }
    SystemFailure.check(ts, r, path);
  }
}
