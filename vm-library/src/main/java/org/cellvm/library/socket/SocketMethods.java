package org.cellvm.library.socket;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.FileDescriptors;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.system.SystemErrors;

/** The methods of sockets on connections, settings and the socket itself. */
final class SocketMethods {
  private static final int LARGEST_OPTION = 1024;

  private SocketMethods() {}

  /** Calls what does not wait. */
  private static int now(ThreadState ts, PySocket.Call call) {
    int r = call.run(PySocket.sockets(ts));
    if (r < 0) {
      throw SocketState.failure(ts, r);
    }
    return r;
  }

  // Connections

  @ExposedMethod(
      value = "accept",
      convention = Convention.NOARGS,
      doc = "accept() -> (socket object, address)\n\nWaits for a connection.")
  static PyObject accept(ThreadState ts, PySocket self) {
    byte[] address = new byte[SocketAddresses.LARGEST];
    int[] length = {address.length};
    int fd = self.perform(ts, PySocket.READ, s -> s.accept(self.fd, address, length));
    PyObject socket = PySocket.of(ts, fd, self.family, self.kind, self.protocol);
    try {
      return PyTuple.of(ts, socket, SocketAddresses.toPython(ts, address, length[0]));
    } catch (PyException e) {
      socket.decref(ts);
      throw e;
    }
  }

  @ExposedMethod(value = "bind", convention = Convention.O, doc = "Gives the socket an address.")
  static void bind(ThreadState ts, PySocket self, PyObject address) {
    byte[] bytes = SocketAddresses.toSystem(ts, self, address);
    now(ts, s -> s.bind(self.fd, bytes, bytes.length));
  }

  @ExposedMethod(
      value = "connect",
      convention = Convention.O,
      doc = "Connects the socket to an address.")
  static void connect(ThreadState ts, PySocket self, PyObject address) {
    int r = self.connect(ts, SocketAddresses.toSystem(ts, self, address));
    if (r == -SystemErrors.EINTR) {
      ts.interp.interrupts.check(ts);
    }
    if (r == -SystemErrors.EAGAIN && self.timeout > 0) {
      throw SocketState.timedOut(ts);
    }
    if (r < 0) {
      throw SocketState.failure(ts, r);
    }
  }

  @ExposedMethod(
      value = "connect_ex",
      convention = Convention.O,
      doc = "As connect, but returns the error number, 0 for none.")
  static long connectEx(ThreadState ts, PySocket self, PyObject address) {
    int r = self.connect(ts, SocketAddresses.toSystem(ts, self, address));
    if (r == -SystemErrors.EINTR) {
      ts.interp.interrupts.check(ts);
    }
    return -r;
  }

  @ExposedMethod(
      value = "listen",
      convention = Convention.O,
      doc = "Lets so many connections wait to be accepted.")
  static void listen(ThreadState ts, PySocket self, PyObject backlog) {
    int n = Math.max(ArgConversions.toInt(ts, backlog), 0);
    now(ts, s -> s.listen(self.fd, n));
  }

  @ExposedMethod(
      value = "shutdown",
      convention = Convention.O,
      doc = "Ends the reading, the writing, or both: SHUT_RD, SHUT_WR, SHUT_RDWR.")
  static void shutdown(ThreadState ts, PySocket self, PyObject how) {
    int which = ArgConversions.toInt(ts, how);
    now(ts, s -> s.shutdown(self.fd, which));
  }

  @ExposedMethod(
      value = "getsockname",
      convention = Convention.NOARGS,
      doc = "The address of the socket.")
  static PyObject getSockName(ThreadState ts, PySocket self) {
    byte[] address = new byte[SocketAddresses.LARGEST];
    int[] length = {address.length};
    now(ts, s -> s.name(self.fd, address, length));
    return SocketAddresses.toPython(ts, address, length[0]);
  }

  @ExposedMethod(
      value = "getpeername",
      convention = Convention.NOARGS,
      doc = "The address that the socket is connected to.")
  static PyObject getPeerName(ThreadState ts, PySocket self) {
    byte[] address = new byte[SocketAddresses.LARGEST];
    int[] length = {address.length};
    now(ts, s -> s.peer(self.fd, address, length));
    return SocketAddresses.toPython(ts, address, length[0]);
  }

  // Settings

  @ExposedMethod(
      value = "setblocking",
      convention = Convention.O,
      doc = "Sets whether calls wait, without end.")
  static void setBlocking(ThreadState ts, PySocket self, PyObject flag) {
    self.setTimeout(ts, ArgConversions.asLong(ts, flag) != 0 ? -1 : 0);
  }

  /** A timeout; negative for None. */
  static double timeout(ThreadState ts, PyObject value) {
    if (value == PyNone.NONE) {
      return -1;
    }
    double seconds = ArgConversions.toDouble(ts, value, null, 1);
    if (seconds < 0) {
      throw Errors.valueError("Timeout value out of range");
    }
    return seconds;
  }

  @ExposedMethod(
      value = "settimeout",
      convention = Convention.O,
      doc = "Sets how many seconds calls wait at most; None: without end.")
  static void setTimeout(ThreadState ts, PySocket self, PyObject value) {
    self.setTimeout(ts, timeout(ts, value));
  }

  @ExposedMethod(
      value = "gettimeout",
      convention = Convention.NOARGS,
      doc = "How many seconds calls wait at most; None: without end.")
  static PyObject getTimeout(ThreadState ts, PySocket self) {
    return self.timeout < 0 ? PyNone.NONE : PyFloat.of(self.timeout);
  }

  @ExposedMethod(
      value = "getsockopt",
      parse = "ii|i:getsockopt",
      defaults = "0",
      doc =
          "getsockopt(level, option[, size]) -> int or str\n\n"
              + "The value of an option: a number, or so many bytes.")
  static PyObject getOption(ThreadState ts, PySocket self, long level, long option, long size) {
    if (size < 0 || size > LARGEST_OPTION) {
      throw SocketState.error(ts, "getsockopt buflen out of range");
    }
    byte[] value = new byte[size == 0 ? Integer.BYTES : (int) size];
    int[] length = {value.length};
    now(ts, s -> s.getOption(self.fd, (int) level, (int) option, value, length));
    return size == 0
        ? PyInt.valueOf(SocketNumbers.toInt(value, 0))
        : PyString.of(value, 0, length[0]);
  }

  @ExposedMethod(
      value = "setsockopt",
      convention = Convention.RAW,
      doc =
          "setsockopt(level, option, value)\n\n"
              + "Sets an option to a number or to the bytes of a str.")
  static void setOption(
      ThreadState ts, PySocket self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.parse("setsockopt", "setsockopt", n, 3, 3, kwnames);
    int level = (int) ArgConversions.toInt(ts, args[off], "setsockopt", 1);
    int option = (int) ArgConversions.toInt(ts, args[off + 1], "setsockopt", 2);
    PyObject given = args[off + 2];
    byte[] value;
    if (given instanceof PyInt || given instanceof PyLong) {
      value = SocketNumbers.ofInt((int) ArgConversions.toInt(ts, given, "setsockopt", 3));
    } else {
      value = ArgConversions.readOnlyBytes(ts, given, "setsockopt", 3).bytes();
    }
    now(ts, s -> s.setOption(self.fd, level, option, value, value.length));
  }

  // The socket itself

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Closes the socket.")
  static void close(ThreadState ts, PySocket self) {
    self.close(ts);
  }

  @ExposedMethod(
      value = "fileno",
      convention = Convention.NOARGS,
      doc = "The descriptor; -1 after close.")
  static long fileno(ThreadState ts, PySocket self) {
    return self.fd;
  }

  private static int duplicate(ThreadState ts, PySocket self) {
    int fd = ts.interp.system.posix().descriptors().duplicate(self.fd);
    if (fd < 0) {
      throw SocketState.failure(ts, fd);
    }
    return fd;
  }

  @ExposedMethod(
      value = "dup",
      convention = Convention.NOARGS,
      doc = "Another socket object for the same connection.")
  static PyObject dup(ThreadState ts, PySocket self) {
    return PySocket.of(ts, duplicate(ts, self), self.family, self.kind, self.protocol);
  }

  @ExposedMethod(
      value = "makefile",
      parse = "|si:makefile",
      defaults = {"\"r\"", "-1"},
      doc = "makefile([mode[, size of the buffer]]) -> file object of the connection")
  static PyObject makeFile(ThreadState ts, PySocket self, String mode, long size) {
    int fd = duplicate(ts, self);
    return FileDescriptors.file(ts, fd, "<socket>", mode);
  }
}
