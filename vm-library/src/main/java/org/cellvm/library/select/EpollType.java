package org.cellvm.library.select;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.files.FileDescriptors;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;
import org.cellvm.system.Descriptors;
import org.cellvm.system.SystemErrors;

/** The type {@code select.epoll}. */
@ExposedType(
    name = "select.epoll",
    baseType = false,
    doc = "epoll([sizehint]) -> an object that waits for descriptors by Linux's epoll")
final class EpollType extends ObjectType {
  static final EpollType TYPE =
      new EpollType(new EpollTypeTable(), "select.epoll", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"sizehint"};
  private static final int ADD = 1;
  private static final int DELETE = 2;
  private static final int CHANGE = 3;
  private static final double MILLIS = 1e3;
  private static final int DEFAULT_EVENTS = 1023;

  private EpollType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "epoll", KEYWORDS, 0, args, off, n, kwnames);
    int size = a[0] == null ? -1 : ArgConversions.toInt(ts, a[0]);
    if (size < -1) {
      throw Errors.valueError("sizehint must be greater zero, got " + size);
    }
    int fd = descriptors(ts).createEpoll();
    check(ts, fd);
    return new PyEpoll(fd);
  }

  private static Descriptors descriptors(ThreadState ts) {
    return ts.interp.system.posix().descriptors();
  }

  private static void check(ThreadState ts, int result) {
    if (result < 0) {
      throw SystemFailure.of(ts, PyExc.IOError, result, null);
    }
  }

  @ExposedMethod(value = "fromfd", parse = "i:fromfd", classMethod = true, doc = "Of a descriptor.")
  static PyObject fromfd(ThreadState ts, PyType type, long fd) {
    return new PyEpoll((int) fd);
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Closes the descriptor.")
  static void close(ThreadState ts, PyEpoll self) {
    check(ts, self.close(ts));
  }

  @ExposedGetter("closed")
  static PyObject closed(ThreadState ts, PyEpoll self) {
    return PyBool.of(self.isClosed());
  }

  @ExposedMethod(value = "fileno", convention = Convention.NOARGS, doc = "The descriptor.")
  static long fileno(ThreadState ts, PyEpoll self) {
    return self.descriptor();
  }

  @ExposedMethod(
      value = "register",
      parse = "O|I:register",
      keywords = {"fd", "eventmask"},
      defaults = "7",
      doc = "Adds a descriptor, with the events to wait for.")
  static void register(ThreadState ts, PyEpoll self, PyObject file, long events) {
    control(ts, self, ADD, file, events);
  }

  @ExposedMethod(
      value = "modify",
      parse = "OI:modify",
      keywords = {"fd", "eventmask"},
      doc = "Sets the events to wait for, of a descriptor that was added.")
  static void modify(ThreadState ts, PyEpoll self, PyObject file, long events) {
    control(ts, self, CHANGE, file, events);
  }

  @ExposedMethod(
      value = "unregister",
      parse = "O:unregister",
      keywords = {"fd"},
      doc = "Removes a descriptor.")
  static void unregister(ThreadState ts, PyEpoll self, PyObject file) {
    int epoll = self.descriptor();
    int r = descriptors(ts).controlEpoll(epoll, DELETE, FileDescriptors.of(ts, file), 0);
    // A descriptor that was closed has removed itself.
    check(ts, r == -SystemErrors.EBADF ? 0 : r);
  }

  private static void control(
      ThreadState ts, PyEpoll self, int operation, PyObject file, long events) {
    int epoll = self.descriptor();
    int fd = FileDescriptors.of(ts, file);
    check(ts, descriptors(ts).controlEpoll(epoll, operation, fd, (int) events));
  }

  @ExposedMethod(
      value = "poll",
      parse = "|di:poll",
      keywords = {"timeout", "maxevents"},
      defaults = {"-1", "-1"},
      doc = "Waits, at most so many seconds; returns descriptors and what has come for each.")
  static PyObject poll(ThreadState ts, PyEpoll self, double timeout, long maximum) {
    int epoll = self.descriptor();
    double millis = timeout < 0 ? -1 : timeout * MILLIS;
    if (millis >= Integer.MAX_VALUE) {
      throw Errors.overflowError("timeout is too large");
    }
    if (maximum != -1 && maximum < 1) {
      throw Errors.valueError("maxevents must be greater than 0, got " + maximum);
    }
    int[] ready = new int[2 * (int) (maximum == -1 ? DEFAULT_EVENTS : maximum)];
    BlockingCall.begin(ts);
    int n;
    try {
      n = descriptors(ts).waitEpoll(epoll, ready, (int) Math.ceil(millis));
    } finally {
      BlockingCall.end(ts);
    }
    if (n == -SystemErrors.EINTR) {
      ts.interp.interrupts.check(ts);
    }
    check(ts, n);
    PyList result = new PyList(ts);
    for (int i = 0; i < n; i++) {
      PyObject pair =
          PyTuple.of(
              ts, PyInt.valueOf(ready[2 * i]), PyInt.valueOf(ready[2 * i + 1] & 0xffffffffL));
      result.append(ts, pair);
      pair.decref(ts);
    }
    return result;
  }
}
