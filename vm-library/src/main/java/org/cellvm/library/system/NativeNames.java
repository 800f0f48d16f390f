package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.system.NetworkNames;

/** The C library's functions on names of hosts, services and protocols. */
final class NativeNames implements NetworkNames {
  private static final int NI_MAXHOST = 1025;
  private static final int NI_MAXSERV = 32;

  // struct addrinfo
  private static final int ADDRINFO_SIZE = 48;
  private static final int FAMILY_AT = 4;
  private static final int TYPE_AT = 8;
  private static final int PROTOCOL_AT = 12;
  private static final int LENGTH_AT = 16;
  private static final int ADDRESS_AT = 24;
  private static final int NAME_AT = 32;
  private static final int NEXT_AT = 40;

  // struct hostent, servent and protoent
  private static final int ALIASES_AT = 8;
  private static final int NUMBER_AT = 16;
  private static final int SIZE_AT = 20;
  private static final int LIST_AT = 24;

  /** The C library's functions on hosts and services return memory that the next call reuses. */
  private final Object oneAtATime = new Object();

  private static byte[] bytesOrNull(String s) {
    return s == null ? null : NativeText.bytes(s);
  }

  @Override
  public int addresses(
      String host,
      String service,
      int family,
      int type,
      int protocol,
      int flags,
      List<Address> out) {
    byte[] hints = new byte[ADDRINFO_SIZE];
    ByteBuffer fields = NativeText.structure(hints);
    fields.putInt(0, flags);
    fields.putInt(FAMILY_AT, family);
    fields.putInt(TYPE_AT, type);
    fields.putInt(PROTOCOL_AT, protocol);
    long[] result = new long[1];
    int r = SocketCalls.getaddrinfo(bytesOrNull(host), bytesOrNull(service), hints, result);
    if (r != 0) {
      return r == SYSTEM ? r * 1000 - Native.getLastError() : r;
    }
    Pointer first = new Pointer(result[0]);
    for (Pointer p = first; p != null; p = p.getPointer(NEXT_AT)) {
      Pointer name = p.getPointer(NAME_AT);
      out.add(
          new Address(
              p.getInt(FAMILY_AT),
              p.getInt(TYPE_AT),
              p.getInt(PROTOCOL_AT),
              name == null ? null : string(name),
              p.getPointer(ADDRESS_AT).getByteArray(0, p.getInt(LENGTH_AT))));
    }
    SocketCalls.freeaddrinfo(first);
    return 0;
  }

  private static String string(Pointer p) {
    return p.getString(0, "ISO-8859-1");
  }

  @Override
  public int name(byte[] address, int flags, String[] out) {
    byte[] host = new byte[NI_MAXHOST];
    byte[] service = new byte[NI_MAXSERV];
    int r =
        SocketCalls.getnameinfo(
            address, address.length, host, host.length, service, service.length, flags);
    if (r == 0) {
      out[0] = NativeText.text(host, 0, host.length);
      out[1] = NativeText.text(service, 0, service.length);
    }
    return r;
  }

  @Override
  public String hostName() {
    byte[] name = new byte[NI_MAXHOST];
    return SocketCalls.gethostname(name, name.length - 1L) < 0
        ? null
        : NativeText.text(name, 0, name.length);
  }

  @Override
  public String errorText(int error) {
    return string(SocketCalls.gai_strerror(error));
  }

  @Override
  public Host hostByName(String name, int[] error) {
    synchronized (oneAtATime) {
      return host(SocketCalls.gethostbyname(NativeText.bytes(name)), error);
    }
  }

  @Override
  public Host hostByAddress(byte[] address, int family, int[] error) {
    synchronized (oneAtATime) {
      return host(SocketCalls.gethostbyaddr(address, address.length, family), error);
    }
  }

  private static Host host(Pointer p, int[] error) {
    if (p == null) {
      error[0] = SocketCalls.__h_errno_location().getInt(0);
      return null;
    }
    List<byte[]> addresses = new ArrayList<>();
    int size = p.getInt(SIZE_AT);
    Pointer list = p.getPointer(LIST_AT);
    for (long at = 0; list.getPointer(at) != null; at += Native.POINTER_SIZE) {
      addresses.add(list.getPointer(at).getByteArray(0, size));
    }
    List<String> aliases = new ArrayList<>();
    Pointer names = p.getPointer(ALIASES_AT);
    for (long at = 0; names.getPointer(at) != null; at += Native.POINTER_SIZE) {
      aliases.add(string(names.getPointer(at)));
    }
    return new Host(string(p.getPointer(0)), aliases, addresses);
  }

  @Override
  public int port(String service, String protocol) {
    synchronized (oneAtATime) {
      Pointer p = SocketCalls.getservbyname(NativeText.bytes(service), bytesOrNull(protocol));
      return p == null ? -1 : swapped(p.getInt(NUMBER_AT));
    }
  }

  @Override
  public String service(int port, String protocol) {
    synchronized (oneAtATime) {
      Pointer p = SocketCalls.getservbyport(swapped(port), bytesOrNull(protocol));
      return p == null ? null : string(p.getPointer(0));
    }
  }

  /** Between the order of the network and this machine's. */
  private static int swapped(int port) {
    return Short.reverseBytes((short) port) & 0xffff;
  }

  @Override
  public int protocol(String name) {
    synchronized (oneAtATime) {
      Pointer p = SocketCalls.getprotobyname(NativeText.bytes(name));
      return p == null ? -1 : p.getInt(NUMBER_AT);
    }
  }
}
