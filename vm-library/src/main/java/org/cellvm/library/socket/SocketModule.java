package org.cellvm.library.socket;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _socket}: what makes sockets; names and numbers are in its other parts. */
@ExposedModule(name = "_socket", doc = "Sockets, as the module socket builds on them.")
final class SocketModule {
  private SocketModule() {}

  static void init(ThreadState ts, PyModule module) {
    SocketState state = new SocketState();
    state.error = Errors.newException(ts, "socket.error", PyExc.IOError);
    state.hostError = Errors.newException(ts, "socket.herror", state.error);
    state.addressError = Errors.newException(ts, "socket.gaierror", state.error);
    state.timeout = Errors.newException(ts, "socket.timeout", state.error);
    ts.interp.moduleStates.put(state);
    module.addFunctions(ts, new NameFunctionsTable());
    module.addFunctions(ts, new NumberFunctionsTable());
    SocketNumbers.addTo(ts, module);
    module.add(ts, "error", state.error);
    module.add(ts, "herror", state.hostError);
    module.add(ts, "gaierror", state.addressError);
    module.add(ts, "timeout", state.timeout);
    module.add(ts, "SocketType", SocketType.TYPE);
    module.add(ts, "socket", SocketType.TYPE);
  }

  @ExposedFunction(
      value = "fromfd",
      parse = "iii|i:fromfd",
      defaults = "0",
      doc = "fromfd(fd, family, type[, proto]) -> socket object of a copy of the descriptor")
  static PyObject fromFd(ThreadState ts, long fd, long family, long type, long protocol) {
    int copy = ts.interp.system.posix().descriptors().duplicate((int) fd);
    if (copy < 0) {
      throw SocketState.failure(ts, copy);
    }
    return PySocket.of(ts, copy, (int) family, (int) type, (int) protocol);
  }

  @ExposedFunction(
      value = "socketpair",
      parse = "|iii:socketpair",
      defaults = {"1", "1", "0"},
      doc = "socketpair([family[, type[, proto]]]) -> two sockets that are connected")
  static PyObject socketPair(ThreadState ts, long family, long type, long protocol) {
    int[] ends = new int[2];
    int r = PySocket.sockets(ts).pair((int) family, (int) type, (int) protocol, ends);
    if (r < 0) {
      throw SocketState.failure(ts, r);
    }
    return PyTuple.of(
        ts,
        PySocket.of(ts, ends[0], (int) family, (int) type, (int) protocol),
        PySocket.of(ts, ends[1], (int) family, (int) type, (int) protocol));
  }

  @ExposedFunction(
      value = "getdefaulttimeout",
      convention = Convention.NOARGS,
      doc = "The timeout of new sockets; None for none.")
  static PyObject getDefaultTimeout(ThreadState ts) {
    double seconds = SocketState.of(ts).defaultTimeout;
    return seconds < 0 ? PyNone.NONE : PyFloat.of(seconds);
  }

  @ExposedFunction(
      value = "setdefaulttimeout",
      convention = Convention.O,
      doc = "Sets the timeout of new sockets; None for none.")
  static void setDefaultTimeout(ThreadState ts, PyObject value) {
    SocketState.of(ts).defaultTimeout = SocketMethods.timeout(ts, value);
  }
}
