package org.cellvm.library.thread;

import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code thread}. */
@ExposedModule(
    name = "thread",
    doc = "Threads and locks, the simplest of them. The module threading builds on these.")
final class ThreadModule {
  private static final long SMALLEST_STACK = 32_768;

  private static final String START =
      "start_new_thread(function, args[, kwargs]) -> int\n\n"
          + "Calls the function in a new thread and returns the thread's identifier. An exception\n"
          + "that the function raises is printed, SystemExit excepted.";
  private static final String EXIT = "Ends the thread: raises SystemExit.";
  private static final String ALLOCATE = "Returns a new lock.";

  private ThreadModule() {}

  static void init(ThreadState ts, PyModule module) {
    ThreadModuleState state = new ThreadModuleState();
    state.error = Errors.newException(ts, "thread.error", PyExc.Exception);
    ts.interp.moduleStates.put(state);
    module.add(ts, "error", state.error);
    module.add(ts, "LockType", LockType.TYPE);
    module.add(ts, "_local", LocalType.TYPE);
  }

  private static ThreadModuleState state(ThreadState ts) {
    return ts.interp.moduleStates.get(ThreadModuleState.class);
  }

  @ExposedFunction(
      value = "start_new_thread",
      parse = "start_new_thread 2 3",
      convention = Convention.UNPACK,
      doc = START)
  static long startNewThread(ThreadState ts, PyObject function, PyObject args, PyObject kwargs) {
    if (!ts.interp.system.access().threads()) {
      throw new PyException(
          Ref.inc(ts.interp.moduleStates.get(ThreadModuleState.class).error),
          PyString.fromString("can't start new thread"),
          null);
    }
    if (!Objects.isCallable(function)) {
      throw Errors.typeError("first arg must be callable");
    }
    if (!(args instanceof PyTuple tuple)) {
      throw Errors.typeError("2nd arg must be a tuple");
    }
    if (kwargs != null && !(kwargs instanceof PyDict)) {
      throw Errors.typeError("optional 3rd arg must be a dictionary");
    }
    return PythonThread.start(ts, function, tuple, (PyDict) kwargs);
  }

  @ExposedFunction(
      value = "start_new",
      parse = "start_new_thread 2 3",
      convention = Convention.UNPACK,
      doc = START)
  static long startNew(ThreadState ts, PyObject function, PyObject args, PyObject kwargs) {
    return startNewThread(ts, function, args, kwargs);
  }

  @ExposedFunction(value = "exit", convention = Convention.NOARGS, doc = EXIT)
  static PyObject exit(ThreadState ts) {
    PyExc.SystemExit.incref();
    throw new PyException(PyExc.SystemExit, (PyObject) null, null);
  }

  @ExposedFunction(value = "exit_thread", convention = Convention.NOARGS, doc = EXIT)
  static PyObject exitThread(ThreadState ts) {
    return exit(ts);
  }

  @ExposedFunction(value = "allocate_lock", convention = Convention.NOARGS, doc = ALLOCATE)
  static PyObject allocateLock(ThreadState ts) {
    return new PyLock();
  }

  @ExposedFunction(value = "allocate", convention = Convention.NOARGS, doc = ALLOCATE)
  static PyObject allocate(ThreadState ts) {
    return new PyLock();
  }

  @ExposedFunction(
      value = "interrupt_main",
      convention = Convention.NOARGS,
      doc = "Acts as if SIGINT had arrived: KeyboardInterrupt in the main thread.")
  static void interruptMain(ThreadState ts) {
    ts.interp.interrupts.request();
    ts.tickSoon();
  }

  @ExposedFunction(
      value = "get_ident",
      convention = Convention.NOARGS,
      doc = "An int, not 0, that no other thread running at the same time has.")
  static long getIdent(ThreadState ts) {
    return Thread.currentThread().getId();
  }

  @ExposedFunction(
      value = "_count",
      convention = Convention.NOARGS,
      doc = "How many threads are running besides the main thread.")
  static long count(ThreadState ts) {
    return state(ts).running;
  }

  @ExposedFunction(
      value = "stack_size",
      parse = "|n:stack_size",
      defaults = "0",
      doc =
          "stack_size([size]) -> int\n\n"
              + "Returns the stack size asked for so far, 0 for the default, and sets the one for\n"
              + "threads that start from now on. Threads have the default size at least.")
  static long stackSize(ThreadState ts, long size) {
    if (size < 0) {
      throw Errors.valueError("size must be 0 or a positive value");
    }
    if (size > 0 && size < SMALLEST_STACK) {
      throw Errors.valueError("size not valid: " + size + " bytes");
    }
    ThreadModuleState state = state(ts);
    long old = state.stackSize;
    state.stackSize = size;
    return old;
  }
}
