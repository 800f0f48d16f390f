package org.cellvm.library.posix;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyBaseString;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Processes;
import org.cellvm.system.SpawnActions;
import org.cellvm.system.SpawnActions.Group;
import org.cellvm.system.SystemErrors;

/**
 * What {@code os} makes of {@code fork} in CPython, and finds in {@code posix} where there is none:
 * the functions that start processes.
 */
@ExposedModule(name = "posix", part = true)
final class PosixSpawn {
  private static final long WAIT = 0;
  private static final long NO_WAIT = 1;

  /** The exit status where the program cannot be run, as the shell has it. */
  private static final int NOT_RUN = 127;

  private PosixSpawn() {}

  static void addTo(ThreadState ts, PyModule module) {
    module.add(ts, "P_WAIT", WAIT);
    module.add(ts, "P_NOWAIT", NO_WAIT);
    module.add(ts, "P_NOWAITO", NO_WAIT);
  }

  @ExposedFunction(value = "spawnv", parse = "lOO:spawnv", doc = "Starts a program.")
  static long spawnv(ThreadState ts, long mode, PyObject file, PyObject arguments) {
    return spawn(ts, mode, file, arguments, null, false);
  }

  @ExposedFunction(
      value = "spawnve",
      parse = "lOOO:spawnve",
      doc = "Starts a program with an environment.")
  static long spawnve(
      ThreadState ts, long mode, PyObject file, PyObject arguments, PyObject environment) {
    return spawn(ts, mode, file, arguments, environment, false);
  }

  @ExposedFunction(
      value = "spawnvp",
      parse = "lOO:spawnvp",
      doc = "Starts a program, which is sought in PATH.")
  static long spawnvp(ThreadState ts, long mode, PyObject file, PyObject arguments) {
    return spawn(ts, mode, file, arguments, null, true);
  }

  @ExposedFunction(
      value = "spawnvpe",
      parse = "lOOO:spawnvpe",
      doc = "Starts a program, which is sought in PATH, with an environment.")
  static long spawnvpe(
      ThreadState ts, long mode, PyObject file, PyObject arguments, PyObject environment) {
    return spawn(ts, mode, file, arguments, environment, true);
  }

  /**
   * What is wrong with the arguments is found in the new process, in CPython: it exits with 127.
   */
  private static long spawn(
      ThreadState ts,
      long mode,
      PyObject file,
      PyObject arguments,
      PyObject environment,
      boolean search) {
    PosixProcesses.checkAccess(ts);
    Processes processes = ts.interp.system.posix().processes();
    SpawnActions plain = new SpawnActions(new int[0], false, null, Group.INHERITED);
    int pid;
    try {
      String path = ArgConversions.fileName(ts, file, "execv", 1).toString();
      String[] argv = ProcessArguments.list(ts, "execv", arguments);
      String[] envp =
          environment == null ? null : ProcessArguments.environment(ts, "execve", environment);
      pid = start(processes, path, argv, envp, search, plain);
    } catch (PyException e) {
      e.discard(ts);
      pid = -SystemErrors.EINVAL;
    }
    if (pid < 0) {
      if (mode == WAIT) {
        return NOT_RUN;
      }
      String[] failing = {"sh", "-c", "exit " + NOT_RUN};
      pid = processes.spawn("/bin/sh", false, failing, null, plain);
    }
    SystemFailure.check(ts, pid);
    return mode == WAIT ? await(ts, processes, pid) : pid;
  }

  private static int start(
      Processes processes,
      String path,
      String[] argv,
      String[] envp,
      boolean search,
      SpawnActions actions) {
    if (envp == null || !search || path.indexOf('/') >= 0) {
      return processes.spawn(path, search, argv, envp, actions);
    }
    int r = -SystemErrors.ENOENT;
    for (String directory : searchPath(envp).split(":")) {
      r = processes.spawn(directory + "/" + path, false, argv, envp, actions);
      if (r >= 0) {
        return r;
      }
    }
    return r;
  }

  private static String searchPath(String[] envp) {
    for (String variable : envp) {
      if (variable.startsWith("PATH=")) {
        return variable.substring("PATH=".length());
      }
    }
    return ":/bin:/usr/bin";
  }

  private static long await(ThreadState ts, Processes processes, int pid) {
    int[] status = new int[1];
    int r;
    do {
      BlockingCall.begin(ts);
      try {
        r = processes.await(pid, 0, status, null);
      } finally {
        BlockingCall.end(ts);
      }
      BlockingCall.result(ts, r);
    } while (r == -SystemErrors.EINTR);
    SystemFailure.check(ts, r);
    int signal = status[0] & 0x7f;
    return signal != 0 ? -signal : status[0] >> 8 & 0xff;
  }

  // Pipes to commands

  @ExposedFunction(
      value = "popen2",
      parse = "O|OO:popen2",
      keywords = {"cmd", "mode", "bufsize"},
      doc = "Starts a command; returns the files (its standard input, its standard output).")
  static PyObject popen2(ThreadState ts, PyObject command, PyObject mode, PyObject bufferSize) {
    return connected(ts, "popen2", command, bufferSize, null);
  }

  @ExposedFunction(
      value = "popen3",
      parse = "O|OO:popen3",
      keywords = {"cmd", "mode", "bufsize"},
      doc = "Starts a command; returns the files (standard input, standard output, error output).")
  static PyObject popen3(ThreadState ts, PyObject command, PyObject mode, PyObject bufferSize) {
    return connected(ts, "popen3", command, bufferSize, "PIPE");
  }

  @ExposedFunction(
      value = "popen4",
      parse = "O|OO:popen4",
      keywords = {"cmd", "mode", "bufsize"},
      doc = "Starts a command; returns the files (standard input, standard and error output).")
  static PyObject popen4(ThreadState ts, PyObject command, PyObject mode, PyObject bufferSize) {
    return connected(ts, "popen4", command, bufferSize, "STDOUT");
  }

  /** By {@code subprocess}; {@code errors} names its constant for the error output. */
  private static PyObject connected(
      ThreadState ts, String name, PyObject command, PyObject bufferSize, String errors) {
    Warnings.warn(
        ts,
        PyExc.DeprecationWarning,
        "os." + name + " is deprecated.  Use the subprocess module.",
        1);
    PyObject module =
        ts.own(ts.interp.importer.importModule(ts, "subprocess", PyNone.NONE, PyNone.NONE, 0));
    PyObject popen = ts.own(attribute(ts, module, "Popen"));
    PyObject pipe = ts.own(attribute(ts, module, "PIPE"));
    PyObject none = PyNone.NONE;
    PyObject err = errors == null ? none : ts.own(attribute(ts, module, errors));
    PyObject size = bufferSize == null ? ts.own(PyInt.valueOf(-1)) : bufferSize;
    PyObject shell = PyBool.of(command instanceof PyBaseString);
    PyObject[] args = {command, size, none, pipe, pipe, err, none, PyBool.of(true), shell};
    PyObject process = ts.own(Objects.call(ts, popen, args, 0, args.length, null));
    PyObject in = attribute(ts, process, "stdin");
    PyObject out = attribute(ts, process, "stdout");
    return "PIPE".equals(errors)
        ? PyTuple.of(ts, in, out, attribute(ts, process, "stderr"))
        : PyTuple.of(ts, in, out);
  }

  private static PyObject attribute(ThreadState ts, PyObject o, String name) {
    return Objects.getAttr(ts, o, ts.own(PyString.intern(ts, PyString.fromString(name))));
  }
}
