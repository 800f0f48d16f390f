package org.cellvm.library.select;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.FileDescriptors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.SystemErrors;

/** The module {@code select}. */
@ExposedModule(name = "select", doc = "Waits until files, pipes and sockets are ready.")
final class SelectModule {
  /** What {@code select} takes: Linux's FD_SETSIZE. */
  private static final int LARGEST_SET = 1024;

  private static final double LONGEST = 0x1p62;
  private static final double MILLIS = 1e3;

  private static final long MILLI = 1_000_000;

  // Which events of poll make a descriptor ready for reading, writing, and an exception.
  private static final int READ = 0x40 | 0x80 | 0x01 | 0x10 | 0x08;
  private static final int WRITE = 0x200 | 0x100 | 0x04 | 0x08;
  private static final int EXCEPTION = 0x02;
  private static final int INVALID = 0x20;
  private static final int[] EVENTS = {READ, WRITE, EXCEPTION};

  private SelectModule() {}

  static void init(ThreadState ts, PyModule module) {
    SelectState state = SelectState.of(ts);
    module.add(ts, "error", state.error);
    module.add(ts, "epoll", EpollType.TYPE);
    module.add(ts, "PIPE_BUF", 4096);
    module.add(ts, "POLLIN", 0x01);
    module.add(ts, "POLLPRI", 0x02);
    module.add(ts, "POLLOUT", 0x04);
    module.add(ts, "POLLERR", 0x08);
    module.add(ts, "POLLHUP", 0x10);
    module.add(ts, "POLLNVAL", INVALID);
    module.add(ts, "POLLRDNORM", 0x40);
    module.add(ts, "POLLRDBAND", 0x80);
    module.add(ts, "POLLWRNORM", 0x100);
    module.add(ts, "POLLWRBAND", 0x200);
    module.add(ts, "POLLMSG", 0x400);
    module.add(ts, "EPOLLIN", 0x01);
    module.add(ts, "EPOLLPRI", 0x02);
    module.add(ts, "EPOLLOUT", 0x04);
    module.add(ts, "EPOLLERR", 0x08);
    module.add(ts, "EPOLLHUP", 0x10);
    module.add(ts, "EPOLLRDNORM", 0x40);
    module.add(ts, "EPOLLRDBAND", 0x80);
    module.add(ts, "EPOLLWRNORM", 0x100);
    module.add(ts, "EPOLLWRBAND", 0x200);
    module.add(ts, "EPOLLMSG", 0x400);
    module.add(ts, "EPOLLET", 1L << 31);
    module.add(ts, "EPOLLONESHOT", 1L << 30);
  }

  @ExposedFunction(
      value = "poll",
      convention = Convention.NOARGS,
      doc = "An object to which descriptors are added, and which waits for them.")
  static PyObject poll(ThreadState ts) {
    return new PyPoll();
  }

  @ExposedFunction(
      value = "select",
      convention = Convention.UNPACK,
      parse = "select 3 4",
      doc =
          "select(rlist, wlist, xlist[, timeout]) -> (rlist, wlist, xlist)\n\n"
              + "Waits, at most so many seconds, until some are ready to be read, to be written,"
              + " or\n"
              + "have an exceptional condition; returns these.")
  static PyObject select(
      ThreadState ts, PyObject readers, PyObject writers, PyObject others, PyObject timeout) {
    int millis = timeout(ts, timeout);
    PyObject[] given = {readers, writers, others};
    PyList[] objects = new PyList[given.length];
    int[][] numbers = new int[given.length][];
    int n = 0;
    for (int i = 0; i < given.length; i++) {
      objects[i] = ts.own(new PyList(ts));
      numbers[i] = descriptors(ts, given[i], objects[i]);
      n += numbers[i].length;
    }
    int[] polled = new int[2 * n];
    int at = 0;
    for (int i = 0; i < given.length; i++) {
      for (int fd : numbers[i]) {
        polled[at++] = fd;
        polled[at++] = EVENTS[i];
      }
    }
    check(ts, wait(ts, polled, n, millis));
    return ready(ts, objects, polled);
  }

  private static int timeout(ThreadState ts, PyObject timeout) {
    if (timeout == null || timeout == PyNone.NONE) {
      return -1;
    }
    if (!timeout.type().has(Slots.NB_FLOAT) && !timeout.type().has(Slots.NB_INT)) {
      throw Errors.typeError("timeout must be a float or None");
    }
    double seconds = ArgConversions.toDouble(ts, timeout, null, 1);
    if (!(seconds < LONGEST)) {
      throw Errors.overflowError("timeout period too long");
    }
    if (seconds < 0) {
      throw error(ts, SystemErrors.EINVAL);
    }
    return (int) Math.min(Math.ceil(seconds * MILLIS), Integer.MAX_VALUE);
  }

  /** The descriptors of a sequence; puts its objects into a list. */
  private static int[] descriptors(ThreadState ts, PyObject sequence, PyList objects) {
    PyObject fast = ts.own(Sequences.fast(ts, sequence, "arguments 1-3 must be sequences"));
    int[] numbers = new int[Sequences.fastSize(fast)];
    int n = 0;
    // A method fileno may make the list shorter.
    while (n < Sequences.fastSize(fast) && n < numbers.length) {
      PyObject o = Sequences.fastItems(fast)[n];
      objects.append(ts, o);
      numbers[n] = FileDescriptors.of(ts, o);
      if (numbers[n] >= LARGEST_SET) {
        throw Errors.valueError("filedescriptor out of range in select()");
      }
      n++;
    }
    return java.util.Arrays.copyOf(numbers, n);
  }

  private static PyObject ready(ThreadState ts, PyList[] objects, int[] polled) {
    PyList[] lists = new PyList[objects.length];
    int at = 0;
    for (int i = 0; i < objects.length; i++) {
      lists[i] = ts.own(new PyList(ts));
      for (int k = 0; k < objects[i].size; k++) {
        int came = polled[at + 1] >>> Short.SIZE;
        at += 2;
        if ((came & INVALID) != 0) {
          throw error(ts, SystemErrors.EBADF);
        }
        if ((came & EVENTS[i]) != 0) {
          lists[i].append(ts, objects[i].items[k]);
        }
      }
    }
    return PyTuple.of(ts, Ref.inc(lists[0]), Ref.inc(lists[1]), Ref.inc(lists[2]));
  }

  /** {@code poll} without the VM's lock; a signal ends it. */
  static int wait(ThreadState ts, int[] polled, int n, int millis) {
    long end = System.nanoTime() + millis * MILLI;
    int left = millis;
    for (; ; ) {
      BlockingCall.begin(ts);
      int r;
      try {
        r = ts.interp.system.posix().descriptors().poll(polled, n, left);
      } finally {
        BlockingCall.end(ts);
      }
      if (BlockingCall.isInterrupted(ts)) {
        // Also where what the signal's handler in C has written made a descriptor ready.
        ts.interp.interrupts.check(ts);
        return -SystemErrors.EINTR;
      }
      if (r != -SystemErrors.EINTR) {
        return r;
      }
      if (millis >= 0) {
        left = (int) Math.max(0, (end - System.nanoTime()) / MILLI);
      }
    }
  }

  static void check(ThreadState ts, int result) {
    if (result < 0) {
      throw error(ts, -result);
    }
  }

  /** {@code select.error} with a number and a text. */
  private static PyException error(ThreadState ts, int number) {
    PyObject args =
        PyTuple.of(ts, PyInt.valueOf(number), PyString.fromString(SystemErrors.text(number)));
    return new PyException(Ref.inc(SelectState.of(ts).error), args, null);
  }
}
