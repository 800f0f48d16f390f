package org.cellvm.library.socket;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code _socket.socket}. */
@ExposedType(
    name = "_socket.socket",
    basicSize = 56,
    weakrefOffset = 48,
    declares = "tp_getattro",
    members = {SocketMethods.class, SocketTransfers.class},
    doc =
        "socket([family[, type[, proto]]]) -> socket object\n\n"
            + "An end of a connection, or a place that datagrams are sent from and to.")
public final class SocketType extends ObjectType {
  public static final SocketType TYPE =
      new SocketType(new SocketTypeTable(), "_socket.socket", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"family", "type", "proto"};

  private SocketType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PySocket() : new PySocketDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] given = Args.bind(ts, "socket", KEYWORDS, 0, args, off, n, kwnames);
    int family = number(ts, given, 0, SocketNumbers.AF_INET);
    int kind = number(ts, given, 1, SocketNumbers.SOCK_STREAM);
    int protocol = number(ts, given, 2, 0);
    int fd = PySocket.sockets(ts).socket(family, kind, protocol);
    if (fd < 0) {
      throw SocketState.failure(ts, fd);
    }
    ((PySocket) o).begin(ts, fd, family, kind, protocol);
  }

  private static int number(ThreadState ts, PyObject[] given, int i, int otherwise) {
    return given[i] == null ? otherwise : (int) ArgConversions.toInt(ts, given[i], "socket", i + 1);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PySocket s = (PySocket) o;
    return PyString.fromString(
        "<socket object, fd="
            + s.fd
            + ", family="
            + s.family
            + ", type="
            + s.kind
            + ", protocol="
            + s.protocol
            + ">");
  }

  @ExposedGetter(value = "family", member = true, doc = "the socket family")
  static PyObject family(ThreadState ts, PySocket self) {
    return PyInt.valueOf(self.family);
  }

  @ExposedGetter(value = "type", member = true, doc = "the socket type")
  static PyObject kind(ThreadState ts, PySocket self) {
    return PyInt.valueOf(self.kind);
  }

  @ExposedGetter(value = "proto", member = true, doc = "the socket protocol")
  static PyObject protocol(ThreadState ts, PySocket self) {
    return PyInt.valueOf(self.protocol);
  }

  @ExposedGetter(value = "timeout", member = true, doc = "the socket timeout")
  static PyObject timeout(ThreadState ts, PySocket self) {
    return PyFloat.of(self.timeout);
  }
}
