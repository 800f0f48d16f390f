package org.cellvm.library.socket;

import java.util.List;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.NetworkNames;
import org.cellvm.system.SystemErrors;

/** The functions of {@code _socket} on names of hosts, services and protocols. */
@ExposedModule(name = "_socket", part = true)
final class NameFunctions {
  private static final int HIGHEST_PORT = 0xffff;
  private static final String[] HOST_ERRORS = {
    "Resolver Error 0 (no error)",
    "Unknown host",
    "Host name lookup failure",
    "Unknown server error",
    "No address associated with name"
  };

  private NameFunctions() {}

  private static NetworkNames names(ThreadState ts) {
    return ts.interp.system.posix().names();
  }

  @ExposedFunction(
      value = "gethostname",
      convention = Convention.NOARGS,
      doc = "The name of this machine.")
  static String getHostName(ThreadState ts) {
    String name = names(ts).hostName();
    if (name == null) {
      throw SocketState.failure(ts, SystemErrors.NOT_SUPPORTED);
    }
    return name;
  }

  @ExposedFunction(
      value = "gethostbyname",
      parse = "s:gethostbyname",
      doc = "The IPv4 address of a host.")
  static PyObject getHostByName(ThreadState ts, String name) {
    return SocketAddresses.numericHost(
        ts, SocketAddresses.resolve(ts, name, SocketNumbers.AF_INET));
  }

  @ExposedFunction(
      value = "gethostbyname_ex",
      parse = "s:gethostbyname_ex",
      doc = "gethostbyname_ex(name) -> (name, aliases, addresses)")
  static PyObject getHostByNameEx(ThreadState ts, String name) {
    SocketAddresses.resolve(ts, name, SocketNumbers.AF_INET);
    int[] error = new int[1];
    NetworkNames.Host host;
    ts.beginBlocking();
    try {
      host = names(ts).hostByName(name, error);
    } finally {
      ts.endBlocking();
    }
    return host(ts, host, error[0]);
  }

  @ExposedFunction(
      value = "gethostbyaddr",
      parse = "s:gethostbyaddr",
      doc = "gethostbyaddr(address) -> (name, aliases, addresses)")
  static PyObject getHostByAddr(ThreadState ts, String name) {
    byte[] address = SocketAddresses.resolve(ts, name, SocketNumbers.AF_UNSPEC);
    boolean old = SocketAddresses.family(address) == SocketNumbers.AF_INET;
    byte[] numbers = new byte[old ? InternetNumbers.IPV4_SIZE : InternetNumbers.IPV6_SIZE];
    System.arraycopy(address, old ? 4 : 8, numbers, 0, numbers.length);
    int[] error = new int[1];
    NetworkNames.Host host;
    ts.beginBlocking();
    try {
      host = names(ts).hostByAddress(numbers, SocketAddresses.family(address), error);
    } finally {
      ts.endBlocking();
    }
    return host(ts, host, error[0]);
  }

  private static PyObject host(ThreadState ts, NetworkNames.Host host, int error) {
    if (host == null) {
      String text = error >= 0 && error < HOST_ERRORS.length ? HOST_ERRORS[error] : "Unknown error";
      throw SocketState.numbered(ts, SocketState.of(ts).hostError, error, text);
    }
    String[] addresses = new String[host.addresses().size()];
    for (int i = 0; i < addresses.length; i++) {
      byte[] bytes = host.addresses().get(i);
      addresses[i] =
          bytes.length == InternetNumbers.IPV4_SIZE
              ? InternetNumbers.text(bytes, 0)
              : InternetNumbers.ipv6Text(bytes);
    }
    return PyTuple.of(
        ts,
        PyString.fromString(host.name()),
        PyList.ofStrings(ts, host.aliases().toArray(new String[0])),
        PyList.ofStrings(ts, addresses));
  }

  @ExposedFunction(
      value = "getservbyname",
      parse = "s|s:getservbyname",
      defaults = "null",
      doc = "getservbyname(name[, protocol]) -> port of a service")
  static long getServiceByName(ThreadState ts, String name, String protocol) {
    int port = names(ts).port(name, protocol);
    if (port < 0) {
      throw SocketState.error(ts, "service/proto not found");
    }
    return port;
  }

  @ExposedFunction(
      value = "getservbyport",
      parse = "i|s:getservbyport",
      defaults = "null",
      doc = "getservbyport(port[, protocol]) -> name of a service")
  static String getServiceByPort(ThreadState ts, long port, String protocol) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw Errors.overflowError("getservbyport: port must be 0-65535.");
    }
    String name = names(ts).service((int) port, protocol);
    if (name == null) {
      throw SocketState.error(ts, "port/proto not found");
    }
    return name;
  }

  @ExposedFunction(
      value = "getprotobyname",
      parse = "s:getprotobyname",
      doc = "The number of a protocol.")
  static long getProtocolByName(ThreadState ts, String name) {
    int number = names(ts).protocol(name);
    if (number < 0) {
      throw SocketState.error(ts, "protocol not found");
    }
    return number;
  }

  @ExposedFunction(
      value = "getaddrinfo",
      parse = "OO|iiii:getaddrinfo",
      defaults = {"0", "0", "0", "0"},
      doc =
          "getaddrinfo(host, port[, family[, type[, proto[, flags]]]])\n\n"
              + "A list of (family, type, proto, canonical name, address).")
  static PyObject getAddrInfo(
      ThreadState ts,
      PyObject host,
      PyObject port,
      long family,
      long type,
      long protocol,
      long flags) {
    String name = null;
    if (host instanceof PyUnicode) {
      name = SocketAddresses.host(ts, host, null, 1);
    } else if (host instanceof PyString s) {
      name = s.toString();
    } else if (host != PyNone.NONE) {
      throw Errors.typeError("getaddrinfo() argument 1 must be string or None");
    }
    String service = null;
    if (port instanceof PyInt || port instanceof PyLong) {
      service = Long.toString(ArgConversions.asLong(ts, port));
    } else if (port instanceof PyString s) {
      service = s.toString();
    } else if (port != PyNone.NONE) {
      throw SocketState.error(ts, "getaddrinfo() argument 2 must be integer or string");
    }
    List<NetworkNames.Address> found =
        SocketAddresses.lookUp(
            ts, name, service, (int) family, (int) type, (int) protocol, (int) flags);
    PyList list = ts.own(new PyList(ts));
    for (NetworkNames.Address a : found) {
      PyObject address = SocketAddresses.toPython(ts, a.address(), a.address().length);
      PyObject item =
          PyTuple.of(
              ts,
              PyInt.valueOf(a.family()),
              PyInt.valueOf(a.type()),
              PyInt.valueOf(a.protocol()),
              PyString.fromString(a.name() == null ? "" : a.name()),
              address);
      list.append(ts, item);
      item.decref(ts);
    }
    return Ref.inc(list);
  }

  @ExposedFunction(
      value = "getnameinfo",
      parse = "Oi:getnameinfo",
      doc = "getnameinfo(address, flags) -> (host, service)")
  static PyObject getNameInfo(ThreadState ts, PyObject address, long flags) {
    if (!(address instanceof PyTuple tuple)) {
      throw Errors.typeError("getnameinfo() argument 1 must be a tuple");
    }
    PyObject[] items = tuple.items;
    SocketAddresses.checkCount(items.length);
    String host = ArgConversions.text(ts, items[0], null, 1).toString();
    long port = ArgConversions.toInt(ts, items[1], null, 2);
    long flow = items.length > 2 ? ArgConversions.intMask(ts, items[2], null, 3) : 0;
    SocketAddresses.setFlow(new byte[8], flow);
    List<NetworkNames.Address> found =
        SocketAddresses.lookUp(
            ts, host, Long.toString(port), SocketNumbers.AF_UNSPEC, SocketNumbers.SOCK_DGRAM, 0, 0);
    if (found.size() > 1) {
      throw SocketState.error(ts, "sockaddr resolved to multiple addresses");
    }
    byte[] bytes = found.get(0).address();
    if (found.get(0).family() == SocketNumbers.AF_INET && items.length != 2) {
      throw SocketState.error(ts, "IPv4 sockaddr must be 2 tuple");
    }
    if (found.get(0).family() == SocketNumbers.AF_INET6) {
      SocketAddresses.setFlow(bytes, flow);
    }
    String[] result = new String[2];
    int r;
    ts.beginBlocking();
    try {
      r = names(ts).name(bytes, (int) flags, result);
    } finally {
      ts.endBlocking();
    }
    if (r != 0) {
      throw SocketState.lookupFailure(ts, r);
    }
    return PyTuple.of(ts, PyString.fromString(result[0]), PyString.fromString(result[1]));
  }
}
