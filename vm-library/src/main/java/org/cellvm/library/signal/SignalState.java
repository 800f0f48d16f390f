package org.cellvm.library.signal;

import org.cellvm.model.Interrupts;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.system.HostSystem;
import org.cellvm.system.ProcessSignals;

/** The handlers of one VM. */
final class SignalState implements Interrupts.Handlers {
  /** {@code signal.ItimerError}; owned. */
  PyType timerError;

  /** {@code signal.default_int_handler}; owned. */
  PyObject defaultInterrupt;

  final Timers timers;

  /** What is done for each signal: 0, 1, None or something callable; owned. Guarded by the lock. */
  private final PyObject[] handlers = new PyObject[SignalNumbers.COUNT];

  /** The signals, a bit each, that something callable handles. */
  private volatile long handled;

  /** {@code signal.set_wakeup_fd}; -1 for none. */
  volatile int wakeup = -1;

  private final HostSystem system;

  SignalState(Interrupts interrupts, HostSystem system) {
    this.system = system;
    timers = new Timers(interrupts, this);
  }

  /** Sets all handlers to what they are at the start; steals the handler of SIGINT. */
  void begin(Interrupts interrupts, PyObject interrupt) {
    ProcessSignals process = interrupts.process();
    defaultInterrupt = interrupt;
    for (int i = 1; i < handlers.length; i++) {
      boolean ignored =
          i == SignalNumbers.PIPE
              || i == SignalNumbers.XFSZ
              || process != null && process.ignoredAtStart(i);
      handlers[i] =
          i == SignalNumbers.INTERNAL || i == SignalNumbers.INTERNAL + 1
              ? PyNone.NONE
              : PyInt.valueOf(ignored ? ProcessSignals.IGNORE : ProcessSignals.DEFAULT);
    }
    if (process == null || !process.ignoredAtStart(SignalNumbers.INT)) {
      handlers[SignalNumbers.INT] = Ref.inc(interrupt);
      handled = 1L << SignalNumbers.INT - 1;
    }
    interrupts.setHandlers(this);
  }

  /** Borrowed. */
  PyObject handler(int signal) {
    return handlers[signal];
  }

  /** Replaces a handler, which is counted up. Returns the old one, owned. */
  PyObject set(int signal, PyObject handler, boolean callable) {
    PyObject old = handlers[signal];
    handlers[signal] = Ref.inc(handler);
    long bit = 1L << signal - 1;
    handled = callable ? handled | bit : handled & ~bit;
    return old;
  }

  @Override
  public boolean handles(int signal) {
    return signal > 0 && signal < handlers.length && (handled & 1L << signal - 1) != 0;
  }

  @Override
  public boolean ignores(int signal) {
    return signal > 0
        && signal < handlers.length
        && !handles(signal)
        && handlers[signal] instanceof PyInt i
        && i.value == ProcessSignals.IGNORE;
  }

  @Override
  public void arrived(int signal) {
    int fd = wakeup;
    if (fd >= 0) {
      // A zero byte, whatever comes of it.
      system.posix().descriptors().write(fd, new byte[1], 0, 1);
    }
  }

  @Override
  public void run(ThreadState ts, int signal) {
    PyObject handler = handlers[signal];
    if (!handles(signal)) {
      return;
    }
    if (handler == defaultInterrupt) {
      PyExc.KeyboardInterrupt.incref();
      throw new PyException(PyExc.KeyboardInterrupt, (PyObject) null, null);
    }
    PyObject frame = ts.frame == null ? PyNone.NONE : Ref.inc(ts.frame.expose(ts));
    handler.incref();
    PyObject number = PyInt.valueOf(signal);
    try {
      Objects.call2(ts, handler, number, frame).decref(ts);
    } finally {
      number.decref(ts);
      frame.decref(ts);
      handler.decref(ts);
    }
  }
}
