package org.cellvm.library.socket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.CodecFunctions;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeType;
import org.cellvm.system.NetworkNames;

/** Addresses of sockets, as Python has them and as the system has them. */
final class SocketAddresses {
  /** Room for any address. */
  static final int LARGEST = 128;

  private static final int IPV4_SIZE = 16;
  private static final int IPV6_SIZE = 28;
  private static final int NETLINK_SIZE = 12;
  private static final int PATH_AT = 2;
  private static final int LONGEST_PATH = 108;
  private static final int DATA_SIZE = 14;
  private static final int HIGHEST_PORT = 0xffff;
  private static final int HIGHEST_FLOW = 0xfffff;

  private SocketAddresses() {}

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  }

  /** The family of an address. */
  static int family(byte[] address) {
    return buffer(address).getShort(0);
  }

  // From Python

  /**
   * The system's form of an address for a socket.
   *
   * @throws PyException TypeError, OverflowError, or the error of a look-up
   */
  static byte[] toSystem(ThreadState ts, PySocket socket, PyObject address) {
    switch (socket.family) {
      case SocketNumbers.AF_UNIX:
        return path(ts, address);
      case SocketNumbers.AF_INET:
        return ipv4(ts, address);
      case SocketNumbers.AF_INET6:
        return ipv6(ts, address);
      case SocketNumbers.AF_NETLINK:
        return netlink(ts, address);
      default:
        throw SocketState.error(ts, "getsockaddrarg: bad family");
    }
  }

  private static byte[] path(ThreadState ts, PyObject address) {
    byte[] text;
    if (address instanceof PyUnicode) {
      text = ((PyString) ts.own(UnicodeType.TYPE.tp_str(ts, address))).bytes();
    } else {
      text = Buffers.charactersOrNull(ts, address);
    }
    if (text == null) {
      throw Errors.typeError(
          "argument must be string or read-only character buffer, not "
              + (address == PyNone.NONE ? "None" : address.type().name()));
    }
    boolean isAbstract = text.length > 0 && text[0] == 0;
    if (text.length > LONGEST_PATH || !isAbstract && text.length == LONGEST_PATH) {
      throw SocketState.error(ts, "AF_UNIX path too long");
    }
    byte[] bytes = new byte[PATH_AT + text.length];
    buffer(bytes).putShort(0, (short) SocketNumbers.AF_UNIX);
    System.arraycopy(text, 0, bytes, PATH_AT, text.length);
    return bytes;
  }

  private static PyTuple tuple(PyObject address, String family) {
    if (!(address instanceof PyTuple tuple)) {
      throw Errors.typeError(
          "getsockaddrarg: "
              + family
              + " address must be tuple, not "
              + (address == PyNone.NONE ? "NoneType" : address.type().name()));
    }
    return tuple;
  }

  private static byte[] ipv4(ThreadState ts, PyObject address) {
    PyObject[] items = tuple(address, "AF_INET").items;
    if (items.length != 2) {
      throw Errors.typeError(
          "getsockaddrarg() takes exactly 2 arguments (" + items.length + " given)");
    }
    String host = host(ts, items[0], "getsockaddrarg", 1);
    long port = ArgConversions.toInt(ts, items[1], "getsockaddrarg", 2);
    byte[] bytes = resolve(ts, host, SocketNumbers.AF_INET);
    setPort(bytes, checkedPort(port));
    return bytes;
  }

  private static byte[] ipv6(ThreadState ts, PyObject address) {
    PyObject[] items = tuple(address, "AF_INET6").items;
    checkCount(items.length);
    String host = host(ts, items[0], null, 1);
    long port = ArgConversions.toInt(ts, items[1], null, 2);
    long flow = items.length > 2 ? ArgConversions.intMask(ts, items[2], null, 3) : 0;
    long scope = items.length > 3 ? ArgConversions.intMask(ts, items[3], null, 4) : 0;
    byte[] bytes = resolve(ts, host, SocketNumbers.AF_INET6);
    setPort(bytes, checkedPort(port));
    setFlow(bytes, flow);
    buffer(bytes).putInt(24, (int) scope);
    return bytes;
  }

  static void checkCount(int n) {
    if (n < 2 || n > 4) {
      throw Errors.typeError(
          "function takes at " + (n < 2 ? "least 2" : "most 4") + " arguments (" + n + " given)");
    }
  }

  private static int checkedPort(long port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw Errors.overflowError("getsockaddrarg: port must be 0-65535.");
    }
    return (int) port;
  }

  static void setPort(byte[] address, int port) {
    address[2] = (byte) (port >> 8);
    address[3] = (byte) port;
  }

  private static int port(byte[] address) {
    return (address[2] & 0xff) << 8 | address[3] & 0xff;
  }

  static void setFlow(byte[] address, long flow) {
    if ((flow & 0xffffffffL) > HIGHEST_FLOW) {
      throw Errors.overflowError("getsockaddrarg: flowinfo must be 0-1048575.");
    }
    ByteBuffer.wrap(address).putInt(4, (int) flow);
  }

  private static byte[] netlink(ThreadState ts, PyObject address) {
    PyObject[] items = tuple(address, "AF_NETLINK").items;
    if (items.length != 2) {
      throw Errors.typeError("function takes exactly 2 arguments (" + items.length + " given)");
    }
    byte[] bytes = new byte[NETLINK_SIZE];
    ByteBuffer fields = buffer(bytes);
    fields.putShort(0, (short) SocketNumbers.AF_NETLINK);
    fields.putInt(4, (int) ArgConversions.intMask(ts, items[0], null, 1));
    fields.putInt(8, (int) ArgConversions.intMask(ts, items[1], null, 2));
    return bytes;
  }

  /** The name of a host: unicode is encoded by IDNA (RFC 3490). */
  static String host(ThreadState ts, PyObject o, String function, int position) {
    if (o instanceof PyUnicode && !isPlain(o.toString())) {
      return ts.own(CodecFunctions.encodeBy(ts, o, "idna", null)).toString();
    }
    return ArgConversions.fileName(ts, o, function, position).toString();
  }

  /** Whether IDNA leaves a name as it is. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return name.length() < 64;
  }

  /**
   * The address of a host, with port 0: {@code setipaddr}.
   *
   * @param family AF_UNSPEC for any
   * @throws PyException {@code gaierror} where there is none
   */
  static byte[] resolve(ThreadState ts, String host, int family) {
    if (host.isEmpty()) {
      List<NetworkNames.Address> found =
          look(ts, null, "0", family, SocketNumbers.SOCK_DGRAM, SocketNumbers.AI_PASSIVE);
      if (found.size() > 1) {
        throw SocketState.error(ts, "wildcard resolved to multiple address");
      }
      return found.get(0).address();
    }
    boolean mayBeIpv4 = family == SocketNumbers.AF_INET || family == SocketNumbers.AF_UNSPEC;
    if (host.equals("<broadcast>")) {
      if (!mayBeIpv4) {
        throw SocketState.error(ts, "address family mismatched");
      }
      return ofIpv4(new byte[] {-1, -1, -1, -1});
    }
    if (mayBeIpv4) {
      byte[] numbers = InternetNumbers.dotted(host);
      if (numbers != null) {
        return ofIpv4(numbers);
      }
    }
    return look(ts, host, null, family, 0, 0).get(0).address();
  }

  private static byte[] ofIpv4(byte[] numbers) {
    byte[] bytes = new byte[IPV4_SIZE];
    buffer(bytes).putShort(0, (short) SocketNumbers.AF_INET);
    System.arraycopy(numbers, 0, bytes, 4, numbers.length);
    return bytes;
  }

  private static List<NetworkNames.Address> look(
      ThreadState ts, String host, String service, int family, int type, int flags) {
    return lookUp(ts, host, service, family, type, 0, flags);
  }

  /** {@code getaddrinfo}, without the VM's lock. */
  static List<NetworkNames.Address> lookUp(
      ThreadState ts, String host, String service, int family, int type, int protocol, int flags) {
    NetworkNames names = ts.interp.system.posix().names();
    List<NetworkNames.Address> found = new ArrayList<>();
    int r;
    ts.beginBlocking();
    try {
      r = names.addresses(host, service, family, type, protocol, flags, found);
    } finally {
      ts.endBlocking();
    }
    if (r != 0) {
      throw SocketState.lookupFailure(ts, r);
    }
    return found;
  }

  // To Python

  /** The address that a call has given, owned; None for none. */
  static PyObject toPython(ThreadState ts, byte[] address, int length) {
    if (length == 0) {
      return PyNone.NONE;
    }
    byte[] bytes = Arrays.copyOf(address, length);
    ByteBuffer fields = buffer(bytes);
    int family = family(bytes);
    switch (family) {
      case SocketNumbers.AF_INET:
        return PyTuple.of(ts, numericHost(ts, bytes), PyInt.valueOf(port(bytes)));
      case SocketNumbers.AF_INET6:
        return PyTuple.of(
            ts,
            numericHost(ts, bytes),
            PyInt.valueOf(port(bytes)),
            PyInt.valueOf(ByteBuffer.wrap(bytes).getInt(4) & 0xffffffffL),
            PyInt.valueOf(bytes.length < IPV6_SIZE ? 0 : fields.getInt(24) & 0xffffffffL));
      case SocketNumbers.AF_UNIX:
        return path(bytes);
      case SocketNumbers.AF_NETLINK:
        return PyTuple.of(
            ts,
            PyInt.valueOf(fields.getInt(4) & 0xffffffffL),
            PyInt.valueOf(fields.getInt(8) & 0xffffffffL));
      default:
        return PyTuple.of(
            ts,
            PyInt.valueOf(family),
            PyString.of(Arrays.copyOfRange(bytes, PATH_AT, PATH_AT + DATA_SIZE)));
    }
  }

  private static PyObject path(byte[] bytes) {
    int end = bytes.length;
    if (end > PATH_AT && bytes[PATH_AT] != 0) {
      end = PATH_AT;
      while (end < bytes.length && bytes[end] != 0) {
        end++;
      }
    }
    return PyString.of(Arrays.copyOfRange(bytes, PATH_AT, end));
  }

  /** The host of an address in numbers, owned: {@code makeipaddr}. */
  static PyString numericHost(ThreadState ts, byte[] address) {
    if (family(address) == SocketNumbers.AF_INET) {
      return PyString.fromString(InternetNumbers.text(address, 4));
    }
    String[] names = new String[2];
    int r = ts.interp.system.posix().names().name(address, SocketNumbers.NI_NUMERICHOST, names);
    if (r != 0) {
      throw SocketState.lookupFailure(ts, r);
    }
    return PyString.of(names[0].getBytes(StandardCharsets.ISO_8859_1));
  }
}
