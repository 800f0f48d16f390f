package org.cellvm.system;

import java.util.List;

/** Names and addresses of hosts, services and protocols. Strings have one char a byte. */
public interface NetworkNames {
  /** What {@code getaddrinfo} cannot do without the C library: {@code EAI_SYSTEM}. */
  int SYSTEM = -11;

  /** {@code EAI_FAIL}. */
  int FAIL = -4;

  /** One result of {@code getaddrinfo}; the name is null where it was not asked for. */
  record Address(int family, int type, int protocol, String name, byte[] address) {}

  /** The name of this machine; null if it is unknown. */
  default String hostName() {
    return null;
  }

  /** What is known of a host. */
  record Host(String name, List<String> aliases, List<byte[]> addresses) {}

  /**
   * {@code getaddrinfo}. May take long.
   *
   * @param host null for none
   * @param service null for none
   * @param out to be filled
   * @return 0, or the negative number of an error of {@code getaddrinfo}
   */
  default int addresses(
      String host,
      String service,
      int family,
      int type,
      int protocol,
      int flags,
      List<Address> out) {
    return FAIL;
  }

  /**
   * {@code getnameinfo}. May take long.
   *
   * @param out the names of host and service
   * @return 0, or the negative number of an error of {@code getaddrinfo}
   */
  default int name(byte[] address, int flags, String[] out) {
    return FAIL;
  }

  /** The text of an error of {@code getaddrinfo}. */
  default String errorText(int error) {
    return "Unknown error";
  }

  /** {@code gethostbyname} for IPv4; null, with an error in {@code error[0]}. May take long. */
  default Host hostByName(String name, int[] error) {
    error[0] = 1;
    return null;
  }

  /** {@code gethostbyaddr}; null, with an error in {@code error[0]}. May take long. */
  default Host hostByAddress(byte[] address, int family, int[] error) {
    error[0] = 1;
    return null;
  }

  /** The port of a service; negative if it is unknown. The protocol may be null. */
  default int port(String service, String protocol) {
    return -1;
  }

  /** The name of a service; null if it is unknown. The protocol may be null. */
  default String service(int port, String protocol) {
    return null;
  }

  /** The number of a protocol; negative if it is unknown. */
  default int protocol(String name) {
    return -1;
  }
}
