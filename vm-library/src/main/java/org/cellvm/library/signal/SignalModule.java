package org.cellvm.library.signal;

import java.math.BigInteger;
import org.cellvm.model.Args;
import org.cellvm.model.Interrupts;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.FileStatus;
import org.cellvm.system.ProcessSignals;

/** The module {@code signal}. */
@ExposedModule(
    name = "signal",
    doc =
        "Handlers of signals. They run in the main thread, between two instructions, with the\n"
            + "number of the signal and the frame that was running.")
final class SignalModule {
  private static final int EINVAL = 22;
  private static final long NANOS = 1_000_000_000;

  private SignalModule() {}

  static void init(ThreadState ts, PyModule module) {
    Interrupts interrupts = ts.interp.interrupts;
    SignalState state = new SignalState(interrupts, ts.interp.system);
    state.timerError = Errors.newException(ts, "signal.ItimerError", PyExc.IOError);
    ts.interp.moduleStates.put(state);
    state.begin(interrupts, Ref.inc(module.dict().getItemString(ts, "default_int_handler")));
    module.add(ts, "SIG_DFL", ProcessSignals.DEFAULT);
    module.add(ts, "SIG_IGN", ProcessSignals.IGNORE);
    SignalNumbers.addTo(ts, module);
    module.add(ts, "ItimerError", state.timerError);
    String[] names = {"ITIMER_REAL", "ITIMER_VIRTUAL", "ITIMER_PROF"};
    for (int i = 0; i < names.length; i++) {
      module.addOwned(ts, names[i], PyLong.valueOf(BigInteger.valueOf(i)));
    }
  }

  private static SignalState state(ThreadState ts) {
    return ts.interp.moduleStates.get(SignalState.class);
  }

  private static void onlyInMain(ThreadState ts, String function) {
    if (ts != ts.interp.threads.main()) {
      throw Errors.valueError(function + " only works in main thread");
    }
  }

  private static int number(long signal) {
    if (signal < 1 || signal >= SignalNumbers.COUNT) {
      throw Errors.valueError("signal number out of range");
    }
    return (int) signal;
  }

  private static PyException error(ThreadState ts, PyType type, int errno, String text) {
    PyObject args = PyTuple.of(ts, PyInt.valueOf(errno), PyString.fromString(text));
    return new PyException(Ref.inc(type), args, null);
  }

  private static PyException invalid(ThreadState ts, PyType type) {
    return error(ts, type, EINVAL, "Invalid argument");
  }

  @ExposedFunction(
      value = "signal",
      parse = "iO:signal",
      doc =
          "signal(signum, handler) -> handler\n\n"
              + "Sets what is done when a signal arrives: SIG_DFL, SIG_IGN, or a function that is\n"
              + "called. Returns the old handler.")
  static PyObject signal(ThreadState ts, long signal, PyObject handler) {
    onlyInMain(ts, "signal");
    int number = number(signal);
    int action = ProcessSignals.REPORT;
    if (handler instanceof PyInt i
        && (i.value == 0 || i.value == 1)
        && handler.getClass() == PyInt.class) {
      action = (int) i.value;
    } else if (!Objects.isCallable(handler)) {
      throw Errors.typeError(
          "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
    }
    if (number == SignalNumbers.KILL || number == SignalNumbers.STOP) {
      throw invalid(ts, PyExc.RuntimeError);
    }
    ProcessSignals process = ts.interp.interrupts.process();
    if (process != null && action != ProcessSignals.IGNORE && process.ignoredAtStart(number)) {
      // As long as SIGHUP, SIGINT and SIGTERM are ignored, the Java VM does not touch them.
      ts.interp.system.posix().processes().resetSignal(number);
    }
    if (process != null && !process.set(number, action)) {
      throw Errors.valueError("signal " + number + " belongs to the Java virtual machine");
    }
    ts.interp.interrupts.forget(number);
    ts.interp.interrupts.setInterrupting(number, true);
    return state(ts).set(number, handler, action == ProcessSignals.REPORT);
  }

  @ExposedFunction(
      value = "getsignal",
      parse = "i:getsignal",
      doc = "Returns the handler of a signal; None for one that is not Python's.")
  static PyObject getSignal(ThreadState ts, long signal) {
    return Ref.inc(state(ts).handler(number(signal)));
  }

  @ExposedFunction(
      value = "default_int_handler",
      convention = Convention.RAW,
      doc = "The handler of SIGINT: raises KeyboardInterrupt.")
  static PyObject defaultIntHandler(
      ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("default_int_handler", kwnames);
    PyExc.KeyboardInterrupt.incref();
    throw new PyException(PyExc.KeyboardInterrupt, (PyObject) null, null);
  }

  @ExposedFunction(value = "pause", convention = Convention.NOARGS, doc = "Waits for a signal.")
  static void pause(ThreadState ts) {
    ts.beginBlocking();
    try {
      ts.interp.interrupts.await(() -> false, Long.MAX_VALUE);
    } finally {
      ts.endBlocking();
    }
    ts.interp.interrupts.check(ts);
  }

  @ExposedFunction(
      value = "set_wakeup_fd",
      parse = "i:set_wakeup_fd",
      doc =
          "Sets the descriptor that a null byte is written to when a signal arrives, -1 for none.\n"
              + "Returns the old one.")
  static PyObject setWakeupFd(ThreadState ts, long fd) {
    onlyInMain(ts, "set_wakeup_fd");
    if (fd != -1 && ts.interp.system.posix().descriptors().status((int) fd, new FileStatus()) < 0) {
      throw Errors.valueError("invalid fd");
    }
    SignalState state = state(ts);
    int old = state.wakeup;
    state.wakeup = (int) fd;
    return PyLong.valueOf(BigInteger.valueOf(old));
  }

  @ExposedFunction(
      value = "siginterrupt",
      parse = "ii:siginterrupt",
      doc = "Sets whether a signal ends the system call that the main thread waits in.")
  static void sigInterrupt(ThreadState ts, long signal, long flag) {
    int number = number(signal);
    if (number == SignalNumbers.KILL || number == SignalNumbers.STOP) {
      throw invalid(ts, PyExc.RuntimeError);
    }
    ts.interp.interrupts.setInterrupting(number, flag != 0);
  }

  // Timers

  @ExposedFunction(
      value = "alarm",
      parse = "i:alarm",
      doc = "Sends SIGALRM after some seconds. Returns how many were left before.")
  static long alarm(ThreadState ts, long seconds) {
    Timers timers = state(ts).timers;
    long left = timers.get(Timers.REAL)[0];
    timers.set(Timers.REAL, (seconds & 0xffffffffL) * NANOS, 0);
    long whole = left / NANOS;
    long rest = left % NANOS;
    return rest >= NANOS / 2 || whole == 0 && rest > 0 ? whole + 1 : whole;
  }

  @ExposedFunction(
      value = "setitimer",
      parse = "id|d:setitimer",
      defaults = "0",
      doc =
          "setitimer(which, seconds[, interval]) -> (seconds, interval)\n\n"
              + "Sets a timer, which sends a signal after some seconds and from then on at every\n"
              + "interval. Returns what it was set to.")
  static PyObject setTimer(ThreadState ts, long which, double seconds, double interval) {
    if (!Timers.exists(which) || !(seconds >= 0) || !(interval >= 0)) {
      throw invalid(ts, state(ts).timerError);
    }
    Timers timers = state(ts).timers;
    PyObject old = pair(ts, timers.get((int) which));
    timers.set((int) which, nanos(seconds), nanos(interval));
    return old;
  }

  /** In whole microseconds, as the system has it. */
  private static long nanos(double seconds) {
    return (long) Math.min(seconds * 1e6, 9e15) * 1000;
  }

  @ExposedFunction(
      value = "getitimer",
      parse = "i:getitimer",
      doc = "Returns the seconds until a timer goes off, and its interval.")
  static PyObject getTimer(ThreadState ts, long which) {
    if (!Timers.exists(which)) {
      throw invalid(ts, state(ts).timerError);
    }
    return pair(ts, state(ts).timers.get((int) which));
  }

  private static PyObject pair(ThreadState ts, long[] nanos) {
    return PyTuple.of(ts, PyFloat.of(nanos[0] / 1000 / 1e6), PyFloat.of(nanos[1] / 1000 / 1e6));
  }
}
