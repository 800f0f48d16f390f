package org.cellvm.library.posix;

import org.cellvm.model.BlockingCall;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Processes;
import org.cellvm.system.SystemErrors;

/** The functions of {@code posix} on processes. */
@ExposedModule(name = "posix", part = true)
final class PosixProcesses {
  private PosixProcesses() {}

  private static Processes processes(ThreadState ts) {
    return ts.interp.system.posix().processes();
  }

  @ExposedFunction(value = "execv", parse = "etO:execv", doc = "Replaces this process's program.")
  static void execv(ThreadState ts, String path, PyObject arguments) {
    String[] argv = ProcessArguments.list(ts, "execv", arguments);
    if (argv.length == 0) {
      throw Errors.valueError("execv() arg 2 must not be empty");
    }
    SystemFailure.check(ts, processes(ts).execute(path, argv, null));
  }

  @ExposedFunction(
      value = "execve",
      parse = "etOO:execve",
      doc = "Replaces this process's program and environment.")
  static void execve(ThreadState ts, String path, PyObject arguments, PyObject environment) {
    String[] argv = ProcessArguments.list(ts, "execve", arguments);
    String[] envp = ProcessArguments.environment(ts, "execve", environment);
    SystemFailure.check(ts, processes(ts).execute(path, argv, envp));
  }

  @ExposedFunction(value = "_exit", parse = "i:_exit", doc = "Ends this process at once.")
  static void exit(ThreadState ts, long status) {
    SystemFailure.check(ts, processes(ts).exit((int) status));
  }

  @ExposedFunction(value = "abort", convention = Convention.NOARGS, doc = "Aborts this process.")
  static void abort(ThreadState ts) {
    SystemFailure.check(ts, processes(ts).abort());
  }

  @ExposedFunction(value = "kill", parse = "ii:kill", doc = "Sends a signal to a process.")
  static void kill(ThreadState ts, long pid, long signal) {
    if (pid != ProcessHandle.current().pid()
        || !ts.interp.interrupts.sendToSelf(ts, (int) signal)) {
      SystemFailure.check(ts, processes(ts).kill((int) pid, (int) signal));
    }
  }

  @ExposedFunction(value = "killpg", parse = "ii:killpg", doc = "Sends a signal to a group.")
  static void killGroup(ThreadState ts, long group, long signal) {
    SystemFailure.check(ts, processes(ts).killGroup((int) group, (int) signal));
  }

  /** For functions that do not raise what the system says. */
  static void checkAccess(ThreadState ts) {
    if (!ts.interp.system.access().processes()) {
      throw SystemFailure.of(ts, PyExc.OSError, -SystemErrors.EPERM, null);
    }
  }

  @ExposedFunction(value = "system", parse = "s:system", doc = "Runs a command of the shell.")
  static long system(ThreadState ts, String command) {
    checkAccess(ts);
    ts.beginBlocking();
    try {
      return processes(ts).system(command);
    } finally {
      ts.endBlocking();
    }
  }

  @ExposedFunction(value = "wait", convention = Convention.NOARGS, doc = "Waits for any child.")
  static PyObject await(ThreadState ts) {
    return await(ts, -1, 0, false);
  }

  @ExposedFunction(value = "waitpid", parse = "ii:waitpid", doc = "Waits for a child.")
  static PyObject await(ThreadState ts, long pid, long options) {
    return await(ts, pid, options, false);
  }

  @ExposedFunction(value = "wait3", parse = "i:wait3", doc = "Waits; returns what was used, too.")
  static PyObject await3(ThreadState ts, long options) {
    return await(ts, -1, options, true);
  }

  @ExposedFunction(value = "wait4", parse = "ii:wait4", doc = "Waits; returns what was used, too.")
  static PyObject await4(ThreadState ts, long pid, long options) {
    return await(ts, pid, options, true);
  }

  private static PyObject await(ThreadState ts, long pid, long options, boolean withUsage) {
    int[] status = new int[1];
    long[] usage = withUsage ? new long[ResourceUsage.FIELDS] : null;
    BlockingCall.begin(ts);
    long r;
    try {
      r = processes(ts).await((int) pid, (int) options, status, usage);
    } finally {
      BlockingCall.end(ts);
    }
    SystemFailure.check(ts, BlockingCall.result(ts, r));
    if (withUsage) {
      return PyTuple.of(
          ts, PyInt.valueOf(r), PyInt.valueOf(status[0]), ResourceUsage.structure(ts, usage));
    }
    return PyTuple.of(ts, PyInt.valueOf(r), PyInt.valueOf(status[0]));
  }

  // What a status says: the low 7 bits are the signal that ended the process, 0x7f if it is
  // stopped, 0xffff in all if it goes on again.

  @ExposedFunction(value = "WIFEXITED", parse = "i:WIFEXITED", doc = "Whether it has exited.")
  static boolean hasExited(ThreadState ts, long status) {
    return (status & 0x7f) == 0;
  }

  @ExposedFunction(value = "WEXITSTATUS", parse = "i:WEXITSTATUS", doc = "Its exit status.")
  static long exitStatus(ThreadState ts, long status) {
    return status >> 8 & 0xff;
  }

  @ExposedFunction(value = "WIFSIGNALED", parse = "i:WIFSIGNALED", doc = "Whether a signal did.")
  static boolean wasSignalled(ThreadState ts, long status) {
    return (status & 0x7f) != 0 && (status & 0x7f) != 0x7f;
  }

  @ExposedFunction(value = "WTERMSIG", parse = "i:WTERMSIG", doc = "The signal that ended it.")
  static long signal(ThreadState ts, long status) {
    return status & 0x7f;
  }

  @ExposedFunction(value = "WCOREDUMP", parse = "i:WCOREDUMP", doc = "Whether it dumped core.")
  static boolean dumpedCore(ThreadState ts, long status) {
    return (status & 0x80) != 0;
  }

  @ExposedFunction(value = "WIFSTOPPED", parse = "i:WIFSTOPPED", doc = "Whether it is stopped.")
  static boolean isStopped(ThreadState ts, long status) {
    return (status & 0xff) == 0x7f;
  }

  @ExposedFunction(value = "WSTOPSIG", parse = "i:WSTOPSIG", doc = "The signal that stopped it.")
  static long stopSignal(ThreadState ts, long status) {
    return status >> 8 & 0xff;
  }

  @ExposedFunction(value = "WIFCONTINUED", parse = "i:WIFCONTINUED", doc = "Whether it goes on.")
  static boolean isContinued(ThreadState ts, long status) {
    return (status & 0xffff) == 0xffff;
  }

  @ExposedFunction(value = "nice", parse = "i:nice", doc = "Changes the priority.")
  static long nice(ThreadState ts, long increment) {
    int[] out = new int[1];
    SystemFailure.check(ts, processes(ts).nice((int) increment, out));
    return out[0];
  }
}
